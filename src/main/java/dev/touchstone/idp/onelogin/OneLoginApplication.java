package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.AtOnce;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.Role;
import dev.touchstone.idp.onelogin.rule.GroupAction;
import dev.touchstone.idp.onelogin.rule.Rule;
import dev.touchstone.idp.onelogin.scim.Connection;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.scim.Pages;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** An application in OneLogin. Methods are what an administrator does there. */
public final class OneLoginApplication {

  private final Random random;
  private final Connection connection;
  private final OneLoginHttp http;
  private final Probe probe;
  private final Entitlements entitlements = new Entitlements();
  private final Memberships memberships;
  private final Provisioning provisioning;
  private final Map<OneLoginUser, Account> accounts = new LinkedHashMap<>();
  private final Set<OneLoginUser> assigned = new LinkedHashSet<>();
  private final Set<Role> roles = new LinkedHashSet<>();
  private OneLoginSettings settings;
  private ApiStatus status = ApiStatus.untried();

  OneLoginApplication(OneLogin oneLogin, OneLoginSettings settings, Connection connection) {
    this.settings = settings;
    this.connection = connection;
    random = oneLogin.random();
    http = new OneLoginHttp(oneLogin.wire(), () -> this.connection, this::settings);
    probe = new Probe(http, this::settings, random);
    memberships = new Memberships(http, this::settings, entitlements, random);
    provisioning =
        new Provisioning(
            this::settings,
            () -> status.isEnabled(),
            this::hasAccess,
            new UserProvisioning(http, this::settings, memberships));
    oneLogin.directory().tell(this::review);
  }

  /** The tabs as they are now. */
  public OneLoginSettings settings() {
    return settings;
  }

  /** "Save"; nothing is sent, also where the template has changed (ONELOGIN-21). */
  public void configure(OneLoginSettings others) {
    settings = others;
  }

  /** "Enable" under API Connection (ONELOGIN-01). */
  public ApiStatus enable() {
    status = probe.run();
    return status;
  }

  /** What API Status shows. */
  public ApiStatus status() {
    return status;
  }

  /** Gives a user access directly (ONELOGIN-10). */
  public void assign(OneLoginUser user) {
    assigned.add(user);
    review(user);
  }

  /** Takes the direct access away (ONELOGIN-23). */
  public void unassign(OneLoginUser user) {
    assigned.remove(user);
    review(user);
  }

  /** Adds the application to a role, so that whoever has the role has access. */
  public void addTo(Role role) {
    roles.add(role);
    List.copyOf(accounts.keySet()).forEach(this::review);
  }

  private boolean hasAccess(OneLoginUser user) {
    return assigned.contains(user) || !Collections.disjoint(roles, user.roles());
  }

  private void review(OneLoginUser user) {
    provisioning.review(account(user));
  }

  /** The user's row on the Users tab. */
  public Account account(OneLoginUser user) {
    return accounts.computeIfAbsent(user, Account::new);
  }

  /** A click on "Pending", then "Approve" (ONELOGIN-33). */
  public void approve(OneLoginUser user) {
    provisioning.approve(account(user));
  }

  /** Approves whatever is pending, one after the other in no order that OneLogin promises. */
  public void approveAll() {
    rows(account -> account.pending().isPresent()).forEach(provisioning::approve);
  }

  /** The same all at once, for each task is a user's own (ONELOGIN-44). */
  public void approveAllAtOnce(int limit) {
    var tasks = new ArrayList<Runnable>();
    rows(account -> account.pending().isPresent())
        .forEach(account -> tasks.add(() -> provisioning.approve(account)));
    new AtOnce(limit).run(tasks);
  }

  /** A click on "Failed", then the retry, which never comes by itself (ONELOGIN-34). */
  public void retry(OneLoginUser user) {
    provisioning.retry(account(user));
  }

  /**
   * "Reapply Mappings", or "Apply to All" and "Reset" on the Users tab: everybody is looked for and
   * sent again, with every group (ONELOGIN-21, 49).
   */
  public void reapplyMappings() {
    rows(account -> account.id().isPresent()).forEach(provisioning::resynchronize);
  }

  private List<Account> rows(Predicate<Account> wanted) {
    var found = new ArrayList<>(accounts.values().stream().filter(wanted).toList());
    Collections.shuffle(found, random);
    return found;
  }

  /**
   * "Refresh" under Entitlements: the groups of the service provider are read (ONELOGIN-38).
   *
   * @throws dev.touchstone.idp.onelogin.scim.Refusal if they cannot be
   */
  public List<Exchange> refreshEntitlements() {
    var pages = Pages.read(settings.knobs().groups().page(), http::groups);
    entitlements.learn(pages);
    return pages;
  }

  /** The groups that a rule can choose from. */
  public List<String> entitlements() {
    return entitlements.names();
  }

  /**
   * Adds a rule, which changes nobody until something else does or mappings are reapplied
   * (ONELOGIN-49).
   *
   * @throws IllegalArgumentException if it chooses a group that is no entitlement
   */
  public void addRule(Rule rule) {
    if (rule.action() instanceof GroupAction.Existing existing) {
      demandKnown(existing.names());
    }
    memberships.add(rule);
  }

  /** Moves groups from "Available values" to "Selected values" for one user (ONELOGIN-48). */
  public void select(OneLoginUser user, Set<String> groups) {
    demandKnown(groups);
    account(user).choose(groups);
    review(user);
  }

  private void demandKnown(Iterable<String> groups) {
    for (var name : groups) {
      if (entitlements.id(name).isEmpty()) {
        throw new IllegalArgumentException(name + " is not among the entitlements");
      }
    }
  }

  /** The import that some applications of the catalogue offer: all users are read (ONELOGIN-51). */
  public List<Exchange> importUsers() {
    return Pages.read(settings.knobs().userPage(), http::users);
  }
}
