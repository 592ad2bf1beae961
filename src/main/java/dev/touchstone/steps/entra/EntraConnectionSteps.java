package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.EnterpriseApplication.ConnectionTest;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** What an administrator does under Admin Credentials of an enterprise application. */
public final class EntraConnectionSteps {

  private final World world;
  private final EntraScenario entra;
  private Optional<ConnectionTest> test = Optional.empty();

  /** For one scenario. */
  public EntraConnectionSteps(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  /** Makes the application. */
  @Given("an enterprise application that speaks {dialect}")
  public void anApplication(Boolean flagged) {
    entra.speaks(flagged);
  }

  /** Makes an application whose tenant URL was typed with a slash too many. */
  @Given("an enterprise application whose tenant URL ends with a slash")
  public void aSlashTooMany() {
    entra.connectTo(world.target().baseUrl() + "/");
  }

  /** Whether the flag travels is not established (ENTRA-05). */
  @Given("Entra repeats the flag of the tenant URL in each request")
  public void repeatsFlag() {
    entra.configure(entra.settings().turning(knobs -> knobs.with(Habit.FLAG_IN_REQUESTS)));
  }

  /** Presses the button. */
  @When("the admin presses Test Connection")
  public void tests() {
    test = Optional.of(entra.application().testConnection());
  }

  /** The button turned green. */
  @Then("Entra accepts the connection")
  public void accepted() {
    var shown = test.orElseThrow(() -> new CannotJudge("the connection was not tested"));
    Exchange evidence = shown.exchange().orElseGet(entra::last);
    world
        .examine(evidence)
        .that(shown.passed(), "an empty list for a random look-up", shown.cause(), "");
  }
}
