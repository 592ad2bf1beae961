package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The operations of a change as features write them: {@code add title: "Dean" then remove emails}.
 *
 * @param operations each with its word, and with path and value where it has them
 */
public record Edits(List<Edit> operations) {

  private static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  public Edits {
    operations = List.copyOf(operations);
  }

  /** One operation. */
  private record Edit(String op, Optional<String> path, Optional<String> value) {

    static Edit read(String words) {
      var parts = words.strip().split(" ", 2);
      var rest = parts.length > 1 ? parts[1] : "";
      if (rest.startsWith("{") || rest.startsWith("\"")) {
        return new Edit(parts[0], Optional.empty(), Optional.of(rest));
      }
      var sides = rest.split(": ", 2);
      return new Edit(
          parts[0],
          Optional.of(sides[0]).filter(path -> !path.isEmpty()),
          sides.length > 1 ? Optional.of(sides[1]) : Optional.empty());
    }

    void writeTo(ObjectNode operation) {
      operation.put("op", op);
      path.ifPresent(text -> operation.put("path", text));
      value.ifPresent(text -> operation.setAll(Json.read("{\"value\":" + text + "}").copy()));
    }
  }

  static Edits read(String words) {
    return new Edits(Arrays.stream(words.split(" then ")).map(Edit::read).toList());
  }

  /** The same as the body of a request (RFC 7644, 3.5.2). */
  ObjectNode body() {
    var body = Json.object();
    body.putArray("schemas").add(PATCH_OP);
    var array = body.putArray("Operations");
    operations.forEach(each -> each.writeTo(array.addObject()));
    return body;
  }
}
