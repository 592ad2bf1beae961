package dev.touchstone.reference.http;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.Optional;

/** All that is served at one host; the base of its requests is the host's own URL. */
public interface Site {
  Answer answer(Request request);

  /** What is refused before it could be answered, in the form that the request's path calls for. */
  Answer refuse(Request request, Refusal refusal);

  /** The name of the client, if its credentials are valid and can be told at no cost. */
  Optional<String> client(Request request);
}
