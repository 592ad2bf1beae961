package dev.touchstone.steps.entra;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.OpChoice;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** What an administrator edits in the properties of people and in their attribute mappings. */
public final class EntraProfileSteps {

  private static final String WORK = "emails[type eq \"work\"].";
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final String HOME = "home.address@touchstone.example";

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;
  private Optional<Exchange> cleared = Optional.empty();

  /** For one scenario. */
  public EntraProfileSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** Every property that a new application maps (ENTRA-15). */
  @Given("{person} has all properties that are mapped by default")
  public void hasEverything(Person person) {
    people.edit(
        person,
        profile ->
            profile
                .with("jobTitle", "Analyst")
                .with("preferredLanguage", "en-US")
                .with("proxyAddresses", "other." + entra.user(person).values("mail").get(0))
                .with("physicalDeliveryOfficeName", "B7/204")
                .with("streetAddress", "9 Fern St")
                .with("city", "Tulsa")
                .with("state", "OK")
                .with("postalCode", "74103")
                .with("country", "US")
                .with("telephoneNumber", "+1 555 0100")
                .with("mobile", "+1 555 0101")
                .with("facsimileTelephoneNumber", "+1 555 0102")
                .with("employeeId", "70419")
                .with("department", "Retail"));
  }

  /** A person whom no mail reaches. */
  @Given("{person} has no e-mail address in Entra")
  public void hasNoMail(Person person) {
    people.edit(person, profile -> profile.with("mail"));
  }

  /** An old document has it so (ENTRA-14). */
  @Given("Entra creates people with null for empty properties")
  public void sendsNulls() {
    entra.configure(entra.settings().turning(knobs -> knobs.with(Habit.NULLS_IN_CREATION)));
  }

  /** Microsoft says that it can be either (ENTRA-23). */
  @Given("Entra always {opChoice} values")
  public void always(OpChoice choice) {
    entra.configure(
        entra.settings().turning(knobs -> knobs.spelling(spelling -> spelling.with(choice))));
  }

  /** Adds a row to the attribute mappings, or puts another source into one. */
  @Given("{word} is mapped to {words}")
  public void maps(String property, String target) {
    map(MappingRow.direct(property, target));
  }

  private void map(MappingRow row) {
    entra.configure(entra.settings().mappingUsers(mappings -> mappings.with(row)));
  }

  /** Constants beside the value, as vendors' guides have it (ENTRA-26). */
  @Given("the work e-mail address is mapped with a display name, as the primary one")
  public void mapsWholeEmail() {
    map(MappingRow.constant("True", WORK + "primary"));
    map(MappingRow.direct("displayName", WORK + "display"));
  }

  /** Somebody else gave the account a second address. */
  @Given("{person}'s account has a private e-mail address as well")
  public void hasHomeAddress(Person person) {
    var client = world.somebodyElse();
    var target = client.locate("/Users", entra.id(person));
    var body = client.get(target).json().copy();
    body.remove(List.of("id", "meta", "groups"));
    body.withArrayProperty("emails").addObject().put("type", "home").put("value", HOME);
    var exchange = client.put(target, body.toString());
    if (!exchange.response().isSuccess() || !hasHome(exchange.json())) {
      throw new CannotJudge("no second e-mail address could be set beforehand: " + exchange);
    }
  }

  private static boolean hasHome(Json account) {
    return account.at("emails").elements().stream()
        .anyMatch(email -> email.text("value").filter(HOME::equals).isPresent());
  }

  /** Several properties at once. */
  @When("{person} marries and moves to another department in Entra")
  public void moves(Person person) {
    people.edit(
        person,
        profile ->
            profile
                .with("displayName", person.givenName() + " Married")
                .with("surname", world.names().family("Married"))
                .with("jobTitle", "Director")
                .with("department", "Claims")
                .with("employeeId", "70420"));
    people.runCycle();
  }

  /** The first value or another one. */
  @When("{person}'s {word} becomes {words} in Entra")
  public void becomes(Person person, String property, String value) {
    people.edit(person, profile -> profile.with(property, value));
    people.runCycle();
  }

  /** A property without value sends nothing (ENTRA-19). */
  @When("{person}'s {word} is emptied in Entra")
  public void emptied(Person person, String property) {
    people.edit(person, profile -> profile.with(property));
    people.runCycle();
  }

  /** A whole address at once. */
  @When("{person} moves into an office in Entra")
  public void movesIn(Person person) {
    people.edit(
        person,
        profile ->
            profile.with("streetAddress", "9 Fern St").with("city", "Tulsa").with("country", "US"));
    people.runCycle();
  }

  /** The user principal name is another one (ENTRA-28). */
  @When("{person}'s user principal name changes in Entra")
  public void renamed(Person person) {
    people.edit(
        person,
        profile ->
            profile.with(
                "userPrincipalName", world.names().userName(person.givenName() + ".renamed")));
    people.runCycle();
  }

  /** The name of somebody else, who has an account too. */
  @When("{person}'s user principal name becomes {person}'s in Entra")
  public void takesName(Person person, Person other) {
    var name = entra.user(other).values("userPrincipalName").get(0);
    people.edit(person, profile -> profile.with("userPrincipalName", name));
    people.runCycle();
  }

  /** What Microsoft's Validator sends; the engine itself never does (ENTRA-19). */
  @When("Microsoft's validator clears the title of {person}'s account with {words}")
  public void clears(Person person, String value) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations")
        .addObject()
        .put("op", "replace")
        .put("path", "title")
        .set("value", value.equals("null") ? NullNode.getInstance() : TextNode.valueOf(""));
    var client = world.client();
    cleared = Optional.of(client.patch(client.locate("/Users", entra.id(person)), body.toString()));
  }

  /** The clearing was taken for what it is. */
  @Then("{person}'s account has no title")
  public void hasNoTitle(Person person) {
    cleared.ifPresent(exchange -> world.examine(exchange).hasStatus(OK, NO_CONTENT));
    var account = people.examine(person, json -> !hasText(json));
    account.that(!hasText(account.body()), "no title", account.shown("title"), "title");
  }

  private static boolean hasText(Json account) {
    return account.text("title").filter(title -> !title.isEmpty()).isPresent();
  }

  /** Just one element of a type, however many operations made it. */
  @Then("{person}'s account has one value of type work in {attribute}")
  public void hasOneOfWork(Person person, String attribute) {
    var account = people.examine(person, json -> count(json, attribute) == 1);
    account.that(
        count(account.body(), attribute) == 1,
        "one element of type work",
        account.shown(attribute),
        attribute);
  }

  private static long count(Json account, String attribute) {
    return account.at(attribute).elements().stream()
        .filter(each -> each.text("type").filter("work"::equals).isPresent())
        .count();
  }

  /** The text "True" became a boolean. */
  @Then("{person}'s work e-mail address is the primary one")
  public void isPrimary(Person person) {
    var account = people.examine(person, EntraProfileSteps::isPrimary);
    account.that(
        isPrimary(account.body()),
        "primary true, as a boolean, at the address of type work",
        account.shown("emails"),
        "emails");
  }

  private static boolean isPrimary(Json account) {
    return account.at("emails").elements().stream()
        .filter(each -> each.text("type").filter("work"::equals).isPresent())
        .anyMatch(each -> each.at("primary").bool().orElse(false));
  }

  /** A neighbour of what was changed. */
  @Then("{person}'s private e-mail address is still there")
  public void keepsHome(Person person) {
    var account = people.examine(person, EntraProfileSteps::hasHome);
    account.that(hasHome(account.body()), "the address " + HOME, account.shown("emails"), "emails");
  }

  /** Entra sends nothing for what is empty. */
  @Then("Entra has sent nothing about the title")
  public void sentNothing() {
    world.certain(
        entra.sent().stream()
            .filter(exchange -> exchange.request().method().equals("PATCH"))
            .noneMatch(exchange -> exchange.request().body().orElse("").contains("title")),
        "something was sent for an empty property");
  }
}
