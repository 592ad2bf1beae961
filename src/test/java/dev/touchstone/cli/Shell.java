package dev.touchstone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs the programs of the machine. */
final class Shell {

  private Shell() {}

  /** What the program says; an IOException with that if it fails. */
  static String run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + said);
    }
    return said;
  }
}
