package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.scim.Refusal;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of one scenario: those that OneLogin made, and those that were there before. */
final class OneLoginGroups {

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;
  private final Map<String, String> ids = new HashMap<>();
  private final List<OneLoginUser> recruits = new ArrayList<>();

  OneLoginGroups(World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** The name by which a group goes, which no other scenario has. */
  String name(String name) {
    return world.names().group(name);
  }

  /** Makes a group without OneLogin. */
  void create(String name) {
    ids.put(name, accounts.createGroup(name(name)));
  }

  /** "Refresh"; where it fails, that is the finding. */
  List<Exchange> refresh() {
    try {
      return oneLogin.application().refreshEntitlements();
    } catch (Refusal refusal) {
      var evidence = refusal.exchange().orElseGet(oneLogin::last);
      world.examine(evidence).that(false, "a list of groups", refusal.getMessage(), "");
      throw new CannotJudge("the entitlements could not be refreshed: " + refusal.getMessage());
    }
  }

  /** The group has just those people, as others see it. */
  void hasJust(String name, Person... people) {
    for (var person : people) {
      accounts.wentThrough(oneLogin.account(person));
    }
    accounts.hasJust(id(name), Arrays.stream(people).map(oneLogin::id).collect(Collectors.toSet()));
  }

  String id(String name) {
    if (ids.containsKey(name)) {
      return ids.get(name);
    }
    return created(name(name))
        .orElseGet(
            () ->
                accounts
                    .groupId(name(name))
                    .orElseThrow(() -> new CannotJudge("there is no group " + name)));
  }

  /** The id under which OneLogin made it. */
  private Optional<String> created(String fullName) {
    return oneLogin.all().stream()
        .filter(each -> each.request().method().equals("POST"))
        .filter(each -> each.request().target().contains("/Groups"))
        .filter(each -> each.request().body().orElse("").contains("\"" + fullName + "\""))
        .flatMap(each -> each.json().text("id").stream())
        .findFirst();
  }

  /** New people with an account each, as a precondition. */
  void recruit(int number) {
    for (int each = 0; each < number; each++) {
      var userName = world.names().userName("recruit" + each);
      var user = oneLogin.hire(userName, "Recruit " + each, world.names().family("Army"));
      recruits.add(user);
      oneLogin.application().assign(user);
    }
    oneLogin.settle();
    recruitIds();
    oneLogin.mark();
  }

  List<OneLoginUser> recruits() {
    return List.copyOf(recruits);
  }

  Set<String> recruitIds() {
    return recruits.stream()
        .map(user -> oneLogin.application().account(user))
        .map(
            account ->
                account
                    .id()
                    .orElseThrow(() -> new CannotJudge("no account: " + oneLogin.trouble())))
        .collect(Collectors.toSet());
  }
}
