package dev.touchstone.idp.ping;

import static dev.touchstone.idp.ping.PingWire.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.ClientCredentials.Client;
import dev.touchstone.idp.ClientCredentials.SecretPlace;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.AttributeMapping;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.ConfigurationKey;
import dev.touchstone.idp.ping.setting.ConnectorAttributes;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.ScimVersion;
import dev.touchstone.idp.ping.setting.StoreConfiguration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins what a connection sends whatever it is about (PING-01 to 05). */
class PingConnectionOnTheWireTest {

  private static final ProvisioningSettings USUAL = ProvisioningSettings.usual();

  @RegisterExtension private final PingWire wire = new PingWire();

  private String header(ClientAuthentication authentication) {
    wire.answers(200, NONE);
    wire.ping()
        .connect(Endpoints.below(wire.url()), authentication, USUAL)
        .testConnection(ConnectionProbe.FIRST_USER);
    var requests = wire.requests();
    return requests
        .get(requests.size() - 1)
        .lines()
        .filter(line -> line.startsWith("Authorization: "))
        .findFirst()
        .orElse("none");
  }

  @Test
  void the_test_of_a_connection_may_send_one_of_three_things() {
    var federate = wire.federate(USUAL);
    for (var probe : ConnectionProbe.values()) {
      wire.answers(200, NONE);
      assertThat(federate.testConnection(probe).passed()).isTrue();
    }

    var sent = wire.sent();
    assertThat(sent)
        .startsWith("GET /Users?startIndex=1&count=1", "GET /ServiceProviderConfig")
        .hasSize(3);
    assertThat(sent.get(2)).matches("GET /Users\\?filter=userName%20eq%20%22[0-9a-f-]{36}%22");
  }

  @Test
  void a_refusal_or_something_else_than_json_fails_the_test() {
    var federate = wire.federate(USUAL);
    wire.answers(401, "{}").answers(200, "<html>");

    assertThat(federate.testConnection(ConnectionProbe.FIRST_USER).message())
        .isEqualTo("the target answered 401");
    assertThat(federate.testConnection(ConnectionProbe.FIRST_USER).passed()).isFalse();
    assertThat(federate.testConnection(ConnectionProbe.FIRST_USER).exchange()).isEmpty();
  }

  @Test
  void a_slash_at_the_end_is_folded_or_stays() {
    var url = wire.url() + "/";

    assertThat(Endpoints.below(url).users()).isEqualTo(wire.url() + "/Users");
    assertThat(Endpoints.verbatim(url).users()).isEqualTo(wire.url() + "//Users");
    assertThat(Endpoints.full("http://x/v1/People", "http://x/v1/Teams"))
        .isEqualTo(new Endpoints("http://x/v1", "http://x/v1/People", "http://x/v1/Teams"));
  }

  @Test
  void a_connection_signs_in_as_it_was_told() {
    assertThat(header(ClientAuthentication.none())).isEqualTo("none");
    assertThat(header(ClientAuthentication.basic("me", "pw")))
        .isEqualTo("Authorization: Basic bWU6cHc=");
    assertThat(header(ClientAuthentication.bearer("t0k"))).isEqualTo("Authorization: Bearer t0k");
    assertThat(header(ClientAuthentication.bearer("t0k").withHeaderType("oauth2")))
        .isEqualTo("Authorization: oauth2 t0k");
    assertThat(header(ClientAuthentication.basic("me", "pw").withHeaderType("oauth2")))
        .isEqualTo("Authorization: Basic bWU6cHc=");
  }

  @Test
  void a_client_fetches_a_token_for_its_scopes_and_puts_any_word_before_it() {
    wire.answers(200, "{\"access_token\":\"fresh\"}");
    var client = new Client(wire.url() + "/token", "me", "s3cr3t", "read, write", SecretPlace.FORM);

    assertThat(header(ClientAuthentication.client(client).withHeaderType("Token")))
        .isEqualTo("Authorization: Token fresh");
  }

  @Test
  void a_refused_token_is_fetched_again() {
    var client = new Client(wire.url() + "/token", "me", "s3cr3t", "", SecretPlace.HEADER);
    wire.answers(200, "{\"access_token\":\"old\"}")
        .answers(401, "{}")
        .answers(200, "{\"access_token\":\"new\"}");

    assertThat(header(ClientAuthentication.client(client))).isEqualTo("Authorization: Bearer new");
  }

  @Test
  void scim_1_1_is_plain_json() {
    wire.jane();
    wire.creates("u1");

    wire.federate(USUAL.speaking(ScimVersion.V1_1)).settle();

    assertThat(wire.requests().get(1))
        .contains("Accept: application/json\n")
        .contains("Content-Type: application/json\n")
        .contains("{\"schemas\":[\"urn:scim:schemas:core:1.0\"],");
  }

  private Map<ConfigurationKey, String> keys() {
    return new EnumMap<>(
        Map.of(
            ConfigurationKey.SCIM_URL, wire.url() + "/",
            ConfigurationKey.AUTHENTICATION_METHOD, "OAuth 2 Bearer Token",
            ConfigurationKey.OAUTH_ACCESS_TOKEN, "t0k",
            ConfigurationKey.UNIQUE_USER_IDENTIFIER, "workEmail",
            ConfigurationKey.USER_FILTER, "email.value Eq \"%s\"",
            ConfigurationKey.REMOVE_ACTION, "Delete",
            ConfigurationKey.SCHEMA_EXTENSION_URNS, "urn:a, urn:b"));
  }

  @Test
  void a_propagation_store_is_made_of_configuration_keys() {
    wire.jane();
    var store = wire.ping().store(new StoreConfiguration(keys()));
    wire.creates("u1").answers(204, "");

    store.provision(
        UserScope.filter(wire.ping().directory(), user -> user.value("sn").equals("Roe")));
    wire.ping().directory().edit(wire.ping().directory().users().get(0), "sn", "Doe");

    assertThat(wire.sent())
        .hasSize(3)
        .startsWith("GET /Users?filter=email.value%20Eq%20%22jane.roe%40example.com%22")
        .endsWith("DELETE /Users/u1");
  }

  @Test
  void a_propagation_store_needs_a_filter_and_knows_its_extensions() {
    var store = new StoreConfiguration(keys());
    var other =
        new StoreConfiguration(
            Map.of(
                ConfigurationKey.SCIM_URL,
                "http://x",
                ConfigurationKey.USER_FILTER,
                "userName eq %s",
                ConfigurationKey.UPDATE_USERS,
                "false",
                ConfigurationKey.AUTHENTICATION_METHOD,
                "Certificate"));

    assertThat(store.mapping("floor", "urn:b", "floor").target().schema()).isEqualTo("urn:b");
    assertThat(other.settings().options()).hasSize(2);
    assertThatThrownBy(() -> store.mapping("floor", "urn:c", "floor"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(other::authentication).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StoreConfiguration(Map.of())).hasMessage("SCIM_URL is required");
  }

  @Test
  void the_connector_has_the_attributes_that_it_has() {
    assertThat(AttributeMapping.of("ou", "costCenter").target().isCore()).isFalse();
    assertThat(ConnectorAttributes.named("xmppIm").attribute()).isEqualTo("ims");
    assertThatThrownBy(() -> ConnectorAttributes.named("shoeSize"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
