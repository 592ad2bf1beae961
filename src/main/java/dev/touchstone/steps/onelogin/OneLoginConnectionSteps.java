package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.onelogin.OneLogin;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.Knobs;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.idp.onelogin.template.PublishedTemplate;
import dev.touchstone.steps.Browser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an administrator does on the Configuration tab of a OneLogin application. */
public final class OneLoginConnectionSteps {

  private static final String NOWHERE = "/nowhere";
  private static final Set<String> JSON = Set.of("application/json", "application/scim+json");

  private final Browser browser;
  private final World world;
  private final OneLoginScenario oneLogin;

  /** For one scenario. */
  public OneLoginConnectionSteps(World world, OneLoginScenario oneLogin, Browser browser) {
    this.browser = browser;
    this.world = world;
    this.oneLogin = oneLogin;
  }

  /** With the template that a service provider of SCIM 2.0 would publish for it. */
  @Given("a OneLogin application for {connector}")
  public void anApplication(ConnectorKind kind) {
    var published =
        kind == ConnectorKind.ENTERPRISE_20
            ? PublishedTemplate.GUIDE_ENTERPRISE
            : PublishedTemplate.GUIDE_CORE;
    oneLogin.configure(
        any -> OneLoginSettings.of(kind).configuring(tab -> tab.with(published.template())));
  }

  /** A connector with a button in place of the token field; how it goes on is inferred. */
  @Given("a OneLogin application that the admin has authenticated")
  public void isAuthenticated() {
    anApplication(ConnectorKind.ENTERPRISE_20);
    oneLogin.signInBy(
        browser.authenticate(
            OneLogin.REDIRECT_URI, client -> oneLogin.oneLogin().authentication(client)));
  }

  /** A way of OneLogin's that is not established, or that differs between versions. */
  @Given("OneLogin {oneLoginHabit}")
  public void does(UnaryOperator<Knobs> habit) {
    oneLogin.configure(settings -> settings.turning(habit));
  }

  /** "https://example.com/scim/v2/". */
  @Given("the SCIM Base URL in OneLogin ends with a slash")
  public void aSlashTooMany() {
    oneLogin.connectTo(world.target().baseUrl() + "/");
  }

  /** A place at which the service provider has nothing. */
  @Given("the SCIM Base URL in OneLogin is mistyped")
  public void isMistyped() {
    world.wire().allowInvented(NOWHERE + "/Users");
    oneLogin.connectTo(world.target().baseUrl() + NOWHERE);
  }

  /** A token that the service provider never issued. */
  @Given("the SCIM Bearer Token in OneLogin is mistyped")
  public void isWrongToken() {
    oneLogin.signInBy(SignIn.with(Credentials.bearer("mistyped-" + world.names().marker())));
  }

  /** A line of the field Custom Headers (ONELOGIN-05). */
  @Given("OneLogin's Custom Headers say {string}")
  public void customHeaders(String line) {
    var parts = line.split(": ", 2);
    oneLogin.configure(settings -> settings.configuring(tab -> tab.withHeader(parts[0], parts[1])));
  }

  /** The tick of the Provisioning tab (ONELOGIN-06). */
  @Given("Enable provisioning is not ticked in OneLogin")
  public void isNotProvisioning() {
    oneLogin.configure(settings -> settings.provisioning(tab -> tab.enabled(false)));
  }

  /** Presses the button under API Connection. */
  @When("the OneLogin administrator presses Enable")
  public void enables() {
    oneLogin.untried().enable();
  }

  /** API Status is enabled. */
  @Then("OneLogin shows the connection as enabled")
  public void isEnabled() {
    var status = oneLogin.untried().status();
    world
        .examine(probe())
        .that(status.isEnabled(), "an empty list, or status 404", status.message(), "");
  }

  private Exchange probe() {
    return oneLogin
        .untried()
        .status()
        .exchange()
        .orElseThrow(() -> new CannotJudge("the connection got no answer"));
  }

  /** Whoever shows a wrong token is not let in. */
  @Then("OneLogin shows the connection as refused")
  public void isRefused() {
    var probe = probe();
    world
        .examine(probe)
        .that(
            !probe.response().isSuccess(),
            "a refusal of a token that was never issued",
            "status " + probe.status(),
            "");
  }

  /** The probe proved nothing; the first newcomer does (ONELOGIN-01, 02). */
  @Then("only {person}'s task in OneLogin tells that nothing is there")
  public void tellsLate(Person person) {
    var account = oneLogin.account(person);
    var creation = oneLogin.last();
    world
        .examine(creation)
        .that(
            !creation.response().isSuccess(),
            "an error where there is no endpoint",
            "status " + creation.status(),
            "");
    world.certain(account.message().isPresent(), "OneLogin showed no failure");
  }

  /** Nobody can read what is no JSON. */
  @Then("every answer to OneLogin is JSON")
  public void isJson() {
    for (var exchange : oneLogin.all()) {
      if (exchange.response().hasBody()) {
        var type = exchange.response().mediaType().orElse("no media type");
        world
            .examine(exchange)
            .that(JSON.contains(type), "application/json or application/scim+json", type, "");
      }
    }
  }

  /** Silence. */
  @Then("OneLogin has sent nothing")
  public void isSilent() {
    world.certain(oneLogin.sent().isEmpty(), "something was sent: " + oneLogin.sent());
  }
}
