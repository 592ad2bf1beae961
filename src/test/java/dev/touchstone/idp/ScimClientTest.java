package dev.touchstone.idp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScimClientTest {

  @RegisterExtension private final BareWire wire = new BareWire();

  private ScimClient client(SignIn signIn) {
    return new ScimClient(
        wire.link().wire(),
        Actor.identityProvider("any"),
        wire.url(),
        signIn,
        ScimClientTest::headers);
  }

  private static Headers headers(Optional<String> authorization, boolean hasBody) {
    var headers = Headers.none().with("X-Body", String.valueOf(hasBody));
    return authorization.map(value -> headers.with("Authorization", value)).orElse(headers);
  }

  /** A token that is renewed as often as it is allowed to. */
  private static final class Renewing implements SignIn {
    private final int renewals;
    private int tokens;

    Renewing(int renewals) {
      this.renewals = renewals;
    }

    @Override
    public Credentials credentials() {
      return Credentials.bearer("t" + tokens);
    }

    @Override
    public boolean renew() {
      return tokens < renewals && ++tokens > 0;
    }
  }

  @Test
  void the_header_fields_are_the_identity_providers_own() {
    wire.answers(200, "{}").answers(201, "{}");
    var client = client(SignIn.with(Credentials.none()));

    client.get("/Users");
    client.post("/Users", Json.object().put("a", 1));

    assertThat(wire.sent())
        .containsExactly(
            """
            GET /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            X-Body: false

            """,
            """
            POST /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            X-Body: true
            Content-Length: 7

            {"a":1}""");
  }

  @Test
  void a_refused_token_is_renewed_once() {
    wire.answers(401, "{}").answers(401, "{}").answers(200, "{}");

    var exchange = client(new Renewing(5)).get("/Users");

    assertThat(exchange.status()).isEqualTo(401);
    assertThat(wire.sent()).hasSize(2);
    assertThat(wire.sent().get(1)).contains("Authorization: Bearer t1");
  }

  @Test
  void a_token_that_cannot_be_renewed_is_refused_for_good() {
    wire.answers(401, "{}");

    assertThat(client(new Renewing(0)).get("/Users").status()).isEqualTo(401);

    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void an_id_is_encoded_as_one_segment() {
    assertThat(ScimClient.resource("/Users", "a/b c")).isEqualTo("/Users/a%2Fb%20c");
  }
}
