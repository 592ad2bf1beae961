package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Exchange;
import java.util.Optional;

/**
 * What became of a test of the connection (JUMPCLOUD-01).
 *
 * @param failure what the administrator reads; empty where the test passed
 * @param userId the test user's id at the service provider; empty where none was created
 * @param groupId the test group's; empty where none was created
 * @param exchange that decided it; empty where no answer came
 */
public record TestResult(
    String failure,
    Optional<String> userId,
    Optional<String> groupId,
    Optional<Exchange> exchange) {

  /** Whether the application can be active. */
  public boolean isPassed() {
    return failure.isEmpty();
  }
}
