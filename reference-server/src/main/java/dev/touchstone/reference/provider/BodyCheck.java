package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;

/** Refuses bodies of another media type than SCIM's (RFC 7644 section 3.8). */
final class BodyCheck implements Handler {
  private final Handler next;

  BodyCheck(Handler next) {
    this.next = next;
  }

  @Override
  public Answer handle(Request request) {
    var isRead = request.is("POST") || request.is("PUT") || request.is("PATCH");
    var isForeign =
        request.header("Content-Type").map(MediaType::parse).filter(t -> !t.isScim()).isPresent();
    if (isRead && isForeign) {
      throw Refusal.plain(
          415, "Bodies must be " + MediaType.SCIM_JSON + " or " + MediaType.JSON + " in UTF-8.");
    }
    return next.handle(request);
  }
}
