package dev.touchstone.reference.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of the authorization servers (RFC 8414). */
class MetadataTest {
  @RegisterExtension static final Authority OAUTH = new Authority();

  @Test
  void organisations_have_authorization_servers_of_their_own() {
    OAUTH.admin().organisation("acme");

    var metadata = OAUTH.get("/.well-known/oauth-authorization-server", Map.of("a", "b")).json();
    var acme =
        OAUTH
            .get("/.well-known/oauth-authorization-server/organisations/acme", Map.of("a", "b"))
            .json();
    var elsewhere =
        OAUTH.postWithSecret(
            "/organisations/acme/oauth/token", Map.of("grant_type", "client_credentials"));

    var origin = OAUTH.origin();
    assertThat(metadata.path("issuer").asText()).isEqualTo(origin);
    assertThat(metadata.path("token_endpoint").asText()).isEqualTo(origin + "/oauth/token");
    assertThat(metadata.path("code_challenge_methods_supported").path(0).asText())
        .isEqualTo("S256");
    assertThat(acme.path("issuer").asText()).isEqualTo(origin + "/organisations/acme");
    assertThat(acme.path("token_endpoint").asText())
        .isEqualTo(origin + "/organisations/acme/oauth/token");
    assertThat(elsewhere.status()).isEqualTo(401);
  }

  @Test
  void the_configuration_tells_of_oauth_where_there_are_clients() {
    var schemes = OAUTH.client().withoutToken().get("/ServiceProviderConfig").json();

    assertThat(schemes.path("authenticationSchemes"))
        .extracting(scheme -> scheme.path("type").asText())
        .contains("oauth2", "oauthbearertoken");
  }
}
