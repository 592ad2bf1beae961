package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;

/** Lets clients call the user for whom they speak /Me (RFC 7644 section 3.11). */
record MeEndpoint(ResourceType users, Handler resources) {
  Answer handle(Request request) {
    var id =
        request
            .subject()
            .orElseThrow(() -> Refusal.notFound("These credentials stand for no user."));
    var answer = resources.handle(request.withPath(List.of(users.endpoint(), id)));
    return answer.withHeader("Location", request.base() + "/" + users.endpoint() + "/" + id);
  }

  /** Nobody can be let in to make themselves: whoever has credentials here was made before. */
  Answer register(Request request) {
    throw Refusal.plain(501, "People cannot register themselves at /Me.");
  }
}
