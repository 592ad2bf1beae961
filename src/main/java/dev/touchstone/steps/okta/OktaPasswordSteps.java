package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Passwords that Okta hands on, and passwords that nobody may see again (OKTA-32 to 34). */
public final class OktaPasswordSteps {

  private static final int GENERATED_LENGTH = 16;

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private String chosen = "";

  /** For one scenario. */
  public OktaPasswordSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** "Sync Password", with the Okta password. */
  @Given("the application syncs the Okta password")
  public void syncsOktaPassword() {
    okta.configure(okta.settings().with(Switch.SYNC_OKTA_PASSWORD));
  }

  /** "Sync Password", with one that Okta generates. */
  @Given("the application syncs a random password")
  public void syncsRandomPassword() {
    okta.configure(okta.settings().with(Switch.SYNC_RANDOM_PASSWORD));
  }

  /** Long, with letters of either case, digits and signs, to satisfy any policy. */
  @When("{person} sets a new password in Okta")
  public void setsPassword(Person person) {
    chosen = "Aa1!-%s-%s".formatted(world.names().marker(), world.random().nextInt(1_000_000));
    okta.okta().changePassword(okta.user(person), chosen);
  }

  /** The latest write carried it, and was taken. */
  @Then("the service provider has taken the new password")
  public void taken() {
    var write = lastWithPassword(chosen::equals);
    if (write.isPresent()) {
      world.examine(write.get()).hasStatus(200, 204);
    } else {
      world
          .examine(accounts.lastOfOkta())
          .that(false, "an answer after which Okta sends the password", okta.trouble(), "");
    }
  }

  /** The same of one that Okta generated. */
  @Then("the service provider has taken a password that Okta generated")
  public void takenGenerated() {
    var write =
        lastWithPassword(password -> password.length() == GENERATED_LENGTH)
            .orElseThrow(() -> new CannotJudge("Okta sent no password: " + okta.trouble()));
    world
        .examine(write)
        .that(
            write.response().isSuccess(),
            "a success",
            "status " + write.status() + write.json().text("detail").map(" "::concat).orElse(""),
            "");
  }

  private Optional<Exchange> lastWithPassword(Predicate<String> wanted) {
    return accounts.ofOkta().stream()
        .filter(each -> password(each).filter(wanted).isPresent())
        .reduce((earlier, later) -> later);
  }

  private static Optional<String> password(Exchange exchange) {
    var body = Json.read(exchange.request().body().orElse("{}"));
    return body.at("Operations").elements().stream()
        .findFirst()
        .map(operation -> operation.at("value"))
        .orElse(body)
        .text("password");
  }

  /** Neither in an answer nor in what Okta wrote back of it (OKTA-34). */
  @Then("no password has come back from the service provider")
  public void noneCameBack() {
    for (var exchange : accounts.ofOkta()) {
      var users = new ArrayList<>(List.of(exchange.json()));
      users.addAll(exchange.json().at("Resources").elements());
      for (var user : users) {
        world
            .examine(exchange)
            .that(
                user.member("password").isMissing(),
                "no password in a user",
                "one, which Okta writes back with its next update",
                "password");
      }
    }
  }

  /** The Okta password never leaves Okta where the application has one of its own. */
  @Then("Okta has told nobody of the new password")
  public void notTold() {
    world.certain(
        accounts.ofOkta().stream()
            .noneMatch(each -> each.request().body().filter(this::tells).isPresent()),
        "the password was sent");
  }

  private boolean tells(String body) {
    return body.contains(chosen);
  }
}
