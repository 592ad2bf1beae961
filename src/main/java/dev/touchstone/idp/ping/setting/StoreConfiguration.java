package dev.touchstone.idp.ping.setting;

import dev.touchstone.idp.ClientCredentials.Client;
import dev.touchstone.idp.ClientCredentials.SecretPlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A propagation store's configuration, as PingOne's platform API takes it (section 0.1). */
public final class StoreConfiguration {

  private static final Map<ConfigurationKey, Option> TICKED =
      Map.of(
          ConfigurationKey.CREATE_USERS, Option.CREATE_USERS,
          ConfigurationKey.UPDATE_USERS, Option.UPDATE_USERS,
          ConfigurationKey.DISABLE_USERS, Option.DISABLE_USERS);

  private final Map<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);

  /** The values by key; keys that are not there mean what the console proposes. */
  public StoreConfiguration(Map<ConfigurationKey, String> values) {
    this.values.putAll(values);
    for (var key : List.of(ConfigurationKey.SCIM_URL, ConfigurationKey.USER_FILTER)) {
      if (text(key, "").isEmpty()) {
        throw new IllegalArgumentException(key + " is required");
      }
    }
  }

  private String text(ConfigurationKey key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** Where it leads. */
  public Endpoints endpoints() {
    return Endpoints.below(
        text(ConfigurationKey.SCIM_URL, ""),
        text(ConfigurationKey.USERS_RESOURCE, "/Users"),
        text(ConfigurationKey.GROUPS_RESOURCE, "/Groups"));
  }

  /** How it signs in, with any word before the token (PING-05). */
  public ClientAuthentication authentication() {
    var method = text(ConfigurationKey.AUTHENTICATION_METHOD, "None");
    return method(method).withHeaderType(text(ConfigurationKey.AUTHORIZATION_TYPE, "Bearer"));
  }

  private ClientAuthentication method(String name) {
    return switch (name) {
      case "None" -> ClientAuthentication.none();
      case "Basic Authentication" ->
          ClientAuthentication.basic(
              text(ConfigurationKey.BASIC_AUTH_USER, ""),
              text(ConfigurationKey.BASIC_AUTH_PASSWORD, ""));
      case "OAuth 2 Bearer Token" ->
          ClientAuthentication.bearer(text(ConfigurationKey.OAUTH_ACCESS_TOKEN, ""));
      case "OAuth 2 Client Credentials" ->
          ClientAuthentication.client(
              new Client(
                  text(ConfigurationKey.OAUTH_TOKEN_REQUEST, ""),
                  text(ConfigurationKey.OAUTH_CLIENT_ID, ""),
                  text(ConfigurationKey.OAUTH_CLIENT_SECRET, ""),
                  "",
                  SecretPlace.HEADER));
      default -> throw new IllegalArgumentException("no such authentication method: " + name);
    };
  }

  /** All that it says about users and groups. */
  public ProvisioningSettings settings() {
    var identifier = Identifier.of(text(ConfigurationKey.UNIQUE_USER_IDENTIFIER, "userName"));
    var settings =
        ProvisioningSettings.usual()
            .speaking(ScimVersion.of(text(ConfigurationKey.SCIM_VERSION, "2.0")))
            .users(
                users ->
                    users
                        .identifiedBy(identifier)
                        .lookedUpBy(new FilterExpression(text(ConfigurationKey.USER_FILTER, "")))
                        .removedBy(
                            RemoveAction.of(text(ConfigurationKey.REMOVE_ACTION, "Disable"))))
            .groups(groups -> groups.named(groupName()).handling(handling()));
    for (var ticked : TICKED.entrySet()) {
      var value = text(ticked.getKey(), "true");
      settings = settings.ticking(ticked.getValue(), Boolean.parseBoolean(value));
    }
    return settings;
  }

  private GroupName groupName() {
    var isDn = text(ConfigurationKey.GROUP_NAME_SOURCE, "").equals("Distinguished Name");
    return isDn ? GroupName.DISTINGUISHED_NAME : GroupName.COMMON_NAME;
  }

  private MembershipHandling handling() {
    return MembershipHandling.of(text(ConfigurationKey.GROUP_MEMBERSHIP_HANDLING, ""));
  }

  /**
   * A row that fills an attribute of an extension (PING-10).
   *
   * @throws IllegalArgumentException if the store was not told of the extension
   */
  public AttributeMapping mapping(String source, String urn, String attribute) {
    var urns = text(ConfigurationKey.SCHEMA_EXTENSION_URNS, "").split("\\s*,\\s*");
    if (!List.of(urns).contains(urn)) {
      throw new IllegalArgumentException(urn + " is not among SCHEMA_EXTENSION_URNS");
    }
    return new AttributeMapping(source, TargetAttribute.custom(urn, attribute));
  }
}
