package dev.touchstone.reference.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.ResourceType;

/** A body is refused, or what is taken from it would be taken the same once more. */
final class ResourceClaim implements Claim {
  @Override
  public void examine(byte[] input) {
    var body = Json.readObject(input);
    for (var type : Samples.types()) {
      demandStable(type, Intake.resource(type, body));
    }
  }

  /** What a client reads and sends back unchanged must not change anything. */
  static void demandStable(ResourceType type, ObjectNode content) {
    var sentBack = content.deepCopy();
    sentBack.putArray("schemas").add(type.schema().id());
    var again = Intake.resource(type, sentBack);

    // a password is never kept as sent, so that it alone differs each time
    content.remove("password");
    again.remove("password");
    assertThat(again).isEqualTo(content);
  }
}
