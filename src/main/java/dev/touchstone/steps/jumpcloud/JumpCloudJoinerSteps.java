package dev.touchstone.steps.jumpcloud;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.jumpcloud.Field;
import dev.touchstone.idp.jumpcloud.JumpCloudUser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who get the application (JUMPCLOUD-03, 04). */
public final class JumpCloudJoinerSteps {

  private static final Map<Field, String> ADDRESS =
      Map.of(
          Field.STREET_ADDRESS, "1 Main Street",
          Field.CITY, "Boulder",
          Field.STATE, "CO",
          Field.POSTAL_CODE, "80027",
          Field.COUNTRY, "US");
  private static final String PHONE = "+1-555-555-5555";

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;

  /** For one scenario. */
  public JumpCloudJoinerSteps(
      World world, JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.world = world;
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  /** All five parts. */
  @Given("JumpCloud knows {person}'s address")
  public void knowsAddress(Person person) {
    jumpCloud.jumpCloud().edit(jumpCloud.user(person), ADDRESS);
  }

  /** In international form. */
  @Given("JumpCloud knows {person}'s phone number")
  public void knowsPhone(Person person) {
    jumpCloud.jumpCloud().edit(jumpCloud.user(person), Map.of(Field.WORK_PHONE, PHONE));
  }

  /** An account of that user name. */
  @Given("somebody has made {person}'s account before JumpCloud")
  public void hasAccount(Person person) {
    var userName = jumpCloud.userName(person);
    accounts.note(person, accounts.create(userName, userName));
  }

  /** An account that a look-up by parts of a name would find. */
  @Given("somebody whose name ends like {person}'s has an account before JumpCloud")
  public void hasNamesake(Person person) {
    var userName = "anna." + jumpCloud.userName(person);
    accounts.create(userName, userName);
  }

  /** As a precondition. */
  @Given("{crew} has/have got the JumpCloud application")
  public void hasGot(List<Person> people) {
    people.forEach(jumpCloud::provide);
    jumpCloud.isWell();
    people.forEach(person -> accounts.note(person, jumpCloud.id(person)));
  }

  /** By a user group. */
  @When("{person} gets the JumpCloud application")
  public void gets(Person person) {
    jumpCloud.provide(person);
  }

  /** An empty list, and an account afterwards. */
  @Then("JumpCloud found nobody before it created {person}'s account")
  public void foundNobody(Person person) {
    var lookUp = jumpCloud.sent("GET", "Users?filter=").stream().findFirst();
    var examination =
        world.examine(lookUp.orElseThrow(() -> new CannotJudge("nobody was looked up")));
    var found = Auditor.resources(examination.body()).size();
    examination
        .hasStatus(200)
        .that(examination.body().isObject(), "a list", examination.shown(""), "")
        .that(found == 0, "nobody", found + " users", "Resources");
    accounts.examine(person, user -> true);
  }

  /** The same id, and nobody was created. */
  @Then("JumpCloud keeps the account that {person} had")
  public void keeps(Person person) {
    var known = jumpCloud.application().accountId(jumpCloud.user(person));
    world
        .examine(jumpCloud.last())
        .that(
            known.equals(Optional.of(accounts.noted(person))),
            "the account " + accounts.noted(person) + " found and brought in step",
            known.map(id -> "the account " + id).orElse(jumpCloud.trouble()),
            "");
  }

  /** What nobody can do without, and of the rest nothing else than was sent. */
  @Then("{person}'s account shows JumpCloud's names and mail, and no other address or language")
  public void showsProfile(Person person) {
    var user = jumpCloud.user(person);
    var account = accounts.examine(person, json -> true);
    account
        .hasText("userName", user.value(Field.USERNAME))
        .hasText("name.givenName", user.value(Field.FIRST_NAME))
        .hasText("name.familyName", user.value(Field.LAST_NAME));
    accounts.hasMail(account, person);
    showsRest(account, user);
  }

  private static void showsRest(Examination account, JumpCloudUser user) {
    var body = account.body();
    showsIfAny(account, "displayName", body, user.value(Field.DISPLAY_NAME));
    showsIfAny(account, "externalId", body, user.id());
    showsIfAny(account, "locale", body, "en-US");
    showsIfAny(account, "preferredLanguage", body, "en-US");
    var addresses = body.at("addresses").elements();
    account.that(
        addresses.size() <= 1, "one address", addresses.size() + " addresses", "addresses");
    for (var address : addresses) {
      showsIfAny(account, "streetAddress", address, user.value(Field.STREET_ADDRESS));
      showsIfAny(account, "locality", address, user.value(Field.CITY));
      showsIfAny(account, "region", address, user.value(Field.STATE));
      showsIfAny(account, "postalCode", address, user.value(Field.POSTAL_CODE));
      showsIfAny(account, "country", address, user.value(Field.COUNTRY));
      showsIfAny(account, "type", address, "work");
    }
  }

  private static void showsIfAny(Examination account, String name, Json holder, String expected) {
    JumpCloudAccounts.showsIfAny(account, name, holder.at(name), expected);
  }

  /** The request itself, whatever came before it. */
  @Then("JumpCloud could create {person}'s account")
  public void couldCreate(Person person) {
    world.examine(jumpCloud.last(jumpCloud.sent("POST", "Users"))).hasStatus(200, 201);
    world.certain(jumpCloud.user(person).value(Field.DEPARTMENT).isEmpty(), "no department");
  }

  /** However it is spelled. */
  @Then("{person}'s account shows no other phone number than JumpCloud knows")
  public void showsPhone(Person person) {
    var account = accounts.examine(person, json -> true);
    for (var phone : account.body().at("phoneNumbers").elements()) {
      var shown = phone.text("value").orElse("");
      account.that(digits(shown).equals(digits(PHONE)), PHONE, shown, "phoneNumbers");
    }
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
