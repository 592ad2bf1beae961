package dev.touchstone.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mishap on the way of one request, arranged to see how the other side goes on after it.
 *
 * @param delivered whether the service provider gets the request all the same
 * @param answer what comes back in place of the service provider's answer; empty for silence
 */
public record Mishap(boolean delivered, Optional<Response> answer) {

  /** The header field by which a made-up or withheld answer is known in every report. */
  static final String MARK = "Touchstone-Staged";

  /** Something on the way answers, and the service provider never gets the request. */
  public static Mishap answered(int status, String reason, Headers headers, String body) {
    return new Mishap(false, Optional.of(response(status, reason, headers, body)));
  }

  /** The service provider gets the request, but something on the way answers in its place. */
  public static Mishap answeredOver(int status, String reason, Headers headers, String body) {
    return new Mishap(true, Optional.of(response(status, reason, headers, body)));
  }

  /** Nothing comes back, and the service provider never gets the request. */
  public static Mishap silence() {
    return new Mishap(false, Optional.empty());
  }

  /** The service provider gets the request, but its answer never comes back. */
  public static Mishap lostAnswer() {
    return new Mishap(true, Optional.empty());
  }

  private static Response response(int status, String reason, Headers headers, String body) {
    var marked = headers.with(MARK, "made up by Touchstone in the service provider's place");
    return new Response(status, reason, marked, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The service provider's answer, marked as one that the sender never saw. */
  static Response withheld(Response answer) {
    return new Response(
        answer.status(),
        answer.reason(),
        answer.headers().with(MARK, "given by the service provider and withheld by Touchstone"),
        answer.body());
  }
}
