package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ping.setting.FilterExpression;
import dev.touchstone.idp.ping.setting.Identifier;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;
import java.util.stream.Collectors;

/** How Ping finds the accounts that people have already. */
public final class PingLookUpSteps {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;
  private String namesake = "";
  private boolean isRefused;

  /** For one scenario. */
  public PingLookUpSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** The field of the console (PING-07). */
  @Given("the Filter Expression in Ping is {filter}")
  public void filterExpression(String template) {
    ping.configure(
        settings -> settings.users(users -> users.lookedUpBy(new FilterExpression(template))));
  }

  /** The field of the console (PING-06). */
  @Given("the Unique User Identifier in Ping is {word}")
  public void identifier(String word) {
    ping.configure(settings -> settings.users(users -> users.identifiedBy(Identifier.of(word))));
  }

  /** Somebody signed up before the company had Ping. */
  @Given("{person} has an account that Ping does not know")
  public void hasAccount(Person person) {
    accounts.createElsewhere(person);
  }

  /** Two people signed up before the company had Ping. */
  @Given("{person} and {person} have accounts that Ping does not know")
  public void haveAccounts(Person one, Person other) {
    hasAccount(one);
    hasAccount(other);
  }

  /** Joann beside Ann. */
  @Given("somebody has an account whose user name ends with that of {person}")
  public void hasNamesake(Person person) {
    namesake = accounts.createElsewhere("jo" + ping.userName(person));
  }

  /** PingFederate needs the connection deleted for that (PING-09). */
  @When("the admin of Ping chooses the Unique User Identifier workEmail instead")
  public void choosesOther() {
    try {
      ping.configure(
          settings -> settings.users(users -> users.identifiedBy(Identifier.WORK_EMAIL)));
    } catch (IllegalStateException refusal) {
      isRefused = true;
    }
  }

  /** As the sheet has it. */
  @Then("Ping does not let that be changed")
  public void isSticky() {
    world.certain(isRefused, "the identifier was changed");
  }

  /** Linked, updated, not doubled. */
  @Then("Ping has taken over the account that {person} had")
  public void tookOver(Person person) {
    var id = accounts.firstId(person);
    var familyName = world.names().family(person.familyName());
    accounts
        .examine(
            person, user -> user.text("name.familyName").filter(familyName::equals).isPresent())
        .hasText("id", id)
        .hasText("name.familyName", familyName);
    accounts.isOnlyOne(person, id);
  }

  private Exchange lookUp() {
    return ping.last(
        ping.sent("GET", "Users").stream()
            .filter(each -> each.request().target().contains("filter="))
            .toList());
  }

  private static Set<String> ids(Exchange list) {
    return Auditor.resources(list.json()).stream()
        .map(user -> user.text("id").orElse(""))
        .collect(Collectors.toSet());
  }

  /** Two accounts contain the name, so two are to be shown. */
  @Then("Ping was shown both accounts, and took over neither")
  public void tookNeither() {
    var ids = ids(lookUp());
    var both = Set.of(accounts.firstId(Person.ADA), namesake);
    world
        .examine(lookUp())
        .hasStatus(OK)
        .that(ids.equals(both), "the accounts " + both, ids.toString(), "Resources");
    var taken = ping.connection().accountId(ping.user(Person.ADA));
    world.certain(!ids.equals(both) || taken.isEmpty(), "an account was taken over");
  }

  /** The sub-attribute {@code value} is what is compared, or the filter is refused. */
  @Then("Ping was shown the account of {person} alone, or was refused for its filter")
  public void shownOne(Person person) {
    shown(Set.of(Set.of(accounts.firstId(person))), "the account of " + person + " alone");
  }

  /** An attribute that does not exist is no reason to show everybody. */
  @Then("Ping was shown nobody but {person}, or was refused for its filter")
  public void shownAtMostOne(Person person) {
    shown(
        Set.of(Set.of(accounts.firstId(person)), Set.of()),
        "the account of " + person + ", or none");
  }

  private void shown(Set<Set<String>> fair, String expected) {
    var answer = lookUp();
    var isShown = answer.status() == OK && fair.contains(ids(answer));
    world
        .examine(answer)
        .that(
            isShown || answer.status() == BAD_REQUEST,
            expected + ", or status 400",
            "status " + answer.status() + " with " + Examination.shown(answer.json()),
            "Resources");
  }
}
