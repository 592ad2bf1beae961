package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.authentik.directory.AuthentikGroup;
import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.List;
import java.util.Optional;

/** The property mappings that authentik brings: what of its users and groups goes out. */
final class Mappings {

  private static final String BLANK = " ";

  private final boolean schemas;

  Mappings(ProviderSettings settings) {
    schemas = !settings.has(Habit.NO_SCHEMAS);
  }

  /**
   * A user; parts of a name that authentik does not have are a blank (AUTHENTIK-03).
   *
   * @param id of the resource; empty for one that is to be made
   */
  ObjectNode user(AuthentikUser user, Optional<String> id) {
    var body = Json.object().put("userName", user.username());
    id.ifPresent(each -> body.put("id", each));
    name(body.putObject("name"), user.name());
    body.put("displayName", user.name());
    body.put("active", user.active());
    var emails = body.putArray("emails");
    if (!user.email().isEmpty()) {
      emails.addObject().put("value", user.email()).put("type", "other").put("primary", true);
    }
    if (user.avatar().contains("://")) {
      body.putArray("photos").addObject().put("value", user.avatar()).put("type", "photo");
    }
    return named(body, Urns.USER).put("externalId", user.uid());
  }

  private static void name(ObjectNode name, String whole) {
    var blank = whole.indexOf(BLANK);
    var parted = blank >= 0;
    name.put("formatted", parted ? whole : whole + BLANK);
    name.put("familyName", parted ? whole.substring(blank + 1) : BLANK);
    name.put("givenName", parted ? whole.substring(0, blank) : whole);
  }

  /**
   * A group (AUTHENTIK-07).
   *
   * @param members their ids; empty where they travel by PATCH
   * @param id of the resource; empty for one that is to be made
   */
  ObjectNode group(AuthentikGroup group, Optional<List<String>> members, Optional<String> id) {
    var body = Json.object().put("displayName", group.name());
    members.ifPresent(
        ids -> {
          var list = body.putArray("members");
          ids.forEach(each -> list.addObject().put("value", each));
        });
    id.ifPresent(each -> body.put("id", each));
    return named(body, Urns.GROUP).put("externalId", group.pk());
  }

  private ObjectNode named(ObjectNode body, String schema) {
    if (schemas) {
      body.putArray("schemas").add(schema);
    }
    return body;
  }
}
