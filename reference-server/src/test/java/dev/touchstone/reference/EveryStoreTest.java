package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.store.Keeping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the other tests show of the service in memory holds over each database too. */
class EveryStoreTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void the_service_is_the_same_whatever_keeps_its_data(Keeping keeping)
      throws IOException, InterruptedException {
    keeping.fresh();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var tests =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dtouchstone.storing=" + keeping,
                "-cp",
                System.getProperty("java.class.path"),
                ServiceTests.class.getName())
            .redirectErrorStream(true)
            .start();
    var said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(tests.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("[0-9]{3,} tests succeeded");
  }
}
