package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The console of one Okta application. Methods are what an administrator does there; each sends
 * what Okta would send and leaves its outcome in the System Log and under Tasks.
 */
public final class OktaApplication {

  private final OktaHttp http;
  private final UserProvisioning users;
  private final SystemLog log = new SystemLog();
  private final List<Task> tasks = new ArrayList<>();
  private final Set<OktaUser> assigned = new LinkedHashSet<>();
  private final Set<OktaUser> individually = new LinkedHashSet<>();
  private final Set<OktaGroup> assignedGroups = new LinkedHashSet<>();
  private final PushGroups pushGroups;
  private final Imports imports;
  private final Governance governance;
  private ProvisioningSettings settings;
  private boolean provisions = true;

  OktaApplication(OktaHttp http, ProvisioningSettings settings, Okta okta) {
    this.http = http;
    this.settings = settings;
    users = new UserProvisioning(http, this::settings, okta::letters, log);
    pushGroups =
        new PushGroups(
            group ->
                new PushMapping(
                    group, new GroupPush(http, this::account, this::settings, group), log),
            this::settings);
    imports = new Imports(this, http, okta);
    governance = new Governance(this, http, users);
    http.encodesPlus(() -> settings().has(Habit.PLUS_ENCODING));
  }

  /**
   * What the connection test shows.
   *
   * @param message empty where it passed
   */
  public record ConnectionTest(boolean passed, String message, Exchange exchange) {}

  /** The Provisioning tab as it is now. */
  public ProvisioningSettings settings() {
    return settings;
  }

  /** Changes the Provisioning tab; what was missed before is not made up for (OKTA-27). */
  public void configure(ProvisioningSettings others) {
    settings = others;
  }

  /** Switches "Enable provisioning features" off or on; switching on sends nothing (OKTA-19). */
  public void provisions(boolean on) {
    provisions = on;
  }

  /** "Test Connector Configuration" (OKTA-01). */
  public ConnectionTest testConnection() {
    var exchange = http.get("/Users?startIndex=1&count=2");
    var action = "Error authenticating";
    if (!exchange.response().isSuccess()) {
      return new ConnectionTest(false, Refusal.of(action, exchange).getMessage(), exchange);
    }
    var passed = exchange.json().isObject() && exchange.json().at("Resources").isArray();
    return new ConnectionTest(passed, passed ? "" : "No results for users returned", exchange);
  }

  /**
   * "Save" on the provisioning page; with Import Groups ticked, groups are probed too (OKTA-03).
   */
  public ConnectionTest save() {
    var test = saveToApp();
    if (!test.passed() || !settings.has(Switch.IMPORT_GROUPS)) {
      return test;
    }
    var groups = http.get("/Groups?startIndex=1&count=100");
    var passed = groups.response().isSuccess() && groups.json().at("Resources").isArray();
    return new ConnectionTest(
        passed, passed ? "" : Refusal.of("Error importing groups", groups).getMessage(), groups);
  }

  /**
   * "Save" on the To App page: the connection is tested again, and nothing else (OKTA-02); only
   * with entitlement management, Okta asks what can be granted (OKTA-65).
   */
  public ConnectionTest saveToApp() {
    var test = testConnection();
    if (test.passed()) {
      governance.discoverIfManaged();
    }
    return test;
  }

  /** Assigns people; each gets a look-up, then a create or a link (OKTA-11). */
  public void assign(OktaUser... people) {
    individually.addAll(List.of(people));
    provision(List.of(people));
  }

  /** Assigns a group: each member is provisioned alone, the group itself is not pushed. */
  public void assignGroup(OktaGroup group) {
    assignedGroups.add(group);
    provision(withoutApplication(group.members()));
  }

  /** "Provision User" on somebody who was assigned before provisioning was on (OKTA-19). */
  public void provisionUser(OktaUser user) {
    provision(List.of(user));
  }

  private void provision(List<OktaUser> people) {
    if (!provisions) {
      return;
    }
    var matches = new LinkedHashMap<OktaUser, Optional<Json>>();
    for (var user : people) {
      attempt(
          provisioning(user),
          () -> matches.put(user, users.match(user)),
          () -> provision(List.of(user)));
    }
    matches.forEach(
        (user, match) ->
            attempt(
                provisioning(user),
                () -> {
                  users.createOrLink(user, match);
                  assigned.add(user);
                },
                () -> provision(List.of(user))));
  }

  /** Ends an assignment; with Deactivate Users on, the account is switched off (OKTA-25 to 28). */
  public void unassign(OktaUser user) {
    individually.remove(user);
    if (assigned.remove(user) && provisions && settings.has(Switch.DEACTIVATE_USERS)) {
      var what =
          "Automatic deprovisioning of user %s from app %s failed: "
              .formatted(user.profile().displayName(), settings.label());
      attempt(what, () -> users.switchActive(user, false));
    }
  }

  /** Ends the assignment of a group; whoever holds the application through it alone loses it. */
  public void unassignGroup(OktaGroup group) {
    assignedGroups.remove(group);
    group.members().stream().filter(user -> !isEntitled(user)).forEach(this::unassign);
  }

  /** "Force Sync": every provisioned person's profile is pushed anew; others stay as they are. */
  public void forceSync() {
    assigned.forEach(user -> push(user, users::pushWholeProfile));
  }

  /** "Retry Selected" on every open task (OKTA-73). */
  public void retrySelected() {
    var open = List.copyOf(tasks);
    tasks.clear();
    open.forEach(task -> task.job().run());
  }

  /** What Okta leaves to the administrator. */
  public List<Task> tasks() {
    return List.copyOf(tasks);
  }

  /** The Push Groups tab (OKTA-42 to 56). */
  public PushGroups pushGroups() {
    return pushGroups;
  }

  /**
   * Confirms that an account which an import found is a person's: she holds the application from
   * now on, and nothing is sent (OKTA-41).
   */
  public void confirm(OktaUser user, String accountId) {
    users.know(user, accountId);
    individually.add(user);
    assigned.add(user);
  }

  /** The Import tab (OKTA-35 to 41). */
  public Imports imports() {
    return imports;
  }

  /** The Governance tab (OKTA-65, 66). */
  public Governance governance() {
    return governance;
  }

  /** Looks a person up as before an assignment, and does nothing with what it finds. */
  public void lookUp(OktaUser user) {
    attempt(provisioning(user), () -> users.match(user));
  }

  /** Under which id the service provider knows a person; the "External ID" of the assignment. */
  public Optional<String> externalId(OktaUser user) {
    return users.externalId(user);
  }

  /** Whether the person holds the application and was provisioned. */
  public boolean isAssigned(OktaUser user) {
    return assigned.contains(user);
  }

  /** What the administrator reads afterwards. */
  public SystemLog log() {
    return log;
  }

  /** Whoever holds the application, by the id of the account. */
  Map<String, OktaUser> linked() {
    var linked = new LinkedHashMap<String, OktaUser>();
    assigned.forEach(user -> externalId(user).ifPresent(id -> linked.put(id, user)));
    return linked;
  }

  /** Ends an assignment whose account an import has missed; nothing is sent (OKTA-38). */
  void forget(OktaUser user) {
    individually.remove(user);
    assigned.remove(user);
  }

  void profileChanged(OktaUser user) {
    push(user, users::pushProfile);
  }

  private void push(OktaUser user, Consumer<OktaUser> job) {
    if (isProvisioned(user) && settings.has(Switch.UPDATE_USER_ATTRIBUTES)) {
      var what =
          "Automatic profile push of user %s to app %s failed: "
              .formatted(user.profile().displayName(), settings.label());
      attempt(what, () -> job.accept(user));
    }
  }

  void passwordChanged(OktaUser user, String password) {
    if (isProvisioned(user) && settings.has(Switch.SYNC_OKTA_PASSWORD)) {
      var what =
          "Automatic password push of user %s to app %s failed: "
              .formatted(user.profile().displayName(), settings.label());
      attempt(what, () -> users.pushPassword(user, password));
    }
  }

  /** A person came back: group assignments hold again, individual ones do not (OKTA-30). */
  void reactivated(OktaUser user) {
    if (isInAssignedGroup(user)) {
      provision(withoutApplication(List.of(user)));
    }
  }

  void groupAdded(OktaGroup group) {
    pushGroups.groupAdded(group);
  }

  void groupRenamed(OktaGroup group) {
    pushGroups.groupRenamed(group);
  }

  void membersChanged(OktaGroup group, List<OktaUser> joining, List<OktaUser> leaving) {
    if (assignedGroups.contains(group)) {
      provision(withoutApplication(joining));
      leaving.stream().filter(user -> !isEntitled(user)).forEach(this::unassign);
    }
    pushGroups.membersChanged(group);
  }

  private boolean isProvisioned(OktaUser user) {
    return provisions && assigned.contains(user);
  }

  /** Who gets something new from a group: the application, unless it is there already. */
  private List<OktaUser> withoutApplication(List<OktaUser> members) {
    return members.stream()
        .filter(user -> user.status() != OktaUser.Status.DEACTIVATED)
        .filter(user -> !assigned.contains(user))
        .toList();
  }

  private boolean isEntitled(OktaUser user) {
    return individually.contains(user) || isInAssignedGroup(user);
  }

  private boolean isInAssignedGroup(OktaUser user) {
    return assignedGroups.stream().anyMatch(group -> group.members().contains(user));
  }

  /** The account of somebody who holds the application and was provisioned. */
  private Optional<String> account(OktaUser user) {
    return isAssigned(user) ? externalId(user) : Optional.empty();
  }

  private String provisioning(OktaUser user) {
    return "Automatic provisioning of user %s to app %s failed: "
        .formatted(user.profile().displayName(), settings.label());
  }

  void attempt(String failureText, Runnable job) {
    attempt(failureText, job, () -> attempt(failureText, job));
  }

  /**
   * Carries a job out; what stops it goes to the System Log and leaves a task, never to the caller.
   *
   * @param again what "Retry Selected" does
   */
  void attempt(String failureText, Runnable job, Runnable again) {
    try {
      job.run();
      log.success(failureText.replace(" failed: ", ""));
    } catch (Refusal refusal) {
      log.failure(failureText, refusal);
      tasks.add(new Task(failureText + refusal.getMessage(), refusal.exchange(), again));
    }
  }
}
