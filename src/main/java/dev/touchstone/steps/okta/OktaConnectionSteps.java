package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.idp.okta.OktaApplication.ConnectionTest;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** What an administrator does on the provisioning page of an Okta application. */
public final class OktaConnectionSteps {

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private Optional<ConnectionTest> test = Optional.empty();
  private Optional<Exchange> found = Optional.empty();

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
    okta.signInBy(SignIn.with(Credentials.bearer("wrong-" + world.names().marker())));
  }

  /** Makes an application whose base URL was typed with a slash too many. */
  @Given("an Okta application whose base URL ends with a slash")
  public void aSlashTooMany() {
    okta.connectTo(world.target().baseUrl() + "/");
  }

  /** The Header Auth app sends the field as it stands; nobody typed the scheme (OKTA-05). */
  @Given("an Okta application for Header Auth, where just the token was typed")
  public void bareToken() {
    var secret = world.target().credentials().secret();
    var token = secret.orElseThrow(() -> new DoesNotApply("there is no token to sign in with"));
    okta.configure(ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE));
    okta.signInBy(SignIn.with(Credentials.verbatim(token)));
  }

  /** The encoding of 2018. */
  @Given("Okta writes spaces in a query as plus")
  public void plusEncoding() {
    okta.configure(okta.settings().with(Habit.PLUS_ENCODING));
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

  /** Presses the save button of another page. */
  @When("the admin saves the To App settings")
  public void savesToApp() {
    test = Optional.of(okta.application().saveToApp());
  }

  /** Looks for an account as before an assignment, but with the parameters turned round. */
  @When("somebody looks for {person}'s account with the parameters in another order")
  public void otherOrder(Person person) {
    var filter = "userName eq \"" + okta.user(person).profile().login() + "\"";
    found =
        Optional.of(
            world
                .somebodyElse()
                .get("/Users?count=100&startIndex=1&filter=" + Places.encode(filter)));
  }

  /** The look-up found just the account that was created before. */
  @Then("that account alone is found")
  public void aloneFound() {
    var answer = found.orElseThrow(() -> new CannotJudge("nobody looked"));
    var ids =
        Auditor.resources(answer.json()).stream()
            .map(hit -> hit.text("id").orElse("nothing"))
            .toList();
    var wanted = okta.firstId(Person.ADA);
    world
        .examine(answer)
        .hasStatus(200)
        .that(ids.equals(List.of(wanted)), "just the id " + wanted, "ids " + ids, "Resources");
  }

  /** Saving does no more than testing. */
  @Then("Okta has sent nothing but the connection test")
  public void nothingElse() {
    var targets = ofOkta().stream().map(each -> each.request().target()).toList();
    world.certain(
        targets.size() == 1 && targets.get(0).endsWith("/Users?startIndex=1&count=2"),
        "sent: " + targets);
  }

  /** Headers, spelling and parameters of every request (OKTA-09). */
  @Then("all of Okta's requests look as Okta's do")
  public void looksLikeOkta() {
    for (var exchange : ofOkta()) {
      OktaConstants.flaw(exchange.request())
          .ifPresent(flaw -> world.certain(false, exchange + " " + flaw));
    }
  }

  /** No discovery, ever. */
  @Then("Okta has not asked what the service provider supports")
  public void noDiscovery() {
    for (var exchange : ofOkta()) {
      var endpoint = exchange.request().target().replaceAll(".*/(Users|Groups)\\b.*", "$1");
      world.certain(endpoint.equals("Users") || endpoint.equals("Groups"), exchange.toString());
    }
  }

  private List<Exchange> ofOkta() {
    return world.wire().transcript().of(Actor.identityProvider("okta"));
  }

  /** The button turned green, or red with a reason that helps. */
  @Then("Okta accepts the connection or reports why the token was refused")
  public void acceptedOrExplained() {
    var shown = shown();
    if (!shown.passed()) {
      world.examine(shown.exchange()).hasStatus(401).has("detail", "a detail that Okta can show");
    }
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
