package dev.touchstone.steps;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.OktaApplication.ConnectionTest;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** What an administrator does on the provisioning page of an Okta application. */
public final class OktaConnectionSteps {

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private Optional<ConnectionTest> test = Optional.empty();

  /** For one scenario. */
  public OktaConnectionSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** Makes the application. */
  @Given("an Okta application {appKind}")
  public void anApplication(AppKind kind) {
    okta.configure(ProvisioningSettings.of(kind));
  }

  /** Makes an application whose token is of no use. */
  @Given("an Okta application with a wrong token")
  public void aWrongToken() {
    okta.loginWith(Credentials.bearer("wrong-" + world.names().marker()));
  }

  /** Ticks Import Groups. */
  @Given("the application imports groups")
  public void importsGroups() {
    okta.configure(okta.settings().with(Switch.IMPORT_GROUPS));
  }

  /** Deletes two rows of the profile mapping. */
  @Given("the application maps neither e-mail type nor display name")
  public void mapsLittle() {
    okta.configure(okta.settings().withoutMapping("emailType").withoutMapping("displayName"));
  }

  /** Presses the test button. */
  @When("the admin tests the connection")
  public void tests() {
    test = Optional.of(okta.application().testConnection());
  }

  /** Presses the save button. */
  @When("the admin saves the provisioning settings")
  public void saves() {
    test = Optional.of(okta.application().save());
  }

  /** The button turned green. */
  @Then("Okta accepts the connection")
  public void accepted() {
    var shown = shown();
    world
        .examine(shown.exchange())
        .that(shown.passed(), "a list that Okta accepts", quoted(shown.message()), "");
  }

  /** The button turned red for the right reason. */
  @Then("Okta reports that the token was refused, with the reason")
  public void refused() {
    var shown = shown();
    world.examine(shown.exchange()).hasStatus(401).has("detail", "a detail that Okta can show");
  }

  /** The envelope of an empty list, as Okta wants it. */
  @Then("the look-up before the creation got a complete list")
  public void completeList() {
    var lookUp = accounts.lastLookUp();
    world
        .examine(lookUp)
        .hasStatus(200)
        .has("schemas", "the schema of a list response")
        .that(
            lookUp.json().at("totalResults").integer().filter(total -> total == 0).isPresent(),
            "0",
            world.examine(lookUp).shown("totalResults"),
            "totalResults")
        .that(
            lookUp.json().at("Resources").isArray(),
            "an empty array",
            world.examine(lookUp).shown("Resources"),
            "Resources");
  }

  private ConnectionTest shown() {
    return test.orElseThrow(() -> new CannotJudge("the connection was not tested"));
  }

  private static String quoted(String message) {
    return "what makes it say \"" + message + "\"";
  }
}
