package dev.touchstone.reference.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, for as long as it is measured. */
final class Subject implements AutoCloseable {
  static final String TOKEN = "benchmark-token-of-no-secrecy";

  private final Process process;
  private final URI base;
  private final double readyAfter;

  private Subject(Process process, URI base, double readyAfter) {
    this.process = process;
    this.base = base;
    this.readyAfter = readyAfter;
  }

  /** Starts the main class, and waits until it has printed its base URL. */
  static Subject start(Class<?> main, String... arguments) {
    var begin = System.nanoTime();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("base URL: ")) {
          var seconds = (System.nanoTime() - begin) / 1e9;
          return new Subject(process, URI.create(line.substring(10)), seconds);
        }
      }
      throw new IllegalStateException(main.getSimpleName() + " ended before it was ready.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds from the start of the process to the line that tells its base URL. */
  double readyAfter() {
    return readyAfter;
  }

  Connection connect() {
    return new Connection(base, TOKEN);
  }

  /** Mebibytes of resident memory, or -1 where the system does not tell. */
  long residentMebibytes() {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
