package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Masking;
import dev.touchstone.requirement.Requirement;

/**
 * One discrepancy between what a requirement asks and what the service provider did.
 *
 * @param pointer where in the response body, as a dotted attribute path; empty for the whole answer
 * @param exchange the exchange that shows it
 */
public record Finding(
    Requirement requirement, String expected, String actual, String pointer, Exchange exchange) {

  /** One line for people: {@code expected status 409, got 400 (POST /Users, CHK-11)}. */
  public String sentence() {
    var place = pointer.isEmpty() ? "" : ", at " + pointer;
    return "expected %s, got %s (%s%s, %s)"
        .formatted(expected, actual, exchange.request(), place, requirement.id());
  }

  /** Whether another finding says the same, be it about another exchange. */
  public boolean isLike(Finding other) {
    return requirement.equals(other.requirement)
        && expected.equals(other.expected)
        && actual.equals(other.actual)
        && pointer.equals(other.pointer);
  }

  /** The same finding without secrets, shown by the masked exchange. */
  public Finding masked(Masking masking, Exchange evidence) {
    return new Finding(
        requirement, masking.body(expected), masking.body(actual), pointer, evidence);
  }
}
