package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Headers and parameters of Entra's that keep it out of some front ends (P-24). */
public final class EntraHeaderSteps {

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;

  /** For one scenario. */
  public EntraHeaderSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** So that what comes next tells of the header and of nothing else. */
  @Given("Entra is let in as long as it names itself in User-Agent")
  public void isLetInByName() {
    var usual = entra.settings();
    isLetInWith(usual.turning(knobs -> knobs.introducedAs("Microsoft-Entra-Provisioning")));
    entra.configure(usual);
  }

  /** So that what comes next tells of the parameter and of nothing else. */
  @Given("Entra is let in as long as it leaves the flag out of its requests")
  public void isLetInWithoutFlag() {
    isLetInWith(entra.settings());
  }

  private void isLetInWith(ProvisioningSettings settings) {
    entra.configure(settings);
    var test = entra.application().testConnection();
    if (!test.passed()) {
      throw new CannotJudge("Entra is not let in at all: " + test.cause());
    }
  }

  /** Where a creation is refused, the same body goes out again without that parameter. */
  @Then("the charset in Entra's Content-Type keeps nobody out")
  public void charsetIsAccepted() {
    var creation = people.lastSent("POST");
    var isLetIn = creation.response().isSuccess();
    var plain = isLetIn ? creation : withoutCharset(creation);
    world
        .examine(creation)
        .that(
            isLetIn,
            "the answer that the same creation gets without a charset, " + plain.status(),
            "status " + creation.status(),
            "");
  }

  private Exchange withoutCharset(Exchange refused) {
    var again = world.somebodyElse().post("/Users", refused.request().body().orElse(""));
    if (!again.response().isSuccess()) {
      throw new CannotJudge("the creation is refused without a charset too: " + again);
    }
    return again;
  }
}
