package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.onelogin.AccountState;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Locale;
import java.util.Optional;

/** How OneLogin finds or makes the account of a user. */
public final class OneLoginUserSteps {

  private static final String NOBODY =
      "{\"schemas\":[\"" + Urns.LIST_RESPONSE + "\"],\"totalResults\":0,\"Resources\":[]}";

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;
  private String existing = "";

  /** For one scenario. */
  public OneLoginUserSteps(World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** Made by somebody else, under the name that OneLogin will look for. */
  @Given("there is an account of {person}'s that OneLogin does not know")
  public void exists(Person person) {
    existing = accounts.create(person, userName(person));
  }

  /** The same name in other letters. */
  @Given("there is an account of {person}'s, in capitals, that OneLogin does not know")
  public void existsInCapitals(Person person) {
    existing = accounts.create(person, userName(person).toUpperCase(Locale.ROOT));
  }

  private String userName(Person person) {
    return oneLogin.user(person).field("email");
  }

  /** As happens where the account is made between look-up and creation. */
  @Given("OneLogin's look-up misses it")
  public void lookUpMisses() {
    oneLogin.application();
    world
        .wire()
        .arrange(
            request -> request.method().equals("GET"),
            Mishap.answered(200, "OK", Headers.none(), NOBODY));
  }

  /** Somebody has an account already. */
  @Given("OneLogin has provisioned {person}")
  public void hasProvisioned(Person person) {
    oneLogin.provisioned(person);
  }

  /** The application is given to the user, and the task is approved. */
  @When("the OneLogin administrator gives {person} access")
  public void givesAccess(Person person) {
    oneLogin.application().assign(oneLogin.user(person));
    oneLogin.settle();
  }

  /** The account from before, and no second one. */
  @Then("OneLogin has taken over that account for {person}")
  public void isTakenOver(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var id = oneLogin.account(person).id();
    world
        .examine(oneLogin.last())
        .that(
            id.equals(Optional.of(existing)),
            "the account " + existing,
            id.map(other -> "the account " + other).orElseGet(oneLogin::trouble),
            "");
    var family = oneLogin.user(person).field("lastname");
    isOnlyOne(person);
    isOverwritten(person, family);
  }

  /** What OneLogin sends right after it has found somebody (ONELOGIN-11). */
  private void isOverwritten(Person person, String family) {
    var read =
        world
            .auditor()
            .user(
                oneLogin.id(person),
                json -> json.text("name.familyName").equals(Optional.of(family)));
    world.judge().under("ONELOGIN-11").examine(read).hasText("name.familyName", family);
  }

  private void isOnlyOne(Person person) {
    var list = accounts.named(userName(person), 1);
    var found = Auditor.resources(list.json()).size();
    world.examine(list).that(found == 1, "one account of that name", found + " of them", "");
  }

  /** Created just so, and found by its id. */
  @Then("OneLogin has made an account for {person}")
  public void isMade(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var creation = oneLogin.one("POST", "Users");
    world.examine(creation).has("id", "an id");
    world.judge().under("ONELOGIN-12").examine(creation).hasStatus(201);
    var userName = userName(person);
    accounts
        .examine(person, json -> hasName(json.text("userName"), userName))
        .has("userName", "the user name");
  }

  private static boolean hasName(Optional<String> shown, String userName) {
    return shown.filter(userName::equalsIgnoreCase).isPresent();
  }

  /** It correlates by name once, then by id (ONELOGIN-15). */
  @Then("OneLogin has named no external id")
  public void hasNoExternalId() {
    world.certain(
        oneLogin.sent().stream()
            .noneMatch(each -> each.request().body().orElse("").contains("externalId")),
        "an external id was sent");
  }

  /** What OneLogin or a service provider that knows it says must be there (ONELOGIN-13). */
  @Then("every answer about {person} has what OneLogin reads")
  public void isComplete(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var about = oneLogin.all().stream().filter(OneLoginUserSteps::showsOne).toList();
    for (var exchange : about) {
      world
          .examine(exchange)
          .has("id", "an id")
          .has("userName", "the user name")
          .has("name.givenName", "the given name")
          .has("name.familyName", "the family name");
    }
  }

  private static boolean showsOne(Exchange exchange) {
    return !exchange.request().target().contains("filter=");
  }

  /** A second account is refused in a way that an administrator can act on. */
  @Then("the service provider refuses a second account for {person}, and OneLogin shows why")
  public void isConflict(Person person) {
    var creation = oneLogin.one("POST", "Users");
    world
        .examine(creation)
        .hasStatus(409)
        .has("detail", "a detail that OneLogin can show")
        .that(
            creation.json().at("schemas").toString().contains(Urns.ERROR),
            "an error of SCIM 2.0",
            "schemas " + creation.json().at("schemas"),
            "schemas");
    world.certain(creation.response().isSuccess() || isFailed(person), "the task did not fail");
  }

  private boolean isFailed(Person person) {
    return oneLogin.account(person).state() == AccountState.FAILED;
  }

  /** Nothing comes back by itself. */
  @Then("{person}'s task has failed in OneLogin, which does not try again")
  public void isFailedForGood(Person person) {
    world.certain(isFailed(person), "the task did not fail");
    world.certain(oneLogin.sent().size() <= 2, "something was sent again");
  }

  /** A limit of rate, or silence, befalls the next request that creates an account. */
  @Given("the service provider {word} OneLogin's next creation")
  public void creationFails(String verb) {
    oneLogin.application();
    oneLogin.mark();
    var mishap =
        switch (verb) {
          case "throttles" ->
              Mishap.answered(
                  429, "Too Many Requests", Headers.none().with("Retry-After", "1"), "{}");
          case "ignores" -> Mishap.silence();
          default -> throw new CannotJudge("no such mishap: " + verb);
        };
    world.wire().arrange(request -> request.method().equals("POST"), mishap);
  }
}
