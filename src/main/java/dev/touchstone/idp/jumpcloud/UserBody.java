package dev.touchstone.idp.jumpcloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;

/** Composes users, their members in the order of the alphabet (JUMPCLOUD-04 to 06). */
final class UserBody {

  private static final String LANGUAGE = "en-US";

  private UserBody() {}

  /**
   * A user to be created: the extension is named, whether anything of it follows or not
   * (JUMPCLOUD-04).
   */
  static ObjectNode created(JumpCloudUser user) {
    return whole(user, "", !user.isSuspended(), Urns.USER, Urns.ENTERPRISE_USER);
  }

  /** The whole user as it is to be, empty lists included (JUMPCLOUD-05). */
  static ObjectNode whole(JumpCloudUser user, String accountId, boolean active) {
    return whole(user, accountId, active, Urns.ENTERPRISE_USER, Urns.USER);
  }

  /** Little more than the names, without externalId and with null for emails (JUMPCLOUD-06). */
  static ObjectNode bare(JumpCloudUser user, String accountId, boolean active) {
    var body = Json.object().put("active", active).putNull("emails").put("id", accountId);
    putName(body, user);
    body.putArray("schemas").add(Urns.USER);
    return body.put("userName", user.value(Field.USERNAME));
  }

  private static ObjectNode whole(
      JumpCloudUser user, String accountId, boolean active, String schema, String other) {
    var body = Json.object().put("active", active);
    putAddresses(body, user);
    body.put("displayName", user.value(Field.DISPLAY_NAME));
    putElement(body, "emails", user.value(Field.COMPANY_EMAIL));
    body.put("externalId", user.id());
    putIfAny(body, "id", accountId);
    body.put("locale", LANGUAGE);
    putName(body, user);
    var phone = user.value(Field.WORK_PHONE);
    putElement(body, "phoneNumbers", phone.isEmpty() ? "" : "tel:" + phone);
    if (!user.value(Field.PHOTO).isEmpty()) {
      body.putArray("photos").addObject().put("value", user.value(Field.PHOTO));
    }
    body.put("preferredLanguage", LANGUAGE);
    body.putArray("schemas").add(schema).add(other);
    putIfAny(body, "title", user.value(Field.JOB_TITLE));
    if (!user.value(Field.DEPARTMENT).isEmpty()) {
      body.putObject(Urns.ENTERPRISE_USER).put("department", user.value(Field.DEPARTMENT));
    }
    return body.put("userName", user.value(Field.USERNAME));
  }

  private static void putAddresses(ObjectNode body, JumpCloudUser user) {
    var addresses = body.putArray("addresses");
    var address = Json.object();
    putIfAny(address, "country", user.value(Field.COUNTRY));
    putIfAny(address, "locality", user.value(Field.CITY));
    putIfAny(address, "postalCode", user.value(Field.POSTAL_CODE));
    address.put("primary", true);
    putIfAny(address, "region", user.value(Field.STATE));
    putIfAny(address, "streetAddress", user.value(Field.STREET_ADDRESS));
    if (address.size() > 1) {
      addresses.add(address.put("type", "work"));
    }
  }

  private static void putElement(ObjectNode body, String name, String value) {
    var elements = body.putArray(name);
    if (!value.isEmpty()) {
      elements.addObject().put("primary", true).put("type", "work").put("value", value);
    }
  }

  private static void putName(ObjectNode body, JumpCloudUser user) {
    body.putObject("name")
        .put("familyName", user.value(Field.LAST_NAME))
        .put("givenName", user.value(Field.FIRST_NAME));
  }

  private static void putIfAny(ObjectNode body, String name, String value) {
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }
}
