package dev.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The reference server's image, built by its recipe, and the run that judges an image. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class ReferenceImageIT {

  private static final String IMAGE = "touchstone-it:" + UUID.randomUUID();
  private static final String RECIPE = "../reference-server/image/build";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  @BeforeAll
  static void builds_the_image() throws Exception {
    Docker.demand();
    Shell.run(RECIPE, "--as-built", IMAGE);
  }

  @AfterAll
  static void leaves_nothing_behind() throws Exception {
    if (Docker.isThere()) {
      Shell.run("docker", "image", "rm", "--force", IMAGE);
      assertThat(Shell.run("docker", "ps", "-aq", "--filter", "label=touchstone=" + IMAGE))
          .isEmpty();
    }
  }

  private int run(String image, String... more) {
    var arguments = new String[5 + more.length];
    arguments[0] = "run";
    arguments[1] = "--image";
    arguments[2] = image;
    arguments[3] = "--reports";
    arguments[4] = directory.toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private static String inspect(String thing, String what) throws Exception {
    return Shell.run("docker", "inspect", "--format", what, thing);
  }

  @Test
  void the_whole_suite_passes_against_it_and_no_container_stays() throws Exception {
    var code = run(IMAGE);

    assertThat(out.toString()).contains("Gate passed").contains("0 left behind");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.PASSED);
    var report = Json.read(Files.readString(directory.resolve("report.json")));
    assertThat(report.text("target.kind")).contains("container");
    assertThat(Shell.run("docker", "ps", "-aq", "--filter", "ancestor=" + IMAGE)).isEmpty();
  }

  @Test
  void it_is_below_80_megabytes_and_runs_without_rights() throws Exception {
    assertThat(Long.parseLong(inspect(IMAGE, "{{.Size}}"))).isLessThan(80_000_000);
    assertThat(inspect(IMAGE, "{{.Config.User}}")).isEqualTo("10001:10001");
    assertThat(inspect(IMAGE, "{{len .Config.Volumes}}")).isEqualTo("0");
  }

  @Test
  void it_is_healthy_on_a_locked_file_system_and_keeps_its_token_out_of_the_log() throws Exception {
    var container =
        Shell.run(
            "docker",
            "run",
            "--detach",
            "--read-only",
            "--cap-drop=ALL",
            "--label=touchstone=" + IMAGE,
            "--env=TOUCHSTONE_TOKEN=s3cret",
            IMAGE);
    try {
      while (!inspect(container, "{{.State.Health.Status}}").equals("healthy")) {
        assertThat(inspect(container, "{{.State.Running}} {{.State.Health.Status}}"))
            .isIn("true starting", "true healthy");
      }

      assertThat(Shell.run("docker", "logs", container))
          .contains("base URL: ")
          .doesNotContain("s3cret");
    } finally {
      Shell.run("docker", "rm", "--force", container);
    }
  }

  @Test
  void a_container_that_ends_at_once_cannot_be_judged() throws Exception {
    var ending = IMAGE + "-ending";
    Files.writeString(
        directory.resolve("Dockerfile"), "FROM " + IMAGE + "\nCMD [\"--fault\", \"nonsense\"]\n");
    Shell.run("docker", "build", "--quiet", "--tag", ending, directory.toString());
    try {
      var code = run(ending);

      assertThat(err.toString())
          .startsWith("touchstone: cannot judge: the container of " + ending)
          .contains("ended with exit code 2: serve: Invalid value for option '--fault'");
      assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
    } finally {
      Shell.run("docker", "image", "rm", "--force", ending);
    }
  }

  @Test
  void an_image_that_is_nowhere_cannot_be_judged() {
    var code = run("localhost:1/" + IMAGE);

    assertThat(err.toString())
        .startsWith("touchstone: cannot judge: the image localhost:1/" + IMAGE)
        .contains("is not on this machine and cannot be pulled");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(code).isEqualTo(ExitCode.CANNOT_JUDGE);
  }
}
