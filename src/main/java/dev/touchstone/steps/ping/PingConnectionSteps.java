package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ClientCredentials.Client;
import dev.touchstone.idp.ClientCredentials.SecretPlace;
import dev.touchstone.idp.ping.ConnectionProbe;
import dev.touchstone.idp.ping.ConnectionTest;
import dev.touchstone.idp.ping.PingForm;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an administrator does with a connection of Ping before anybody is provisioned. */
public final class PingConnectionSteps {

  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final World world;
  private final PingScenario ping;
  private Optional<ConnectionTest> test = Optional.empty();

  /** For one scenario. */
  public PingConnectionSteps(World world, PingScenario ping) {
    this.world = world;
    this.ping = ping;
  }

  /** A connection of one of the forms, with what its console proposes. */
  @Given("{pingForm} connected to the service provider")
  public void connected(PingForm form) {
    ping.takes(form);
  }

  /** The token was mistyped. */
  @Given("{pingForm} connected to the service provider with a wrong token")
  public void connectedWrongly(PingForm form) {
    ping.takes(form);
    ping.signsInBy(ClientAuthentication.bearer("wrong-" + world.names().marker()));
  }

  /** "Basic Authentication", where the service provider is known to offer it (PING-05). */
  @Given("{pingForm} connected to the service provider by name and password")
  public void connectedByBasic(PingForm form) {
    var basic =
        world
            .target()
            .signIns()
            .basic()
            .flatMap(credentials -> credentials.authorization())
            .orElseThrow(
                () ->
                    new DoesNotApply(
                        "the service provider is not known to take name and password"));
    var pair =
        new String(Base64.getDecoder().decode(basic.split(" ", 2)[1]), StandardCharsets.UTF_8)
            .split(":", 2);
    ping.takes(form);
    ping.signsInBy(ClientAuthentication.basic(pair[0], pair[1]));
  }

  /** "OAuth 2 Client Credentials", where the service provider is known to issue tokens. */
  @Given("{pingForm} connected to the service provider by OAuth 2 Client Credentials")
  public void connectedByClient(PingForm form) {
    ping.takes(form);
    ping.signsInBy(client(SecretPlace.HEADER));
  }

  /** Where the secret travels is not documented (PING-05). */
  @Given("a Ping that sends the secret in the form of the token request")
  public void secretInForm() {
    ping.signsInBy(client(SecretPlace.FORM));
  }

  private ClientAuthentication client(SecretPlace place) {
    var client =
        world
            .target()
            .signIns()
            .client()
            .orElseThrow(
                () -> new DoesNotApply("the service provider is not known to have such clients"));
    return ClientAuthentication.client(
        new Client(client.tokenUrl(), client.clientId(), client.clientSecret(), "", place));
  }

  /** Another word before the token (PING-05). */
  @Given("{pingForm} connected to the service provider with the Authorization Header Type {word}")
  public void connectedByOtherScheme(PingForm form, String type) {
    ping.takes(form);
    ping.signsInBy(ClientAuthentication.bearer(ping.token()).withHeaderType(type));
  }

  /** The slash that PingOne's example has at the end of its URL (PING-03). */
  @Given("{pingForm} connected to a SCIM URL that ends with a slash")
  public void connectedToSlash(PingForm form) {
    ping.takes(form);
    ping.connectsTo(Endpoints.below(world.target().baseUrl() + "/"));
  }

  /** Nobody knows whether the slash is folded everywhere. */
  @Given("{pingForm} connected to a SCIM URL that ends with a slash, and keeps it")
  public void connectedToSlashKept(PingForm form) {
    ping.takes(form);
    ping.connectsTo(Endpoints.verbatim(world.target().baseUrl() + "/"));
  }

  /** What no administrator can change. */
  @Given("a Ping that {pingHabit}")
  public void behaves(Habit habit) {
    ping.configure(settings -> settings.with(habit));
  }

  /** Presses the button. */
  @When("the admin of Ping tests the connection, which asks for {pingProbe}")
  public void tests(ConnectionProbe probe) {
    test = Optional.of(ping.connection().testConnection(probe));
  }

  private Exchange evidence() {
    return test.flatMap(ConnectionTest::exchange)
        .orElseThrow(() -> new CannotJudge("the test of the connection got no answer"));
  }

  /** The success message. */
  @Then("Ping accepts the connection")
  public void accepted() {
    var message = test.map(ConnectionTest::message).orElse("");
    world
        .examine(evidence())
        .that(test.orElseThrow().passed(), "an answer with a JSON object", message, "");
  }

  /** The connection is stored, but not usable. */
  @Then("Ping is told that the credentials are wrong")
  public void refused() {
    world.examine(evidence()).hasStatus(UNAUTHORIZED);
  }

  /** Who takes the token whatever the word before it is welcome to. */
  @Then("Ping is let in, or told how to sign in")
  public void letInOrTold() {
    var answer = evidence();
    var told =
        answer.status() == UNAUTHORIZED
            && answer.response().headers().first("WWW-Authenticate").isPresent();
    world
        .examine(answer)
        .that(
            answer.response().isSuccess() || told,
            "a success, or status 401 with WWW-Authenticate",
            "status " + answer.status() + (told ? "" : " without WWW-Authenticate"),
            "");
  }

  /** RFC 6749, 2.3.1: the header has to be taken, the form may be. */
  @Then("Ping gets a token, or is told that the secret belongs elsewhere")
  public void tokenOrTold() {
    var answer =
        ping.last(
            ping.sent().stream()
                .filter(each -> each.request().body().orElse("").startsWith("grant_type="))
                .toList());
    world
        .examine(answer)
        .that(
            answer.status() < SERVER_ERROR,
            "a token, or status 400 or 401",
            "status " + answer.status(),
            "");
  }

  /** One slash only. */
  @Then("Ping has asked for {word} below a single slash")
  public void singleSlash(String endpoint) {
    var base = world.target().baseUrl().getPath();
    world.certain(
        ping.sent().stream()
            .allMatch(each -> each.request().target().startsWith(base + "/" + endpoint)),
        "the slash was kept");
  }

  /** Either it works, or it says in JSON that there is nothing. */
  @Then("Ping gets an answer it can read")
  public void readable() {
    var answer = evidence();
    var isFair = answer.response().isSuccess() || answer.status() == NOT_FOUND;
    world
        .examine(answer)
        .that(
            isFair && answer.status() < SERVER_ERROR && answer.json().isObject(),
            "a success or status 404, with a JSON object",
            "status " + answer.status(),
            "");
  }
}
