package dev.touchstone.idp.entra.cycle;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "Provisioning logs": what the administrator reads about each object. */
public final class ProvisioningLog {

  private final VirtualClock clock;
  private final List<Entry> entries = new ArrayList<>();

  /** An empty log. */
  public ProvisioningLog(VirtualClock clock) {
    this.clock = clock;
  }

  /** How it went. */
  public enum Status {
    SUCCESS,
    FAILURE,
    SKIPPED
  }

  /**
   * One line.
   *
   * @param code why it failed or was skipped; empty after a success
   * @param modified the properties that were written, with what was there before
   * @param exchange the one that decided it; empty where nothing was sent or came back
   */
  public record Entry(
      Instant at,
      Action action,
      DirectoryObject object,
      Status status,
      Optional<ErrorCode> code,
      String reason,
      List<Change> modified,
      Optional<Exchange> exchange) {

    public Entry {
      modified = List.copyOf(modified);
    }

    @Override
    public String toString() {
      var why = code.map(each -> " " + each).orElse("");
      return "%s %s %s%s".formatted(action, object, status, why);
    }
  }

  void success(Action action, DirectoryObject object, List<Change> modified, Exchange exchange) {
    add(
        new Entry(
            clock.now(),
            action,
            object,
            Status.SUCCESS,
            Optional.empty(),
            "",
            modified,
            Optional.of(exchange)));
  }

  void skipped(Action action, DirectoryObject object, ErrorCode code) {
    add(
        new Entry(
            clock.now(),
            action,
            object,
            Status.SKIPPED,
            Optional.of(code),
            "",
            List.of(),
            Optional.empty()));
  }

  /** Does something for an object; a refusal is noted and thrown on. */
  <T> T during(Action action, DirectoryObject object, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      add(
          new Entry(
              clock.now(),
              action,
              object,
              Status.FAILURE,
              Optional.of(refusal.code()),
              refusal.getMessage(),
              List.of(),
              refusal.exchange()));
      throw refusal;
    }
  }

  private synchronized void add(Entry entry) {
    entries.add(entry);
  }

  /** All lines, the oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The lines about one object. */
  public List<Entry> about(DirectoryObject object) {
    return entries().stream().filter(entry -> entry.object().equals(object)).toList();
  }

  /** The latest line about one object, if there is any. */
  public Optional<Entry> latestAbout(DirectoryObject object) {
    return about(object).stream().reduce((earlier, later) -> later);
  }

  /** The lines that tell of a failure. */
  public List<Entry> failures() {
    return entries().stream().filter(entry -> entry.status() == Status.FAILURE).toList();
  }
}
