package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Optional;

/** Answers in the media type that the client accepts (RFC 7644 sections 3.8 and 8.1). */
final class Negotiation implements Handler {
  private final Handler next;

  Negotiation(Handler next) {
    this.next = next;
  }

  @Override
  public Answer handle(Request request) {
    var mediaType = accepted(request.header("Accept").orElse("*/*"));
    var answer =
        mediaType.isPresent()
            ? next.handle(request)
            : ErrorAnswer.of(
                Refusal.plain(406, "Answers come as " + MediaType.SCIM_JSON + " only."));
    return answer.body().isPresent()
        ? answer.withHeader("Content-Type", mediaType.orElse(MediaType.SCIM_JSON))
        : answer;
  }

  private static Optional<String> accepted(String accept) {
    var scim = 0.0;
    var plain = 0.0;
    for (var range : accept.split(",")) {
      var type = MediaType.parse(range);
      if (type.includes(MediaType.SCIM_JSON)) {
        scim = Math.max(scim, type.quality());
      }
      if (type.includes(MediaType.JSON)) {
        plain = Math.max(plain, type.quality());
      }
    }
    if (scim <= 0 && plain <= 0) {
      return accept.isBlank() ? Optional.of(MediaType.SCIM_JSON) : Optional.empty();
    }
    return Optional.of(scim >= plain ? MediaType.SCIM_JSON : MediaType.JSON);
  }
}
