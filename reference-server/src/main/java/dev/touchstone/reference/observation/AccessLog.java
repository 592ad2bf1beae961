package dev.touchstone.reference.observation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.http.Served;
import dev.touchstone.reference.protocol.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Writes a line of JSON for each request: no token, no password, no body, no query value. */
public final class AccessLog implements Consumer<Served>, AutoCloseable {
  /** Other names of parameters are not logged: a client may have sent a secret as one. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "filter",
          "count",
          "startIndex",
          "cursor",
          "sortBy",
          "sortOrder",
          "attributes",
          "excludedAttributes");

  private final OutputStream out;
  private final Clock clock;

  private AccessLog(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Opens the log.
   *
   * @param target a file, which is written on at its end, or "-" for standard output
   */
  public static AccessLog open(String target, Clock clock) {
    if (target.equals("-")) {
      return new AccessLog(System.out, clock);
    }
    try {
      var file =
          Files.newOutputStream(
              Path.of(target), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new AccessLog(file, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("The access log " + target + " cannot be written.", e);
    }
  }

  @Override
  public void accept(Served served) {
    var bytes = (line(served) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      synchronized (out) {
        out.write(bytes);
        out.flush();
      }
    } catch (IOException e) {
      // A full disk must not keep clients from being served.
    }
  }

  private ObjectNode line(Served served) {
    var line = served.line();
    var json =
        Json.object()
            .put("time", clock.instant().toString())
            .put("method", line.method())
            .put("path", line.path());
    var parameters = json.putArray("parameters");
    for (var pair : line.query().split("&")) {
      var name = pair.split("=", 2)[0];
      if (PARAMETERS.contains(name)) {
        parameters.add(name);
      }
    }
    json.put("status", served.status())
        .put("bytes", served.bytes())
        .put("milliseconds", served.time().toNanos() / 1_000 / 1_000.0)
        .put("protocol", line.protocol());
    var organisation = Kind.organisationName(line.path());
    if (!organisation.isEmpty()) {
      json.put("organisation", organisation);
    }
    served.client().get().ifPresent(client -> json.put("client", client));
    return json;
  }

  @Override
  public void close() {
    try {
      if (out != System.out) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
