package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How Entra finds the account of a person, and what it does with one that it did not make. */
public final class EntraLinkSteps {

  private static final int CONFLICT = 409;

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;
  private Optional<String> known = Optional.empty();

  /** For one scenario. */
  public EntraLinkSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** The matching attributes by precedence, with "then" between them (ENTRA-11). */
  @Given("people are matched on {words}")
  public void matchedOn(String targets) {
    entra.configure(
        entra.settings().mappingUsers(mappings -> mappings.matchingOn(targets.split(" then "))));
  }

  /** An account with user name, external id and work address, made by somebody else. */
  @Given("an account of {person}'s exists already")
  public void exists(Person person) {
    var user = entra.user(person);
    create(
        text(person, "userPrincipalName"),
        Optional.of(text(person, "mailNickname")),
        user.values("mail"));
  }

  /** The same user name in other letters, and an external id of its own. */
  @Given("an account of {person}'s exists already, written in capitals")
  public void existsInCapitals(Person person) {
    create(text(person, "userPrincipalName").toUpperCase(Locale.ROOT), Optional.empty(), List.of());
  }

  /** Only the user name is the same. */
  @Given("an account of {person}'s exists already that has no external id")
  public void existsUnknown(Person person) {
    create(text(person, "userPrincipalName"), Optional.empty(), List.of());
  }

  private String text(Person person, String property) {
    return entra.user(person).values(property).get(0);
  }

  private void create(String userName, Optional<String> externalId, List<String> mail) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName).put("active", true);
    externalId.ifPresent(id -> body.put("externalId", id));
    var emails = body.putArray("emails");
    mail.forEach(address -> emails.addObject().put("type", "work").put("value", address));
    body.putObject("name").put("familyName", world.names().family("Elsewhere"));
    var exchange = world.somebodyElse().post("/Users", body.toString());
    known = exchange.json().text("id");
    if (!exchange.response().isSuccess() || known.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
  }

  /** Signs that a filter or a query string could stumble on (ENTRA-10, 45). */
  @Given("{person}'s user name has an apostrophe and a plus sign")
  public void hasSigns(Person person) {
    var name = world.names().userName(person.givenName() + "+o'neil");
    people.edit(person, profile -> profile.with("userPrincipalName", name));
  }

  /** Quotation marks and backslashes have to be escaped in a filter. */
  @Given("{person} is called {words} in Entra")
  public void isCalled(Person person, String name) {
    var unmistakable = world.names().family(name);
    people.edit(person, profile -> profile.with("displayName", unmistakable));
  }

  /** The links are dropped, and everybody is looked for again (ENTRA-60). */
  @When("the admin restarts provisioning and drops what it is linked with")
  public void startsOver() {
    known = Optional.of(entra.id(Person.ADA));
    entra.application().job().restartThroughGraph();
  }

  /** The account from before, and no second one. */
  @Then("Entra takes that account for {person}'s")
  public void isLinked(Person person) {
    var linked = entra.application().targetId(entra.user(person));
    world
        .examine(entra.last())
        .that(
            linked.equals(known),
            "the account " + known.orElse("made beforehand"),
            linked.map(id -> "the account " + id).orElseGet(entra::trouble),
            "");
  }

  /** Neither a second account nor another error. */
  @Then("the service provider refuses a second account as a conflict")
  public void refused() {
    world.examine(people.lastSent("POST")).hasStatus(CONFLICT).hasText("scimType", "uniqueness");
  }

  /** A rename to a name that is taken. */
  @Then("the service provider refuses the change as a conflict")
  public void changeRefused() {
    world.examine(people.lastSent("PATCH")).hasStatus(CONFLICT);
  }
}
