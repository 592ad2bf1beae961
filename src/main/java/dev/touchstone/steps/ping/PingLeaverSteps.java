package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ping.PropagationStore;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.RemoveAction;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How people lose access through Ping, and get it back. */
public final class PingLeaverSteps {

  private static final int MANY = 12;
  private static final int TOO_MANY_REQUESTS = 429;

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;
  private final List<PingUser> many = new ArrayList<>();

  /** For one scenario. */
  public PingLeaverSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** How somebody loses access, or gets it back (PING-16, 19). */
  @ParameterType(
      "is disabled|is deleted|leaves the scope of the rule or channel"
          + "|is enabled again|enters the scope of the rule or channel again")
  public BiConsumer<PingScenario, Person> pingFate(String words) {
    return switch (words) {
      case "is disabled" -> (all, who) -> all.ping().directory().disable(all.user(who));
      case "is deleted" -> (all, who) -> all.ping().directory().delete(all.user(who));
      case "is enabled again" -> (all, who) -> all.ping().directory().enable(all.user(who));
      case "enters the scope of the rule or channel again" -> PingScenario::moveIn;
      default -> PingScenario::moveOut;
    };
  }

  /** "Remove Action". */
  @Given("the Remove Action of Ping is Delete")
  public void deletes() {
    ping.configure(settings -> settings.users(users -> users.removedBy(RemoveAction.DELETE)));
  }

  /** "Deprovision on Rule Deletion" (PING-20). */
  @Given("Deprovision on Rule Deletion of PingOne is {word}")
  public void onRuleDeletion(String state) {
    one().deprovisionsOnRuleDeletion(state.equals("Enabled"));
  }

  private PropagationStore one() {
    return (PropagationStore) ping.connection();
  }

  /** A rule that is about more than one. */
  @Given("Ping has provisioned a whole department by one rule")
  public void provisionedMany() {
    ping.connection();
    for (int number = 1; number <= MANY; number++) {
      var uid = world.names().userName("member" + number);
      var attributes = new HashMap<String, String>();
      attributes.put("uid", uid);
      attributes.put("mail", uid);
      attributes.put("sn", world.names().family("Department"));
      many.add(ping.ping().directory().addUser(attributes));
    }
    ping.settle();
    if (ids().stream().distinct().count() < MANY) {
      throw new CannotJudge("not all were provisioned: " + ping.trouble());
    }
  }

  private List<String> ids() {
    return many.stream().map(ping.connection()::accountId).flatMap(Optional::stream).toList();
  }

  /** A channel whose source is a group (PING-21). */
  @Given("PingFederate targets a group of {person} alone")
  public void targetsGroup(Person person) {
    var group = ping.ping().directory().addGroup("target", List.of());
    ping.targets(UserScope.groupDn(group));
    ping.ping().directory().addMember(group, ping.hire(person));
    ping.settle();
    world.certain(!ping.id(person).isEmpty(), person + " has no account");
  }

  /** Something that happened a while ago. */
  @Given("{person} {pingFate} before, as Ping knows")
  public void happened(Person person, BiConsumer<PingScenario, Person> fate) {
    happens(person, fate);
  }

  /** Something happens, and Ping takes notice. */
  @When("{person} {pingFate} in Ping's source")
  public void happens(Person person, BiConsumer<PingScenario, Person> fate) {
    fate.accept(ping, person);
    ping.settle();
  }

  /** The rule goes, and its people stay in PingOne. */
  @When("the admin of PingOne deletes the rule")
  public void deletesRule() {
    var ids = ids();
    one().delete(ping.scope());
    world.certain(ids.size() == MANY, "the department is not whole");
  }

  /** Off, but still to be found. */
  @Then("Ping's account of {person} is switched off, and still there")
  public void isOff(Person person) {
    isActive(person, false);
  }

  /** On, and the same as before. */
  @Then("Ping's account of {person} is switched on, under the id it had")
  public void isOn(Person person) {
    isActive(person, true);
    world.certain(ping.sent("POST", "Users").size() <= accounts.provisioned(), "made anew");
  }

  private void isActive(Person person, boolean active) {
    accounts
        .examine(person, user -> Auditor.isActive(user, active))
        .hasStatus(200)
        .hasText("id", accounts.firstId(person))
        .hasBoolean("active", active)
        .hasText("userName", ping.userName(person));
  }

  /** Gone, and no longer found. */
  @Then("Ping's account of {person} is gone")
  public void isGone(Person person) {
    var deletion = ping.last(ping.sent("DELETE", "Users"));
    world.examine(deletion).hasStatus(200, 204);
    var target = world.somebodyElse().locate("/Users", accounts.firstId(person));
    var read = world.auditor().settled(target, each -> each.status() == 404);
    world.examine(read).hasStatus(404);
    var found = accounts.byName(person, 0);
    world
        .examine(found)
        .that(
            Auditor.resources(found.json()).isEmpty(),
            "nobody of that name",
            found.json().toString(),
            "Resources");
  }

  /** Every one of them, without a storm of refusals (PING-20, PING-P18). */
  @Then("every account of the department is switched off, or Ping is told when to come back")
  public void allOff() {
    var changes = ping.sent("PUT", "Users");
    world.certain(changes.size() == MANY, "not everybody was switched off");
    for (var change : changes) {
      world
          .examine(change)
          .that(
              change.response().isSuccess() || isToldWhen(change),
              "a success, or status 429 with Retry-After",
              "status " + change.status(),
              "");
    }
    ids().stream()
        .limit(toBeRead(changes))
        .map(id -> world.auditor().user(id, user -> Auditor.isActive(user, false)))
        .forEach(read -> world.examine(read).hasBoolean("active", false));
  }

  /** How many accounts are to be read back: all, unless some change was put off. */
  private static long toBeRead(List<Exchange> changes) {
    return changes.stream().anyMatch(each -> !each.response().isSuccess()) ? 0 : changes.size();
  }

  private static boolean isToldWhen(Exchange answer) {
    return answer.status() == TOO_MANY_REQUESTS
        && answer.response().headers().first("Retry-After").isPresent();
  }

  /** Nothing is sent, so that everybody stays. */
  @Then("PingOne leaves every account of the department as it is")
  public void allStay() {
    world.certain(ping.sent("PUT", "Users").isEmpty(), "somebody was switched off");
  }

  /** The quirk: nobody notices before somebody is added (PING-21). */
  @Then("PingFederate has not noticed yet")
  public void unnoticed() {
    world.certain(ping.sent("PUT", "Users").isEmpty(), "the deletion was noticed");
  }
}
