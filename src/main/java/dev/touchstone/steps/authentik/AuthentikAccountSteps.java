package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Urns;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** The accounts that authentik's people have at the service provider, seen by others. */
public final class AuthentikAccountSteps {

  private static final int NOT_FOUND = 404;

  private final World world;
  private final AuthentikScenario authentik;

  /** For one scenario. */
  public AuthentikAccountSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** Somebody has made an account of the same user name. */
  @Given("an account for {person} that authentik does not know")
  public void hasAccount(Person person) {
    create(person, authentik.userName(person));
  }

  /** Somebody has made an account of another user name, with the same address. */
  @Given("an account with {person}'s e-mail address that authentik does not know")
  public void hasAccountByAddress(Person person) {
    create(person, world.names().userName(person.givenName() + "-elsewhere"));
  }

  private void create(Person person, String userName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.putObject("name")
        .put("givenName", person.givenName())
        .put("familyName", world.names().family("Elsewhere"));
    body.putArray("emails").addObject().put("value", authentik.userName(person));
    var exchange = world.somebodyElse().post("/Users", body.toString());
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
    authentik.noteForeign(person, id.get());
  }

  /** Somebody deletes an account behind authentik's back. */
  @Given("somebody other than authentik deletes {person}'s account")
  public void deleted(Person person) {
    var target = world.somebodyElse().locate("/Users", authentik.id(person));
    var exchange = world.somebodyElse().delete(target);
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the account could not be deleted beforehand: " + exchange);
    }
  }

  /** Who it is, by all parts of the name, and whether the account may be used (AUTHENTIK-03). */
  @Then("{person} has the account that authentik describes")
  public void hasAccountAsDescribed(Person person) {
    var user = authentik.user(person);
    var family = user.name().substring(user.name().indexOf(' ') + 1);
    var examination =
        authentik.examine(person, json -> json.text("name.familyName").equals(Optional.of(family)));
    examination
        .hasText("userName", user.username())
        .hasText("name.givenName", person.givenName())
        .hasText("name.familyName", family)
        .that(
            isActive(examination.body(), user.active()),
            "active " + user.active(),
            examination.shown("active"),
            "active");
  }

  /** A text says as much to authentik, which does not read it. */
  private static boolean isActive(Json account, boolean state) {
    return account.at("active").toString().replace("\"", "").equals(String.valueOf(state));
  }

  /** Some account, whatever became of the parts of the name. */
  @Then("authentik finds an account for {person}")
  public void hasSomeAccount(Person person) {
    authentik
        .examine(person, json -> json.text("userName").isPresent())
        .hasText("userName", authentik.userName(person));
  }

  /** The only type of address that authentik knows (AUTHENTIK-P-03). */
  @Then("{person}'s account has authentik's address, of type other")
  public void hasOther(Person person) {
    var address = authentik.userName(person);
    var examination = authentik.examine(person, json -> hasAddress(json, address));
    examination.that(
        hasAddress(examination.body(), address),
        "the e-mail address " + address + " of type other",
        examination.shown("emails"),
        "emails");
  }

  private static boolean hasAddress(Json user, String address) {
    return user.at("emails").elements().stream()
        .anyMatch(
            email ->
                email.text("value").filter(address::equals).isPresent()
                    && email.text("type").filter("other"::equals).isPresent());
  }

  /** The link goes to what was there, by a look-up or from a list (AUTHENTIK-04, 10). */
  @Then("authentik has adopted the account that {person} had")
  public void adopted(Person person) {
    isLinked(person, true);
  }

  /** Nothing was made twice (AUTHENTIK-10). */
  @Then("authentik has adopted the account that {person} had and created none")
  public void adoptedAndCreatedNone(Person person) {
    isLinked(person, true);
    world
        .examine(authentik.last(AuthentikAccountSteps::isList))
        .that(
            authentik.sent().stream().noneMatch(each -> isCreation(each.request())),
            "a list with all that is there",
            "a list without the account that authentik then tried to create",
            "Resources");
  }

  private static boolean isList(Exchange exchange) {
    return exchange.request().toString().matches("GET .*/Users(\\?startIndex=\\d+)?");
  }

  /** Nobody's account but the right one is as good as any (AUTHENTIK-04). */
  @Then("authentik has adopted {person}'s account or none")
  public void adoptedOrNone(Person person) {
    isLinked(person, authentik.provider().userId(authentik.user(person)).isPresent());
  }

  private void isLinked(Person person, boolean linked) {
    var known = authentik.provider().userId(authentik.user(person));
    var expected = linked ? Optional.of(authentik.foreignId(person)) : Optional.<String>empty();
    world
        .examine(authentik.last(each -> true))
        .that(
            known.equals(expected),
            "the account " + authentik.foreignId(person) + " to be found",
            known.map(id -> "the account " + id).orElse("none: " + authentik.trouble()),
            "");
  }

  /** The state that authentik has. */
  @Then("{person}'s account is switched off for authentik")
  public void inactive(Person person) {
    var examination = authentik.examine(person, json -> isActive(json, false));
    examination.that(
        isActive(examination.body(), false), "inactive", examination.shown("active"), "active");
  }

  /** Deleted, not switched off (AUTHENTIK-06). */
  @Then("the account that authentik had for {person} is gone")
  public void gone(Person person) {
    var target = world.somebodyElse().locate("/Users", authentik.foreignId(person));
    world
        .examine(world.auditor().settled(target, exchange -> exchange.status() == NOT_FOUND))
        .hasStatus(NOT_FOUND);
  }

  private static boolean isCreation(Request request) {
    return request.method().equals("POST") && request.target().endsWith("/Users");
  }
}
