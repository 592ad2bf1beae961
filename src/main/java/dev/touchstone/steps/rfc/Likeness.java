package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;

/** Compares what a service provider shows with what was sent, leaving it what it may add. */
final class Likeness {

  private Likeness() {}

  /**
   * Whether a shown value has all of the sent one: objects may have more members, arrays more
   * elements and another order.
   */
  static boolean covers(Json shown, Json sent) {
    if (!sent.isAssigned()) {
      return !shown.isAssigned();
    }
    if (sent.isObject()) {
      return sent.members().stream()
          .allMatch(member -> covers(shown.member(member.getKey()), member.getValue()));
    }
    if (sent.isArray()) {
      return sent.elements().stream()
          .allMatch(each -> shown.elements().stream().anyMatch(other -> covers(other, each)));
    }
    return shown.equals(sent);
  }
}
