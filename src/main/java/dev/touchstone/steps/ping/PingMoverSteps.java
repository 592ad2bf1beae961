package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Grade;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** How accounts follow when people change. */
public final class PingMoverSteps {

  private static final int SERVER_ERROR = 500;
  private static final String NEW_NAME = "Another Name";
  private static final String NEW_PHONE = "+1 555 0199";

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;

  /** For one scenario. */
  public PingMoverSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** An account that Ping manages. */
  @Given("Ping has provisioned {person}")
  public void provisioned(Person person) {
    accounts.provision(person);
  }

  /** An account with a second address and a phone number. */
  @Given("Ping has provisioned {person} with all of these")
  public void provisionedWithMore(Person person) {
    accounts.provision(person);
    ping.edit(person, "private", "home." + ping.userName(person));
    ping.edit(person, "phone", "+1 555 0100");
  }

  /** Somebody deletes an account in the service provider's own console. */
  @Given("somebody else has deleted the account of {person}")
  public void deletedElsewhere(Person person) {
    world.somebodyElse().delete(world.somebodyElse().locate("/Users", ping.id(person)));
  }

  /** One value changes. */
  @When("the display name of {person} changes in Ping's source")
  public void renames(Person person) {
    ping.edit(person, "displayName", NEW_NAME);
  }

  /** One value is taken away. */
  @When("the display name of {person} is emptied in Ping's source")
  public void empties(Person person) {
    ping.edit(person, "displayName", "");
  }

  /** One of several values changes. */
  @When("the phone number of {person} changes in Ping's source")
  public void phones(Person person) {
    ping.edit(person, "phone", NEW_PHONE);
  }

  /** One of two addresses is taken away. */
  @When("the private e-mail address of {person} is emptied in Ping's source")
  public void losesAddress(Person person) {
    ping.edit(person, "private", "");
  }

  /** Somebody gets a manager. */
  @When("{person} is to report to {person} in Ping's source")
  public void reports(Person person, Person boss) {
    ping.ping().directory().assignManager(ping.user(person), ping.user(boss));
    ping.settle();
  }

  /** The same account, with the new value. */
  @Then("the account of {person} has the new display name, under the id it had")
  public void isRenamed(Person person) {
    accounts
        .examine(person, user -> user.text("displayName").filter(NEW_NAME::equals).isPresent())
        .hasText("displayName", NEW_NAME)
        .hasText("id", accounts.firstId(person))
        .hasText("userName", ping.userName(person))
        .hasBoolean("active", true);
  }

  private Exchange update() {
    return ping.last(ping.sent("PUT", "Users"));
  }

  /** What Ping parses (PING-12). */
  @Then("the answer to Ping's update is the whole user, or nothing at all")
  public void isParsed() {
    var answer = update();
    var isNothing = answer.response().isSuccess() && !answer.response().hasBody();
    if (!isNothing) {
      world
          .examine(answer)
          .hasStatus(200)
          .that(
              answer.json().isObject(),
              "a JSON object",
              answer.response().mediaType().orElse("something else"),
              "")
          .hasText("id", accounts.firstId(Person.ADA));
    }
  }

  /** Whoever replaces, wipes; whoever merges, keeps; Ping knows no way to clear (PING-13). */
  @Then("Ping's update does not mention the display name")
  public void isSilent() {
    world.certain(
        !update().request().body().orElse("").contains("displayName"), "it was mentioned");
  }

  /** The old number is gone; how the new one is written is the service provider's affair. */
  @Then("the account of {person} has the new phone number alone")
  public void hasPhone(Person person) {
    var wanted = List.of(digits(NEW_PHONE));
    var account = accounts.examine(person, user -> phones(user).equals(wanted));
    account.that(
        phones(account.body()).equals(wanted),
        NEW_PHONE + " alone",
        account.shown("phoneNumbers"),
        "phoneNumbers");
  }

  private static List<String> phones(Json user) {
    return user.at("phoneNumbers").elements().stream()
        .map(phone -> digits(phone.text("value").orElse("")))
        .toList();
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  /** Ping fills both with what is left, both primary (PING-14). */
  @Then("the service provider refuses two primary e-mail addresses, or shows one at most")
  public void onePrimary() {
    var answer = update();
    if (answer.request().body().orElse("").split("\"primary\":true", -1).length <= 2) {
      throw new CannotJudge("the service provider did not show two addresses beforehand");
    }
    if (answer.response().isSuccess()) {
      var account = world.examine(world.auditor().user(ping.id(Person.ADA), user -> true));
      account.that(
          PingJoinerSteps.primaries(account.body()) <= 1,
          "one primary e-mail address at most",
          account.shown("emails"),
          "emails");
    } else {
      world.examine(answer).hasStatus(400);
    }
  }

  /** By the id that the service provider gave. */
  @Then("the account of {person} names the account of {person} as manager")
  public void hasManager(Person person, Person boss) {
    var place = Urns.ENTERPRISE_USER;
    var wanted = Optional.of(ping.id(boss));
    var account =
        accounts.examine(person, user -> user.member(place).text("manager.value").equals(wanted));
    account.that(
        account.body().member(place).text("manager.value").equals(wanted),
        "the manager " + wanted.get(),
        account.body().member(place).toString(),
        place);
  }

  /** Stored as given, or refused, but no failure of the server (PING-P16). */
  @Then("the service provider takes the manager over or tells Ping what is wrong")
  public void takesManager() {
    var answer = update();
    world.certain(
        answer.request().body().orElse("").contains("\"manager\""), "no manager was sent");
    world
        .examine(answer)
        .that(
            answer.status() < SERVER_ERROR,
            "a success, or 400 with a reason",
            "status " + answer.status(),
            "");
  }

  /** What was skipped can be read in provisioner.log (PING-15). */
  @Then("Ping has changed nothing and warns of it")
  public void warns() {
    if (!ping.connection().log().of(Grade.ERROR).isEmpty()) {
      throw new CannotJudge("Ping met something else: " + ping.trouble());
    }
    world.certain(!ping.connection().log().of(Grade.WARN).isEmpty(), "there is no warning");
    var writes = ping.sent().stream().filter(each -> each.request().writes()).count();
    world.certain(writes == accounts.provisioned(), "something was sent: " + ping.sent());
  }
}
