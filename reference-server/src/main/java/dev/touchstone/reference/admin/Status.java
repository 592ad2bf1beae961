package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import java.time.Instant;
import java.util.Map;

/**
 * What can be told of the server as a whole.
 *
 * @param storing where data is kept
 * @param faults what each fault that is switched on does
 */
public record Status(Instant started, String storing, Map<String, String> faults) {
  /** As JSON, with the numbers of answers by their status. */
  public ObjectNode now(Map<String, Long> counts) {
    var json = Json.object().put("started", started.toString()).put("storing", storing);
    var list = json.putArray("faults");
    faults.forEach((id, text) -> list.addObject().put("id", id).put("description", text));
    var answers = json.putObject("answers");
    counts.forEach(answers::put);
    return json;
  }
}
