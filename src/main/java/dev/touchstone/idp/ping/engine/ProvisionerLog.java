package dev.touchstone.idp.ping.engine;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ping.scim.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code provisioner.log} of PingFederate, and what PingOne's sync summary is made of (PING-15, 29,
 * 32).
 */
public final class ProvisionerLog {

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Object, SyncStatus> statuses = new LinkedHashMap<>();

  ProvisionerLog() {}

  /** How grave it is. */
  public enum Grade {
    INFO,
    WARN,
    ERROR
  }

  /**
   * One line.
   *
   * @param subject the user or group that it is about
   * @param exchange the one that decided it; empty where nothing was sent or came back
   */
  public record Entry(Grade grade, Object subject, String text, Optional<Exchange> exchange) {
    @Override
    public String toString() {
      return "%s %s: %s".formatted(grade, subject, text);
    }
  }

  void done(Object subject, SyncStatus status, String text) {
    add(new Entry(Grade.INFO, subject, text, Optional.empty()), status);
  }

  void skipped(Object subject, String text) {
    add(new Entry(Grade.WARN, subject, text, Optional.empty()), SyncStatus.UNSYNCED);
  }

  void failed(Object subject, Refusal refusal) {
    var entry = new Entry(Grade.ERROR, subject, refusal.getMessage(), refusal.exchange());
    add(entry, SyncStatus.FAILED);
  }

  private void add(Entry entry, SyncStatus status) {
    entries.add(entry);
    statuses.put(entry.subject(), status);
  }

  /** All lines, the oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The lines of that grade. */
  public List<Entry> of(Grade grade) {
    return entries.stream().filter(entry -> entry.grade() == grade).toList();
  }

  /** The latest error about a user or group, unless something went well since. */
  public Optional<Entry> failureOf(Object subject) {
    return entries.stream()
        .filter(entry -> entry.subject().equals(subject))
        .reduce((earlier, later) -> later)
        .filter(entry -> entry.grade() == Grade.ERROR);
  }

  /** How it stands with a user or group; empty if nothing was done about it. */
  public Optional<SyncStatus> status(Object subject) {
    return Optional.ofNullable(statuses.get(subject));
  }

  /** How it stands with all. */
  public SyncSummary summary() {
    return SyncSummary.of(statuses.values());
  }
}
