package dev.touchstone.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.ClientCredentials.Client;
import dev.touchstone.idp.ClientCredentials.SecretPlace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientCredentialsTest {

  @RegisterExtension private final BareWire wire = new BareWire();
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

  private ClientCredentials with(String scope, SecretPlace place) {
    var client = new Client(wire.url() + "/token", "me", "s3cr3t", scope, place);
    var actor = Actor.identityProvider("somebody");
    return new ClientCredentials(
        wire.link().wire(), clock, actor, client, () -> new IllegalStateException("no token"));
  }

  @Test
  void theSecretTravelsInTheFormOrInTheHeader() {
    wire.answers(200, "{\"access_token\":\"a\"}").answers(200, "{\"access_token\":\"b\"}");

    var form = with("scim", SecretPlace.FORM).credentials();
    var header = with("", SecretPlace.HEADER).credentials();

    assertThat(form).isEqualTo(Credentials.bearer("a"));
    assertThat(header).isEqualTo(Credentials.bearer("b"));
    assertThat(wire.bodiesAfter(0))
        .containsExactly(
            "grant_type=client_credentials&client_id=me&client_secret=s3cr3t&scope=scim",
            "grant_type=client_credentials");
    assertThat(wire.sent().get(0)).doesNotContain("Authorization:");
    assertThat(wire.sent().get(1)).contains("Authorization: Basic bWU6czNjcjN0");
  }

  @Test
  void aTokenIsFetchedAgainWhenItsTimeIsOver() {
    wire.answers(200, "{\"access_token\":\"a\",\"expires_in\":60}")
        .answers(200, "{\"access_token\":\"b\",\"expires_in\":60}");
    var client = with("", SecretPlace.FORM);

    client.credentials();
    clock.pass(Duration.ofSeconds(59));
    assertThat(client.credentials()).isEqualTo(Credentials.bearer("a"));
    clock.pass(Duration.ofSeconds(1));
    assertThat(client.credentials()).isEqualTo(Credentials.bearer("b"));
  }

  @Test
  void withoutATokenNothingGoesOut() {
    wire.answers(401, "{\"error\":\"invalid_client\"}");
    assertThatThrownBy(() -> with("", SecretPlace.FORM).credentials()).hasMessage("no token");
  }
}
