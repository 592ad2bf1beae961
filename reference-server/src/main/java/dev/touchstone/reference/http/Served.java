package dev.touchstone.reference.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request that has been answered, for those who count and log.
 *
 * @param bytes the size of the body that was sent
 * @param client whose credentials came, if they are valid
 */
public record Served(
    Line line, int status, long bytes, Duration time, Supplier<Optional<String>> client) {
  /**
   * What was asked for.
   *
   * @param path as sent, without the query
   * @param query as sent; it may hold what must not be logged
   */
  public record Line(String protocol, String method, String path, String query) {}
}
