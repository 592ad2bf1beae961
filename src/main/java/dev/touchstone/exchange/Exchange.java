package dev.touchstone.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and its response, as sent, with times.
 *
 * @param id unique within the run, such as {@code x17}
 * @param actor who sent the request
 * @param startedAt when the request went out
 * @param duration until the last byte of the response
 */
public record Exchange(
    String id,
    Actor actor,
    Request request,
    Response response,
    Instant startedAt,
    Duration duration) {

  /** The view of the response body that checks read. */
  public Json json() {
    return response.jsonOrMissing();
  }

  /** Whether the answer was made up or withheld to see how the sender goes on. */
  public boolean isStaged() {
    return response.headers().first(Mishap.MARK).isPresent();
  }

  /** The same exchange with another answer. */
  Exchange answering(Response other) {
    return new Exchange(id, actor, request, other, startedAt, duration);
  }

  /** The status of the response. */
  public int status() {
    return response.status();
  }

  @Override
  public String toString() {
    return request + " -> " + response.status();
  }
}
