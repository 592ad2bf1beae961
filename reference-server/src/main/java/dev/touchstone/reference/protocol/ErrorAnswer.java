package dev.touchstone.reference.protocol;

import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.nio.charset.StandardCharsets;

/** Errors in the form of RFC 7644 section 3.12. */
public final class ErrorAnswer {
  private ErrorAnswer() {}

  /** Half a surrogate pair, quoted from the request, could not be sent in UTF-8. */
  private static String wellFormed(String detail) {
    return new String(detail.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  public static Answer of(Refusal refusal) {
    var json = Json.object();
    json.putArray("schemas").add(Urns.ERROR);
    json.put("status", Integer.toString(refusal.status()));
    refusal.scimType().ifPresent(type -> json.put("scimType", type));
    json.put("detail", wellFormed(refusal.getMessage()));
    var answer = Answer.json(refusal.status(), json);
    for (var header : refusal.headers().entrySet()) {
      answer = answer.withHeader(header.getKey(), header.getValue());
    }
    return answer;
  }
}
