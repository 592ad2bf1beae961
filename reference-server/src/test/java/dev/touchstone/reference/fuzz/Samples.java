package dev.touchstone.reference.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;

/** A user and a group that have a bit of everything, and the types that they are of. */
final class Samples {
  static final ResourceType USERS;
  static final ResourceType GROUPS;
  private static final ObjectNode USER;
  private static final ObjectNode GROUP;

  static {
    var definitions = Definitions.load();
    USERS = definitions.users();
    GROUPS = definitions.groups();
    var sent = Seeds.resources();
    USER = Intake.resource(USERS, Json.readObject(sent.get(0)));
    GROUP = Intake.resource(GROUPS, Json.readObject(sent.get(3)));
  }

  private Samples() {}

  static List<ResourceType> types() {
    return List.of(USERS, GROUPS);
  }

  static ObjectNode of(ResourceType type) {
    return (type == USERS ? USER : GROUP).deepCopy();
  }
}
