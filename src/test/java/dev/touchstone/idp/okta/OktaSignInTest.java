package dev.touchstone.idp.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.RawServer;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.AuthorizationCode;
import dev.touchstone.idp.SignIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How applications sign in, as seen by a bare socket (OKTA-04 to 06). */
class OktaSignInTest {

  private static final String LIST = "{\"totalResults\":0,\"startIndex\":1,\"Resources\":[]}";
  private static final URI CALLBACK =
      URI.create(OAuthConnection.REDIRECT_URI + "?state=s&code=a%2Fb&iss=x");

  @TempDir private Path directory;
  private RawServer server;
  private Link link;
  private Wire wire;
  private Okta okta;

  @BeforeEach
  void connect() {
    server = RawServer.start();
    var journal = Journal.create(directory.resolve("journal.jsonl"), server.baseUrl());
    link = new Link(server.baseUrl(), 2, Duration.ofSeconds(5), journal);
    wire = link.wire();
    okta = new Okta(wire, new Random(42));
  }

  @AfterEach
  void disconnect() throws Exception {
    link.close();
    server.close();
  }

  private OktaApplication application(SignIn signIn) {
    var settings = ProvisioningSettings.of(AppKind.CATALOG_TEMPLATE);
    return okta.addApplication(settings, server.baseUrl().toString(), signIn);
  }

  private AuthorizationCode connection() {
    var client =
        new AuthorizationCode.Client(
            server.baseUrl().resolve("/oauth/token").toString(),
            server.baseUrl().resolve("/oauth/authorize").toString(),
            "id",
            "secret",
            OAuthConnection.REDIRECT_URI);
    return OAuthConnection.of(wire, okta.clock(), client);
  }

  private AuthorizationCode authenticated(String answer) {
    server.thenAnswers(200, answer);
    var connection = connection();
    assertThat(connection.comesBack(CALLBACK)).isTrue();
    return connection;
  }

  private List<String> authorizations() {
    return server.requests().stream()
        .map(each -> each.replaceAll("(?s).*\nAuthorization: ([^\n]*)\n.*", "$1"))
        .toList();
  }

  @Test
  void basic_and_verbatim_credentials_go_out_as_typed() {
    server.thenAnswers(200, LIST).thenAnswers(200, LIST);

    application(SignIn.with(Credentials.basic("ada", "l0ve"))).testConnection();
    application(SignIn.with(Credentials.verbatim("t0k"))).testConnection();

    assertThat(authorizations()).containsExactly("Basic YWRhOmwwdmU=", "t0k");
  }

  @Test
  void the_browser_is_sent_away_with_a_question_for_a_code() {
    assertThat(connection().question("s"))
        .containsExactly(
            Map.entry("response_type", "code"),
            Map.entry("client_id", "id"),
            Map.entry("redirect_uri", OAuthConnection.REDIRECT_URI),
            Map.entry("state", "s"));
  }

  @Test
  void a_code_is_redeemed_once_and_the_token_serves_every_call() {
    var connection = authenticated("{\"access_token\":\"at\",\"expires_in\":3600}");
    server.thenAnswers(200, LIST);

    application(connection).testConnection();

    assertThat(authorizations()).containsExactly("Basic aWQ6c2VjcmV0", "Bearer at");
    assertThat(server.requests().get(0))
        .startsWith("POST /oauth/token HTTP/1.1\n")
        .contains("\nContent-Type: application/x-www-form-urlencoded\n")
        .contains("\n\ngrant_type=authorization_code&code=a%2Fb&redirect_uri=https%3A%2F%2F");
  }

  @Test
  void a_token_is_renewed_when_something_is_due_after_its_end() {
    var connection =
        authenticated("{\"access_token\":\"at\",\"refresh_token\":\"rt\",\"expires_in\":60}");
    var application = application(connection);
    okta.clock().pass(Duration.ofMinutes(2));
    assertThat(server.requests()).hasSize(1);
    server.thenAnswers(200, "{\"access_token\":\"at2\",\"expires_in\":60}").thenAnswers(200, LIST);

    application.testConnection();

    assertThat(authorizations().subList(1, 3)).containsExactly("Basic aWQ6c2VjcmV0", "Bearer at2");
    assertThat(server.requests().get(1)).endsWith("\n\ngrant_type=refresh_token&refresh_token=rt");
  }

  @Test
  void nothing_reaches_the_service_provider_once_no_token_can_be_had() {
    var connection = authenticated("{\"access_token\":\"at\",\"expires_in\":60}");
    var application = application(connection);
    okta.clock().pass(Duration.ofMinutes(2));

    application.assign(
        okta.addPerson(new OktaUser.Profile("a@x.io", "Ada", "L", "a@x.io", "en-US")));

    assertThat(server.requests()).hasSize(1);
    assertThat(application.tasks()).hasSize(1);
  }

  @Test
  void a_refused_token_is_renewed_once() {
    var connection = authenticated("{\"access_token\":\"at\",\"refresh_token\":\"rt\"}");
    server
        .thenAnswers(401, "{\"detail\":\"expired\"}")
        .thenAnswers(200, "{\"access_token\":\"at2\"}")
        .thenAnswers(200, LIST);

    var test = application(connection).testConnection();

    assertThat(test.passed()).isTrue();
    assertThat(authorizations().get(3)).isEqualTo("Bearer at2");
  }

  @Test
  void what_is_kept_of_a_form_has_no_secrets() {
    authenticated("{\"access_token\":\"at-secret\",\"refresh_token\":\"rt-secret\"}");

    var kept = wire.transcript().last().orElseThrow();

    assertThat(kept.request().body().orElse(""))
        .contains("code=***", "grant_type=authorization_code")
        .doesNotContain("a%2Fb");
    assertThat(kept.response().text()).doesNotContain("at-secret", "rt-secret");
  }
}
