package dev.touchstone.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The record on disk of every resource that a run created: written before a create goes out and
 * after its answer came, so that whatever happens to the run, {@code cleanup} finds what is left.
 */
public final class Journal {

  static final String OPENED = "opened";
  static final String INTENDS = "intends";
  static final String CREATED = "created";
  static final String REMOVED = "removed";

  private final Path file;
  private final Set<String> alive = new LinkedHashSet<>();
  private final Set<String> everCreated = new LinkedHashSet<>();
  private final Set<String> invented = new LinkedHashSet<>();

  private Journal(Path file) {
    this.file = file;
  }

  /**
   * Opens a new journal.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static Journal create(Path file, URI baseUrl) {
    var journal = new Journal(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    journal.append(OPENED, baseUrl.toString(), "");
    return journal;
  }

  /** Notes that a create is about to go out. */
  public synchronized void intends(Request create) {
    append(INTENDS, create.url(), nameIn(create.body().orElse("")));
  }

  /** Notes a resource that a write brought into being, whether or not that was wanted. */
  public synchronized void created(String url, Request create) {
    if (everCreated.add(url)) {
      alive.add(url);
      append(CREATED, url, nameIn(create.body().orElse("")));
    }
  }

  /** Notes that a resource is gone. */
  public synchronized void removed(String url) {
    if (alive.remove(url)) {
      append(REMOVED, url, "");
    }
  }

  /** Takes over a resource that an earlier run created. */
  synchronized void adopt(String url) {
    everCreated.add(url);
    alive.add(url);
  }

  /** Allows writes to a URL whose id the run made up, to see how they are refused. */
  public synchronized void invented(String url) {
    invented.add(url);
  }

  /** Whether the run may write to that URL. */
  public synchronized boolean allows(String url) {
    return everCreated.contains(url) || invented.contains(url);
  }

  /** The URLs of what still exists, groups before users, the youngest first. */
  public synchronized List<String> alive() {
    var youngestFirst = new ArrayList<>(alive);
    Collections.reverse(youngestFirst);
    youngestFirst.sort(Comparator.comparing(url -> !url.contains("/Groups/")));
    return youngestFirst;
  }

  /** How many resources the run created in all. */
  public synchronized int size() {
    return everCreated.size();
  }

  /** Deletes the file; for a run that left nothing behind. */
  public synchronized void discard() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where the journal lies. */
  public Path file() {
    return file;
  }

  /** The name that a create gives its resource; made up, and therefore found again by it. */
  private static String nameIn(String body) {
    var json = Json.parse(body.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::missing);
    return json.text("userName").or(() -> json.text("displayName")).orElse("");
  }

  private void append(String event, String url, String name) {
    var entry = Json.object();
    entry.put("at", Instant.now().toString());
    entry.put("event", event);
    entry.put("url", url);
    entry.put("name", name);
    try {
      Files.writeString(file, entry + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write the journal " + file, failure);
    }
  }
}
