package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with files that are read in review; {@code -Dtouchstone.golden=rewrite} renews them. */
final class Golden {

  private static final Path DIRECTORY =
      Path.of("test", "resources", "dev", "touchstone", "report", "golden");

  private Golden() {}

  static void assertSame(Path written, String name) throws IOException {
    var golden = DIRECTORY.resolve(name);
    if ("rewrite".equals(System.getProperty("touchstone.golden"))) {
      Files.createDirectories(DIRECTORY);
      Files.copy(written, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(written)
        .as("%s; -Dtouchstone.golden=rewrite takes the new text over", name)
        .hasSameTextualContentAs(golden);
  }
}
