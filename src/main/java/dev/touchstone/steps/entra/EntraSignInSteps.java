package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.EnterpriseApplication.ConnectionTest;
import dev.touchstone.idp.entra.scim.ClientCredentials;
import dev.touchstone.idp.entra.scim.TokenService;
import dev.touchstone.idp.entra.scim.WorkloadIdentity;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.target.Federation;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How an enterprise application signs in (ENTRA-06 to 09). */
public final class EntraSignInSteps {

  private static final long SHORTEST = Duration.ofHours(1).toSeconds();
  private static final long LONGEST = Duration.ofHours(6).toSeconds();

  private static final Set<Integer> REFUSED = Set.of(401, 403);

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;
  private Optional<ConnectionTest> saved = Optional.empty();
  private int fetched;

  /** For one scenario. */
  public EntraSignInSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** Where the service provider is known to have an authorization server. */
  @Given("an enterprise application that signs in by OAuth client credentials")
  public void byClientCredentials() {
    var client = world.target().signIns().client().orElseThrow(EntraSignInSteps::unknown);
    var entered =
        new ClientCredentials.Client(
            client.tokenUrl(), client.clientId(), client.clientSecret(), "");
    entra.register((tenant, settings, url) -> tenant.addApplication(settings, url, entered));
  }

  /** Where the service provider is known to trust assertions. */
  @Given("an enterprise application that signs in by workload identity federation")
  public void byWorkloadIdentity() {
    var tokens = entra.tenant().tokens();
    var federation =
        new Federation(tokens.issuer(), tokens.audience(), tokens.subject(), tokens.keys());
    var client = world.target().signIns().client(federation).orElseThrow(EntraSignInSteps::unknown);
    var entered = new WorkloadIdentity.Client(client.tokenUrl(), client.clientId(), "");
    entra.register((tenant, settings, url) -> tenant.addApplication(settings, url, entered));
  }

  private static DoesNotApply unknown() {
    return new DoesNotApply("no such way to sign in is known of the service provider");
  }

  /** Nothing is typed where the token belongs (ENTRA-07). */
  @Given("an enterprise application whose secret token is left blank")
  public void blank() {
    entra.register((tenant, settings, url) -> tenant.addApplication(settings, url, ""));
  }

  /** Longer than Entra has room for (ENTRA-06). */
  @When("the admin saves a secret token of more than a kilobyte")
  public void savesLongToken() {
    saved = Optional.of(entra.application().saveCredentials(entra.tenantUrl(), "x".repeat(2000)));
  }

  /** The one that customers get. */
  @When("the admin saves the token that the service provider gave")
  public void savesToken() {
    var token =
        world
            .target()
            .credentials()
            .secret()
            .orElseThrow(() -> new DoesNotApply("the service provider gave no token"));
    saved = Optional.of(entra.application().saveCredentials(entra.tenantUrl(), token));
  }

  /** No request ever tells the service provider of it. */
  @Then("Entra refuses to store it and sends nothing")
  public void notStored() {
    var test = saved.orElseThrow();
    world.certain(!test.passed() && test.exchange().isEmpty(), "the token was stored");
    world.certain(entra.sent().isEmpty(), "something was sent");
  }

  /** Short enough, whether it is accepted or not. */
  @Then("Entra has room to store it")
  public void isStored() {
    var isTried = !entra.sent().isEmpty();
    var evidence = isTried ? entra.last() : world.somebodyElse().get("/ServiceProviderConfig");
    var bytes = world.target().credentials().secret().orElse("").length();
    world.examine(evidence).that(isTried, "a token of at most 1024 bytes", bytes + " bytes", "");
  }

  /** For non-gallery applications, signed in the name of the tenant (ENTRA-07). */
  @Then("Entra has come with a token of its own")
  public void ownToken() {
    var claims = claims(entra.last());
    world.certain(
        claims.text("iss").orElse("").startsWith("https://sts.windows.net/"), "the issuer");
    world.certain(
        claims.text("aud").equals(Optional.of(TokenService.PROVISIONING)), "the audience");
  }

  private static Json claims(Exchange exchange) {
    var parts = exchange.request().headers().first("Authorization").orElse("").split("\\.");
    if (parts.length != 3) {
      throw new IllegalStateException("the simulation went wrong: not a signed token");
    }
    var bytes = Base64.getUrlDecoder().decode(parts[1]);
    return Json.read(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Long after the first token has ended (ENTRA-08, 09). */
  @When("the admin assigns {person} to the enterprise application a day later")
  public void assignsLater(Person person) {
    fetched = tokens().size();
    entra.tenant().clock().pass(Duration.ofDays(1));
    entra.application().assign(entra.user(person));
    people.runCycle();
  }

  private List<Exchange> tokens() {
    return entra.sent().stream()
        .filter(each -> each.request().body().orElse("").startsWith("grant_type="))
        .toList();
  }

  /** By a token that was given, whatever comes of the requests then. */
  @Then("the token that Entra got lets it in")
  public void letIn() {
    for (var each : entra.sent()) {
      var isToken = tokens().contains(each);
      var isLetIn = isToken ? each.response().isSuccess() : !REFUSED.contains(each.status());
      world
          .examine(each)
          .that(isLetIn, isToken ? "a token" : "to be let in", "status " + each.status(), "");
    }
  }

  /** One more form went to the token endpoint. */
  @Then("Entra has fetched another token")
  public void fetchedAgain() {
    world.certain(tokens().size() > fetched, "the token was not renewed");
  }

  /** Validate_Credentials. */
  @Then("the token that Entra got is good for one to six hours")
  public void isGood() {
    var answer =
        tokens().stream().findFirst().orElseThrow(() -> new CannotJudge("no token was asked for"));
    var life = answer.json().at("expires_in").integer().orElse(0L);
    world
        .examine(answer)
        .hasStatus(200)
        .that(
            life >= SHORTEST && life <= LONGEST,
            "expires_in from 3600 to 21600",
            world.examine(answer).shown("expires_in"),
            "expires_in");
  }
}
