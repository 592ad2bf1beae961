package dev.touchstone.idp.okta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine makes of a service provider that is in trouble (OKTA-70 to 76). */
class OktaMeetsTroubleTest {

  private static final String NO_HITS = "{\"totalResults\":0,\"startIndex\":1,\"Resources\":[]}";
  private static final String BEGINNING =
      "Automatic provisioning of user Ada Lovelace to app Touchstone failed: ";
  private static final String LOOK_UP = "Error while verifying if user ada@x.io exists: ";

  @RegisterExtension
  private final WireMockExtension provider =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @TempDir private Path directory;
  private Link link;
  private Okta okta;
  private OktaApplication application;

  @BeforeEach
  void connect() {
    connectWithPatienceOf(Duration.ofSeconds(20));
  }

  private void connectWithPatienceOf(Duration timeout) {
    var url = URI.create(provider.baseUrl() + "/scim/v2");
    var journal = Journal.create(directory.resolve("journal.jsonl"), url);
    link = new Link(url, 2, timeout, journal);
    okta = new Okta(link.wire(), new Random(42));
    application =
        okta.addApplication(
            ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD),
            url.toString(),
            Credentials.bearer("t0k"));
    provider.stubFor(get(urlPathEqualTo("/scim/v2/Users")).willReturn(okJson(NO_HITS)));
    provider.stubFor(
        post(urlPathEqualTo("/scim/v2/Users"))
            .willReturn(okJson("{\"id\":\"1\"}").withStatus(201)));
  }

  @AfterEach
  void disconnect() {
    link.close();
  }

  private void lookUpsAnswer(ResponseDefinitionBuilder answer) {
    provider.stubFor(get(urlPathEqualTo("/scim/v2/Users")).willReturn(answer));
  }

  private void firstLookUpAnswers(ResponseDefinitionBuilder answer) {
    provider.stubFor(
        get(urlPathEqualTo("/scim/v2/Users"))
            .inScenario("trouble")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(answer)
            .willSetStateTo("over"));
  }

  private OktaUser ada() {
    return okta.addPerson(new OktaUser.Profile("ada@x.io", "Ada", "Lovelace", "ada@x.io", "en-US"));
  }

  private String onlyTask() {
    assertThat(application.tasks()).hasSize(1);
    return application.tasks().get(0).text();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "'Mon, 01 Jan 2024 00:00:00 GMT', PT5M",
    "0.5, PT5M",
    "soon, PT5M",
  })
  void a_pause_is_obeyed_if_it_names_whole_seconds(String retryAfter, Duration waited) {
    firstLookUpAnswers(aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
    var ada = ada();

    application.assign(ada);

    assertThat(application.isAssigned(ada)).isTrue();
    assertThat(Duration.between(Instant.EPOCH, okta.clock().now())).isEqualTo(waited);
    provider.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void the_tenth_refusal_ends_the_job() {
    lookUpsAnswer(
        okJson("{\"detail\":\"slow down\"}").withStatus(429).withHeader("Retry-After", "0"));

    application.assign(ada());

    provider.verify(10, anyRequestedFor(anyUrl()));
    assertThat(onlyTask())
        .isEqualTo(
            BEGINNING + LOOK_UP + "Too Many Requests. Errors reported by remote server: slow down");
  }

  @ParameterizedTest
  @CsvSource({
    "<html>, Unexpected character ('<' (code 60))",
    "Service Unavailable, Unrecognized token 'Service'",
  })
  void an_error_that_is_no_json_hides_its_cause(String body, String mistake) {
    lookUpsAnswer(aResponse().withStatus(503).withBody(body));

    application.assign(ada());

    assertThat(onlyTask())
        .startsWith(
            BEGINNING
                + LOOK_UP
                + "Service Unavailable. Errors reported by remote server: Invalid JSON: "
                + mistake);
  }

  @Test
  void a_server_error_is_not_repeated_until_the_administrator_does() {
    firstLookUpAnswers(okJson("{\"detail\":\"out of memory\"}").withStatus(500));
    var ada = ada();

    application.assign(ada);

    provider.verify(1, anyRequestedFor(anyUrl()));
    assertThat(onlyTask())
        .endsWith("Server Error. Errors reported by remote server: out of memory");

    application.retrySelected();

    assertThat(application.isAssigned(ada)).isTrue();
    assertThat(application.tasks()).isEmpty();
  }

  @Test
  void silence_ends_in_a_task() {
    disconnect();
    connectWithPatienceOf(Duration.ofMillis(200));
    lookUpsAnswer(okJson(NO_HITS).withFixedDelay(5_000));

    application.assign(ada());

    assertThat(onlyTask()).isEqualTo(BEGINNING + LOOK_UP + "Read timed out");
  }

  @ParameterizedTest
  @CsvSource({"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void a_broken_connection_ends_in_a_task(Fault fault) {
    provider.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

    application.assign(ada());

    assertThat(onlyTask()).startsWith(BEGINNING + LOOK_UP).contains("broke off the answer");
  }

  @Test
  void a_refused_token_is_used_again_for_the_next_person() {
    firstLookUpAnswers(okJson("{\"detail\":\"expired\"}").withStatus(401));
    var ada = ada();
    var grace = ada();

    application.assign(ada);
    application.assign(grace);

    assertThat(onlyTask())
        .isEqualTo(BEGINNING + LOOK_UP + "Unauthorized. Errors reported by remote server: expired");
    assertThat(application.isAssigned(grace)).isTrue();
  }
}
