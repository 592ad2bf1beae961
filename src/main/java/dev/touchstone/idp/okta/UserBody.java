package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.Set;

/** Composes the bodies of user requests, keys in Okta's order (OKTA-14, 21, 26). */
final class UserBody {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final Set<Mapping> mappings;

  UserBody(Set<Mapping> mappings) {
    this.mappings = mappings;
  }

  /** The body of a create. */
  ObjectNode create(OktaUser user, String password) {
    var profile = user.profile();
    var body = Json.object();
    body.putArray("schemas").add(USER);
    body.put("userName", profile.login());
    body.putObject("name")
        .put("givenName", profile.firstName())
        .put("familyName", profile.lastName());
    fill(body.putArray("emails").addObject(), profile);
    complete(body, user);
    body.put("password", password);
    body.put("active", true);
    return body;
  }

  /** What the service provider returned, overlaid with what Okta owns; the rest stays verbatim. */
  ObjectNode merge(Json current, OktaUser user) {
    var profile = user.profile();
    var body = current.copy();
    body.put("userName", profile.login());
    var name =
        body.path("name").isObject() ? (ObjectNode) body.get("name") : body.putObject("name");
    name.put("givenName", profile.firstName());
    name.put("familyName", profile.lastName());
    fill(primaryEmail(body), profile);
    complete(body, user);
    body.put("active", true);
    return body;
  }

  /** What the service provider returned, with {@code active} as the only change. */
  ObjectNode switchActive(Json current, boolean active) {
    return current.copy().put("active", active);
  }

  private void fill(ObjectNode email, OktaUser.Profile profile) {
    email.put("primary", true);
    email.put("value", profile.email());
    if (mappings.contains(Mapping.EMAIL_TYPE)) {
      email.put("type", "work");
    }
  }

  /** What follows the email in every body. */
  private void complete(ObjectNode body, OktaUser user) {
    if (mappings.contains(Mapping.DISPLAY_NAME)) {
      body.put("displayName", user.profile().displayName());
    }
    if (mappings.contains(Mapping.LOCALE)) {
      body.put("locale", user.profile().locale());
    }
    body.put("externalId", user.id());
    body.putArray("groups");
  }

  /** The element that {@code emails.^[primary==true]} denotes, made where it is missing. */
  private static ObjectNode primaryEmail(ObjectNode body) {
    var emails =
        body.path("emails").isArray() ? (ArrayNode) body.get("emails") : body.putArray("emails");
    for (var email : emails) {
      if (email.isObject() && email.path("primary").asBoolean(false)) {
        return (ObjectNode) email;
      }
    }
    return emails.addObject();
  }
}
