package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to further identity providers quotes files of the project as they are. */
class ExtensionGuideTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern EXCERPT =
      Pattern.compile("<!-- (?<file>\\S+) -->\\n```\\w+\\n(?<text>.*?\\n)```", Pattern.DOTALL);

  @Test
  void each_excerpt_stands_in_the_file_that_it_names() throws Exception {
    var guide = Files.readString(ROOT.resolve("docs/adding-an-identity-provider.md"));
    var excerpts = EXCERPT.matcher(guide);
    var count = 0;
    while (excerpts.find()) {
      count++;
      assertThat(ROOT.resolve(excerpts.group("file"))).content().contains(excerpts.group("text"));
    }
    assertThat(count).isGreaterThan(5);
  }
}
