package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Okta's administrator reads about provisioning afterwards. */
public final class SystemLog {

  private final List<Entry> entries = new ArrayList<>();

  /**
   * One line of the log.
   *
   * @param failed whether a task is left for the administrator
   * @param exchange the one that decided it; empty where Okta sent nothing
   */
  public record Entry(boolean failed, String text, Optional<Exchange> exchange) {}

  void success(String text) {
    entries.add(new Entry(false, text, Optional.empty()));
  }

  /** Something odd that stops nothing. */
  void warning(String text, Exchange exchange) {
    entries.add(new Entry(false, text, Optional.of(exchange)));
  }

  void failure(String text, Refusal refusal) {
    entries.add(new Entry(true, text + refusal.getMessage(), refusal.exchange()));
  }

  /** All lines, the oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The latest line that tells of a failure. */
  public Optional<Entry> latestFailure() {
    return entries.stream().filter(Entry::failed).reduce((earlier, later) -> later);
  }
}
