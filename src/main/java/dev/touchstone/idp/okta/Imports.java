package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.ImportResult.Arrival;
import dev.touchstone.idp.okta.ImportedUser.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Import tab of an application. Every import is a full one, for Okta never asks what has
 * changed (OKTA-35 to 41).
 */
public final class Imports {

  /** The percentage of assignments that an import may end, as Okta has it by default. */
  private static final int SAFEGUARD = 20;

  private final OktaApplication application;
  private final OktaHttp http;
  private final Okta okta;
  private Optional<ImportResult> latest = Optional.empty();

  Imports(OktaApplication application, OktaHttp http, Okta okta) {
    this.application = application;
    this.http = http;
    this.okta = okta;
  }

  /**
   * "Import Now".
   *
   * @return empty where the import failed, which leaves a task
   */
  public Optional<ImportResult> importNow() {
    latest = Optional.empty();
    var what = "Import from app %s failed: ".formatted(application.settings().label());
    application.attempt(what, this::carryOut, this::importNow);
    return latest;
  }

  /** "Confirm Assignments": to the person proposed, or a new one; nothing is sent. */
  public OktaUser confirm(Arrival arrival) {
    var person = arrival.person().orElseGet(() -> okta.addPerson(arrival.account().profile()));
    application.confirm(person, arrival.account().id());
    return person;
  }

  private void carryOut() {
    application.governance().discoverIfManaged();
    var pages = new Pages(http, has(Habit.READS_ONE_PAGE_MORE));
    var users =
        has(Switch.IMPORT_NEW_USERS)
            ? pages.read("Error while importing users", "/Users")
            : List.<Exchange>of();
    var groups =
        has(Switch.IMPORT_GROUPS)
            ? pages.read("Error while importing groups", "/Groups")
            : List.<Exchange>of();
    latest = Optional.of(act(users, groups));
  }

  private ImportResult act(List<Exchange> users, List<Exchange> groups) {
    var accounts = accounts(users);
    var removed = users.isEmpty() ? List.<OktaUser>of() : removed(accounts);
    var halted = isTooMuch(removed.size());
    if (!halted) {
      removed.forEach(this::lose);
    }
    var scanned = accounts.values().stream().filter(ImportedUser::active).toList();
    var linked = application.linked();
    var arrivals =
        scanned.stream()
            .filter(account -> !halted && !linked.containsKey(account.id()))
            .map(this::arrival)
            .toList();
    return new ImportResult(scanned, arrivals, removed, halted, groups(groups), users);
  }

  /** Whoever comes twice counts once. */
  private static Map<String, ImportedUser> accounts(List<Exchange> pages) {
    var accounts = new LinkedHashMap<String, ImportedUser>();
    pages.stream()
        .flatMap(page -> Pages.resources(page).stream())
        .flatMap(user -> ImportedUser.of(user).stream())
        .forEach(account -> accounts.putIfAbsent(account.id(), account));
    return accounts;
  }

  private static List<ImportedGroup> groups(List<Exchange> pages) {
    return pages.stream()
        .flatMap(page -> Pages.resources(page).stream())
        .flatMap(group -> ImportedGroup.of(group).stream())
        .toList();
  }

  /** Whose account is missing; where profiles are sourced from it, also whose is inactive. */
  private List<OktaUser> removed(Map<String, ImportedUser> accounts) {
    var removed = new ArrayList<OktaUser>();
    application
        .linked()
        .forEach(
            (id, user) -> {
              var account = Optional.ofNullable(accounts.get(id));
              var inactive = account.filter(each -> !each.active()).isPresent();
              if (account.isEmpty() || inactive && has(Switch.PROFILE_SOURCING)) {
                removed.add(user);
              }
            });
    return removed;
  }

  private boolean isTooMuch(int removals) {
    var share = SAFEGUARD * application.linked().size();
    return has(Switch.IMPORT_SAFEGUARD) && 100 * removals > share;
  }

  private void lose(OktaUser user) {
    application.forget(user);
    if (has(Switch.PROFILE_SOURCING)) {
      okta.deactivate(user);
    }
  }

  private Arrival arrival(ImportedUser account) {
    for (var wanted : List.of(Match.EXACT, Match.PARTIAL)) {
      var person =
          okta.people().stream()
              .filter(each -> account.match(each.profile()) == wanted)
              .findFirst();
      if (person.isPresent()) {
        return new Arrival(account, wanted, person);
      }
    }
    return new Arrival(account, Match.NONE, Optional.empty());
  }

  private boolean has(Switch what) {
    return application.settings().has(what);
  }

  private boolean has(Habit what) {
    return application.settings().has(what);
  }
}
