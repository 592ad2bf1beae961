package dev.touchstone.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The harness's own manners at a service provider that limits the rate. */
class PauseTest {

  @RegisterExtension
  private final WireMockExtension provider =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @TempDir private Path directory;
  private Link link;
  private PlainClient client;

  @BeforeEach
  void connect() {
    var url = URI.create(provider.baseUrl());
    link = new Link(url, 2, Duration.ofSeconds(5), Journal.create(directory.resolve("j"), url));
    client = new PlainClient(link.wire(), Actor.RFC, url, Credentials.none());
  }

  @AfterEach
  void disconnect() {
    link.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Mon, 01 Jan 2024 00:00:00 GMT"})
  void a_request_that_came_too_soon_is_sent_again(String retryAfter) {
    provider.stubFor(
        get(urlEqualTo("/Users"))
            .inScenario("limit")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", retryAfter))
            .willSetStateTo("over"));
    provider.stubFor(
        get(urlEqualTo("/Users"))
            .inScenario("limit")
            .whenScenarioStateIs("over")
            .willReturn(okJson("{}")));

    var exchange = client.get("/Users");

    assertThat(exchange.status()).isEqualTo(200);
    provider.verify(2, getRequestedFor(urlEqualTo("/Users")));
  }

  @Test
  void patience_ends_with_the_fifth_refusal() {
    provider.stubFor(
        get(urlEqualTo("/Users"))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0")));

    var exchange = client.get("/Users");

    assertThat(exchange.status()).isEqualTo(429);
    provider.verify(5, getRequestedFor(urlEqualTo("/Users")));
  }
}
