package dev.touchstone.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;

/** Judges the "schemas" attribute of what a client sends (RFC 7643 section 3). */
public final class SchemasNamed {
  /** Where the names of Entra's own schemas begin, which jobs of old put beside the registered. */
  private static final String MICROSOFTS = "http://schemas.microsoft.com/";

  private SchemasNamed() {}

  static void check(ResourceType type, ObjectNode body) {
    var schemas = Fields.named(body, "schemas");
    if (!schemas.isArray() || schemas.isEmpty()) {
      throw Refusal.invalidSyntax(
          "schemas is missing: name " + type.schema().id() + " in an array.");
    }
    for (var urn : schemas) {
      if (!urn.asText().startsWith(MICROSOFTS)) {
        demandKnown(type, urn);
      }
    }
    if (!names(schemas, type.schema().id())) {
      throw Refusal.invalidValue("schemas lacks " + type.schema().id() + ".");
    }
  }

  /** Refuses URNs that the type does not know. */
  public static void checkKnown(ResourceType type, JsonNode schemas) {
    schemas.forEach(urn -> demandKnown(type, urn));
  }

  private static void demandKnown(ResourceType type, JsonNode urn) {
    if (!urn.isTextual() || !type.knows(urn.textValue())) {
      throw Refusal.invalidValue(
          "schemas names " + urn + ", which no " + type.name() + " of this service has.");
    }
  }

  /** Whether a message names its schema (RFC 7644 section 3.1). */
  public static boolean names(ObjectNode message, String urn) {
    return names(Fields.named(message, "schemas"), urn);
  }

  private static boolean names(JsonNode schemas, String urn) {
    for (var named : schemas) {
      if (urn.equalsIgnoreCase(named.asText())) {
        return true;
      }
    }
    return false;
  }
}
