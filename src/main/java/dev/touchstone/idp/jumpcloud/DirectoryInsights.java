package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where an administrator reads what JumpCloud did and what failed (JUMPCLOUD-03). */
public final class DirectoryInsights {

  private final List<Entry> entries = new ArrayList<>();

  /** The kinds of events, under JumpCloud's names (JUMPCLOUD-03). */
  public enum Event {
    USER_LOOKUP_PROVISION,
    USER_CREATE_PROVISION,
    USER_UPDATE_PROVISION,
    USER_DEPROVISION,
    USER_DELETE_PROVISION,
    GROUP_CREATE_PROVISION,
    GROUP_UPDATE_PROVISION,
    GROUP_DELETE_PROVISION
  }

  /**
   * One event.
   *
   * @param subject whom or what it is about
   * @param failure why it failed; empty where it did not
   * @param exchange that decided it; empty where no answer came
   */
  public record Entry(Event event, String subject, String failure, Optional<Exchange> exchange) {

    /** Whether it went well. */
    public boolean isSuccess() {
      return failure.isEmpty();
    }

    @Override
    public String toString() {
      return event.name().toLowerCase(Locale.ROOT) + " of " + subject + ": " + failure;
    }
  }

  /** Sends something, and notes what became of it. */
  void note(Event event, Object subject, Supplier<Exchange> sending) {
    note(event, subject, sending, exchange -> exchange);
  }

  /** Sends something of which the answer must be read, and notes what became of it. */
  <T> T note(
      Event event, Object subject, Supplier<Exchange> sending, Function<Exchange, T> reading) {
    try {
      var exchange = Refusal.unlessAccepted(sending);
      var read = reading.apply(exchange);
      entries.add(new Entry(event, subject.toString(), "", Optional.of(exchange)));
      return read;
    } catch (Refusal refusal) {
      failed(event, subject, refusal);
      throw refusal;
    }
  }

  void failed(Event event, Object subject, Refusal refusal) {
    entries.add(new Entry(event, subject.toString(), refusal.getMessage(), refusal.exchange()));
  }

  /** All events so far. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The latest event that failed. */
  public Optional<Entry> latestFailure() {
    return entries.stream().filter(entry -> !entry.isSuccess()).reduce((earlier, later) -> later);
  }
}
