package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that the service provider lets Okta grant (OKTA-65).
 *
 * @param type of an entitlement, by which it is told from others; empty for a role
 */
public record Entitlement(Kind kind, String id, String name, String type) {

  /** The two schemas by which Okta knows what can be granted. */
  public enum Kind {
    ROLE("urn:okta:scim:schemas:core:1.0:Role", "roles"),
    ENTITLEMENT("urn:okta:scim:schemas:core:1.0:Entitlement", "entitlements");

    private final String schema;
    private final String attribute;

    Kind(String schema, String attribute) {
      this.schema = schema;
      this.attribute = attribute;
    }

    /** The schema that a resource type names. */
    public String schema() {
      return schema;
    }

    /** The attribute of users that tells what they were granted. */
    public String attribute() {
      return attribute;
    }

    static Optional<Kind> of(Json resourceType) {
      return Arrays.stream(values())
          .filter(kind -> resourceType.text("schema").filter(kind.schema::equals).isPresent())
          .findFirst();
    }
  }

  /** Empty where Okta has nothing to show or to send. */
  static Optional<Entitlement> of(Kind kind, Json resource) {
    var id = resource.text("id").filter(text -> !text.isEmpty());
    var name = resource.text("displayName").filter(text -> !text.isEmpty());
    var type = resource.text("type").orElse("");
    return id.flatMap(key -> name.map(text -> new Entitlement(kind, key, text, type)));
  }

  void write(ObjectNode element) {
    element.put("value", id).put("display", name);
    if (kind == Kind.ENTITLEMENT) {
      element.put("type", type);
    }
  }
}
