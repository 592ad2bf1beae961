package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The console of one Okta application. Methods are what an administrator does there; each sends
 * what Okta would send and leaves its outcome in the System Log.
 */
public final class OktaApplication {

  private final OktaHttp http;
  private final ProvisioningSettings settings;
  private final UserProvisioning users;
  private final SystemLog log = new SystemLog();
  private final Set<OktaUser> assigned = new HashSet<>();
  private final Map<OktaGroup, GroupPush> pushes = new HashMap<>();

  OktaApplication(OktaHttp http, ProvisioningSettings settings, Supplier<String> passwords) {
    this.http = http;
    this.settings = settings;
    users = new UserProvisioning(http, settings, passwords);
  }

  /**
   * What the connection test shows.
   *
   * @param message empty where it passed
   */
  public record ConnectionTest(boolean passed, String message, Exchange exchange) {}

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
    var test = testConnection();
    if (!test.passed() || !settings.importGroups()) {
      return test;
    }
    var groups = http.get("/Groups?startIndex=1&count=100");
    var passed = groups.response().isSuccess() && groups.json().at("Resources").isArray();
    return new ConnectionTest(
        passed, passed ? "" : Refusal.of("Error importing groups", groups).getMessage(), groups);
  }

  /** Assigns people; each gets a look-up, then a create or a link (OKTA-11). */
  public void assign(OktaUser... people) {
    var matches = new LinkedHashMap<OktaUser, Optional<Json>>();
    for (var user : people) {
      attempt(provisioning(user), () -> matches.put(user, users.match(user)));
    }
    matches.forEach(
        (user, match) ->
            attempt(
                provisioning(user),
                () -> {
                  users.createOrLink(user, match);
                  assigned.add(user);
                }));
  }

  /** Ends an assignment; with Deactivate Users on, the account is switched off (OKTA-25 to 28). */
  public void unassign(OktaUser user) {
    if (assigned.remove(user) && settings.deactivateUsers()) {
      var what =
          "Automatic deprovisioning of user %s from app %s failed: "
              .formatted(user.profile().displayName(), settings.label());
      attempt(what, () -> users.switchActive(user, false));
    }
  }

  /** "Push Groups", by name (OKTA-42). */
  public void pushGroup(OktaGroup group) {
    var push = new GroupPush(http, users, settings.kind(), group);
    pushes.put(group, push);
    attempt(pushing(group), push::create);
  }

  /** "Push Now" on a pushed group (OKTA-47). */
  public void pushNow(OktaGroup group) {
    attempt(pushing(group), pushes.get(group)::pushNow);
  }

  /** "Unlink pushed group" with "Delete the group in the target app" (OKTA-54). */
  public void unlinkAndDelete(OktaGroup group) {
    attempt(pushing(group), pushes.remove(group)::delete);
  }

  /** Looks a person up as before an assignment, and does nothing with what it finds. */
  public void lookUp(OktaUser user) {
    attempt(provisioning(user), () -> users.match(user));
  }

  /** Reads a pushed group as before a replacement. */
  public Exchange readGroup(OktaGroup group) {
    return pushes.get(group).read();
  }

  /** The External ID: under which id the service provider knows the person. */
  public Optional<String> externalId(OktaUser user) {
    return users.externalId(user);
  }

  /** Under which id the service provider knows a pushed group. */
  public Optional<String> externalId(OktaGroup group) {
    return Optional.ofNullable(pushes.get(group)).flatMap(GroupPush::groupId);
  }

  /** Whether the person holds the application. */
  public boolean isAssigned(OktaUser user) {
    return assigned.contains(user);
  }

  /** What the administrator reads afterwards. */
  public SystemLog log() {
    return log;
  }

  void profileChanged(OktaUser user) {
    if (assigned.contains(user) && settings.updateUserAttributes()) {
      var what =
          "Automatic profile push of user %s to app %s failed: "
              .formatted(user.profile().displayName(), settings.label());
      attempt(what, () -> users.pushProfile(user));
    }
  }

  void groupRenamed(OktaGroup group) {
    pushed(group).ifPresent(push -> attempt(pushing(group), push::rename));
  }

  void membersChanged(OktaGroup group) {
    pushed(group).ifPresent(push -> attempt(pushing(group), push::update));
  }

  private Optional<GroupPush> pushed(OktaGroup group) {
    return Optional.ofNullable(pushes.get(group)).filter(push -> push.groupId().isPresent());
  }

  private String provisioning(OktaUser user) {
    return "Automatic provisioning of user %s to app %s failed: "
        .formatted(user.profile().displayName(), settings.label());
  }

  private String pushing(OktaGroup group) {
    return "Unable to update Group Push mapping target App group %s: ".formatted(group.name());
  }

  /** Carries a job out; what stops it goes to the System Log, never to the caller. */
  private void attempt(String failureText, Runnable job) {
    try {
      job.run();
      log.success(failureText.replace(" failed: ", "").replace("Unable to update", "Updated"));
    } catch (Refusal refusal) {
      log.failure(failureText, refusal);
    }
  }
}
