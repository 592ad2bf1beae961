package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.okta.AttributeMapping;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attributes that an administrator adds in Okta's Profile Editor (OKTA-60 to 64). */
public final class OktaAttributeSteps {

  private static final String CORE = AttributeMapping.CORE;

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final UserSchemas schemas;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> former = new ArrayList<>();

  /** For one scenario. */
  public OktaAttributeSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    schemas = new UserSchemas(world);
  }

  /** A row of the Profile Editor in the core schema. */
  @Given("the application has an attribute {string}, and {person} a value for it")
  public void hasAttribute(String externalName, Person person) {
    map(externalName, CORE, AttributeMapping.Type.STRING);
    give(person, externalName, made(externalName, "One"));
  }

  /** A row that was made before provisioning was switched on. */
  @Given(
      "the application has an attribute {string} without a namespace, and {person} a value for it")
  public void hasNoNamespace(String externalName, Person person) {
    map(externalName, "", AttributeMapping.Type.STRING);
    give(person, externalName, made(externalName, "One"));
  }

  /** A row whose namespace is free text. */
  @Given(
      "the application has an attribute {string} in the namespace {string}, and {person} a value for it")
  public void hasNamespace(String externalName, String namespace, Person person) {
    map(externalName, namespace, AttributeMapping.Type.STRING);
    give(person, externalName, made(externalName, "One"));
  }

  /** A row of another data type. */
  @Given(
      "the application has an attribute {string} of the type {string}, and {person} a value for it")
  public void hasTypedAttribute(String externalName, String type, Person person) {
    switch (type) {
      case "string" -> typed(person, externalName, AttributeMapping.Type.STRING, "Red", "");
      case "boolean" -> typed(person, externalName, AttributeMapping.Type.BOOLEAN, "true", "");
      case "number" -> typed(person, externalName, AttributeMapping.Type.NUMBER, "17.5", "");
      case "integer" -> typed(person, externalName, AttributeMapping.Type.NUMBER, "17", "");
      default -> typed(person, externalName, AttributeMapping.Type.STRING_ARRAY, "Red", "Blue");
    }
  }

  private void typed(
      Person person, String name, AttributeMapping.Type type, String value, String more) {
    map(name, CORE, type);
    var user = okta.user(person);
    var profile =
        more.isEmpty() ? user.profile().with(name, value) : user.profile().with(name, value, more);
    okta.okta().update(user, profile);
  }

  /** The form of a knowledge-base article (OKTA-62). */
  @Given("Okta puts roles inside an object named by the core schema")
  public void rolesInside() {
    okta.configure(okta.settings().with(Habit.ROLES_INSIDE_CORE_URN));
  }

  /** A value changes in the directory. */
  @When("{person}'s value for {string} changes in Okta")
  public void changes(Person person, String externalName) {
    former.add(values.get(externalName));
    give(person, externalName, made(externalName, "Two"));
  }

  /** The value stands where its external name says, as far as the account tells. */
  @Then("the account shows {person}'s value for {string}")
  public void shows(Person person, String externalName) {
    var place = ExternalPlace.of(externalName);
    var wanted = values.get(externalName);
    applies(person, place);
    var examination = accounts.examine(person, account -> holds(place.values(account), wanted));
    if (!examination.body().at(place.attribute()).isAssigned()
        && !schemas.know(CORE, place.attribute())) {
      throw new DoesNotApply("the service provider has no " + place.attribute() + " for users");
    }
    examination.that(
        holds(place.values(examination.body()), wanted),
        "\"%s\" as %s".formatted(wanted, externalName),
        examination.shown(place.attribute()),
        place.attribute());
  }

  /** The element was replaced, and none was added beside it (CHK-35). */
  @Then("the account shows nothing of {person}'s former value for {string}")
  public void formerIsGone(Person person, String externalName) {
    var place = ExternalPlace.of(externalName);
    var examination = accounts.examine(person, Json::isObject);
    var shown = place.values(examination.body());
    examination
        .that(
            former.stream().noneMatch(old -> holds(shown, old)),
            "the former value to be replaced",
            examination.shown(place.attribute()),
            place.attribute())
        .that(
            place.chosen(examination.body()) == 1,
            "one element with %s %s, by which Okta finds it"
                .formatted(place.predicate(), place.literal()),
            examination.shown(place.attribute()),
            place.attribute());
  }

  /** A made-up role may be refused as such; that is no matter of form. */
  private void applies(Person person, ExternalPlace place) {
    var known = okta.application().externalId(okta.user(person)).isPresent();
    if (!known && place.attribute().equals("roles") && isRefused(accounts.lastSent("POST"))) {
      throw new DoesNotApply("the service provider refuses roles that Okta makes up");
    }
  }

  /** The row was silently left out (OKTA-60). */
  @Then("Okta has not sent {person}'s value")
  public void notSent(Person person) {
    var body = accounts.lastSent("POST").request().body().orElse("");
    world.certain(values.values().stream().noneMatch(body::contains), "sent: " + body);
  }

  /** Taken, ignored, or refused in words that the administrator understands. */
  @Then("the account is created or the System Log shows why not")
  public void createdOrExplained() {
    var creation = accounts.lastSent("POST");
    if (!creation.response().isSuccess()) {
      world
          .examine(creation)
          .hasStatus(400)
          .has("detail", "a detail that says what cannot be taken");
    }
  }

  private static boolean isRefused(Exchange exchange) {
    return exchange.status() >= 400 && exchange.status() < 500;
  }

  private void map(String externalName, String namespace, AttributeMapping.Type type) {
    okta.configure(
        okta.settings().mapping(new AttributeMapping(externalName, externalName, namespace, type)));
  }

  private void give(Person person, String externalName, String value) {
    values.put(externalName, value);
    var user = okta.user(person);
    okta.okta().update(user, user.profile().with(externalName, value));
  }

  /** A value of the form that the attribute has. */
  private String made(String externalName, String which) {
    var number = which.equals("One") ? 1 : 2;
    return switch (ExternalPlace.of(externalName).attribute()) {
      case "emails" -> world.names().userName("more" + number);
      case "phoneNumbers" -> "tel:+1-201-555-010" + number;
      case "photos" ->
          "https://photos.example.com/%s/%d.jpg".formatted(world.names().marker(), number);
      default -> which + "-" + world.names().marker();
    };
  }

  /** Telephone numbers may be spelled in another way, addresses in other case. */
  private static boolean holds(List<String> shown, String wanted) {
    return shown.stream()
        .anyMatch(
            value ->
                value.equalsIgnoreCase(wanted)
                    || wanted.startsWith("tel:")
                        && value.replaceAll("\\D", "").equals(wanted.replaceAll("\\D", "")));
  }
}
