package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** How Okta finds out whether a person has an account already, and what it makes of the answer. */
public final class OktaLookUpSteps {

  private static final String LIST =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],%s}";
  private static final String ERROR =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],"
          + "\"status\":\"%s\",\"detail\":\"made up\"}";

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;

  /** For one scenario. */
  public OktaLookUpSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** The "Unique identifier field for users". */
  @Given("the application identifies people by e-mail address")
  public void byEmail() {
    okta.configure(okta.settings().identifiedBy("email"));
  }

  /** The older form of that look-up. */
  @Given("Okta asks for an attribute of the name email")
  public void byEmailAttribute() {
    okta.configure(okta.settings().with(Habit.EMAIL_ATTRIBUTE_IN_LOOK_UP));
  }

  /** Sign-in name and address differ. */
  @Given("{person}'s e-mail address is not her user name")
  public void otherEmail(Person person) {
    var user = okta.user(person);
    okta.okta().update(user, user.profile().withEmail(world.names().userName("mail")));
  }

  /** Somebody created the account under the address before Okta came. */
  @Given("the service provider already has an account for {person}, named by e-mail address")
  public void hasAccountByEmail(Person person) {
    accounts.create(person, okta.user(person).profile().email(), true);
  }

  /** Somebody created the account and deleted it before Okta came. */
  @Given("the service provider had an account for {person} that is deleted")
  public void hadAccount(Person person) {
    accounts.create(person, okta.user(person).profile().login(), true);
    var client = world.somebodyElse();
    var exchange = client.delete(client.locate("/Users", okta.firstId(person)));
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the account could not be deleted beforehand: " + exchange);
    }
  }

  /** An answer in place of the service provider's. */
  @Given("the look-up is answered with {string}")
  public void answered(String what) {
    world.wire().arrange(request -> request.method().equals("GET"), made(what));
  }

  private static Mishap made(String what) {
    return switch (what) {
      case "two accounts" ->
          list(
              "\"totalResults\":2,\"startIndex\":1,\"itemsPerPage\":2,"
                  + "\"Resources\":[{\"id\":\"one\"},{\"id\":\"other\"}]");
      case "counters in quotes" ->
          list(
              "\"totalResults\":\"0\",\"startIndex\":\"1\",\"itemsPerPage\":\"0\","
                  + "\"Resources\":[]");
      default -> {
        var status = what.substring(0, 3);
        yield Mishap.answered(
            Integer.parseInt(status), what.substring(4), Headers.none(), ERROR.formatted(status));
      }
    };
  }

  private static Mishap list(String members) {
    return Mishap.answered(200, "OK", Headers.none(), LIST.formatted(members));
  }

  /** No attribute of SCIM has that name; to find nobody by it is right, to refuse it as well. */
  @Then("the look-up brings a list or is refused as a filter")
  public void listOrRefusal() {
    var lookUp = accounts.lastLookUp();
    world.examine(lookUp).hasStatus(200, 400, 404);
    if (lookUp.status() == 400) {
      world.examine(lookUp).has("detail", "a detail that Okta can show");
    }
  }

  /** The look-up came back empty, and that is the end of it (OKTA-13). */
  @Then("Okta finds nobody to link and creates nobody")
  public void findsNobody() {
    world
        .examine(accounts.lastLookUp())
        .that(
            okta.trouble().endsWith("Matching user not found"),
            "an empty list",
            "what makes Okta say \"%s\"".formatted(okta.trouble()),
            "");
    world.certain(
        accounts.ofOkta().stream().noneMatch(OktaLookUpSteps::isCreation),
        "sent: " + accounts.ofOkta());
  }

  /** What the look-up does not show does not stand in the way either (CHK-05). */
  @Then("no creation has met a conflict after an empty look-up")
  public void noHiddenConflict() {
    var empty = false;
    for (var exchange : accounts.ofOkta()) {
      if (exchange.request().target().contains("filter=")) {
        empty = exchange.status() == 200 && Auditor.resources(exchange.json()).isEmpty();
      } else if (empty && isCreation(exchange)) {
        world
            .examine(exchange)
            .that(
                exchange.status() != 409,
                "no conflict with an account that the look-up did not show",
                "status 409" + detail(exchange),
                "");
      }
    }
  }

  private static boolean isCreation(Exchange exchange) {
    return exchange.request().method().equals("POST");
  }

  private static String detail(Exchange exchange) {
    return Optional.of(exchange.json().text("detail").orElse(""))
        .filter(text -> !text.isEmpty())
        .map(text -> " (" + text + ")")
        .orElse("");
  }
}
