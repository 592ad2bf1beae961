package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Actor;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.OAuthConnection;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.steps.Browser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** How an administrator lets an Okta application in, other than by a token. */
public final class OktaSignInSteps {

  private final Browser browser;
  private final World world;
  private final OktaScenario okta;
  private int asked;

  /** For one scenario. */
  public OktaSignInSteps(World world, OktaScenario okta, Browser browser) {
    this.browser = browser;
    this.world = world;
    this.okta = okta;
  }

  /** Basic Auth, where the service provider is known to offer it. */
  @Given("an Okta application {appKind} that signs in by name and password")
  public void byBasic(AppKind kind) {
    var basic = world.target().signIns().basic();
    okta.configure(ProvisioningSettings.of(kind));
    okta.signInBy(SignIn.with(basic.orElseThrow(Browser::unknown)));
  }

  /** OAuth 2, authenticated by the administrator. */
  @Given("an Okta application {appKind} that the admin has authenticated by OAuth")
  public void byOAuth(AppKind kind) {
    okta.configure(ProvisioningSettings.of(kind));
    okta.signInBy(
        browser.authenticate(
            OAuthConnection.REDIRECT_URI,
            client -> OAuthConnection.of(world.wire(), okta.okta().clock(), client)));
    asked = redeemed();
  }

  private int redeemed() {
    return (int)
        world.wire().transcript().of(Actor.identityProvider("okta")).stream()
            .filter(each -> each.request().body().orElse("").startsWith("grant_type="))
            .count();
  }

  /** Long after the token has ended, somebody is assigned. */
  @When("the admin assigns {person} to the application a day later")
  public void assignsLater(Person person) {
    okta.okta().clock().pass(Duration.ofDays(1));
    okta.application().assign(okta.user(person));
  }

  /** One more form went to the authorization server. */
  @Then("Okta has renewed its token")
  public void renewed() {
    world.certain(redeemed() > asked, "the token was not renewed");
  }
}
