package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Actor;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.OAuthConnection;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.target.OAuthRegistration;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;

/** How an administrator lets an Okta application in, other than by a token. */
public final class OktaSignInSteps {

  private final World world;
  private final OktaScenario okta;
  private int asked;

  /** For one scenario. */
  public OktaSignInSteps(World world, OktaScenario okta) {
    this.world = world;
    this.okta = okta;
  }

  /** Basic Auth, where the service provider is known to offer it. */
  @Given("an Okta application {appKind} that signs in by name and password")
  public void byBasic(AppKind kind) {
    var basic = world.target().signIns().basic();
    okta.configure(ProvisioningSettings.of(kind));
    okta.signInBy(SignIn.with(basic.orElseThrow(OktaSignInSteps::unknown)));
  }

  /** OAuth 2, authenticated by the administrator. */
  @Given("an Okta application {appKind} that the admin has authenticated by OAuth")
  public void byOAuth(AppKind kind) {
    var registration =
        world
            .target()
            .signIns()
            .oauth(OAuthConnection.REDIRECT_URI)
            .orElseThrow(OktaSignInSteps::unknown);
    var client =
        new OAuthConnection.Client(
            registration.tokenUrl(),
            registration.authorizeUrl(),
            registration.clientId(),
            registration.clientSecret());
    var connection = new OAuthConnection(world.wire(), okta.okta().clock(), client);
    okta.configure(ProvisioningSettings.of(kind));
    okta.signInBy(connection);
    authenticate(registration, connection);
    asked = redeemed();
  }

  private static DoesNotApply unknown() {
    return new DoesNotApply("no such way to sign in is known of the service provider");
  }

  /** "Authenticate": the browser goes to the service provider, consents, and comes back. */
  private void authenticate(OAuthRegistration registration, OAuthConnection connection) {
    var form = new LinkedHashMap<>(connection.question(world.names().marker()));
    form.putAll(registration.consent());
    var browser = new Actor("browser", true);
    var answer = world.wire().form(browser, registration.authorizeUrl(), form, "");
    var back = answer.headers().first("Location").orElse("");
    var exchange = world.wire().transcript().last().orElseThrow();
    var isBack = back.startsWith(OAuthConnection.REDIRECT_URI);
    world
        .examine(exchange)
        .that(
            isBack && connection.comesBack(URI.create(back)),
            "a code that can be redeemed for a token",
            "status " + answer.status(),
            "");
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
