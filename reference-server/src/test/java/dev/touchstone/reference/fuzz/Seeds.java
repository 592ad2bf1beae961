package dev.touchstone.reference.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Inputs to begin with: what identity providers really send. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> filters() {
    return split("filters.txt", "\n");
  }

  static List<byte[]> paths() {
    return split("paths.txt", "\n");
  }

  static List<byte[]> resources() {
    return split("resources.txt", "\n");
  }

  static List<byte[]> patches() {
    return split("patches.txt", "\n");
  }

  static List<byte[]> exchanges() {
    return split("exchanges.txt", "\n----\n");
  }

  private static List<byte[]> split(String file, String separator) {
    try (var stream = Seeds.class.getResourceAsStream(file)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split(separator)).stream()
          .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
