package dev.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.fault.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An identity provider of somebody else's, compiled and packed by the test itself. */
class ExtensionsTest {

  private static final Path SOURCES = Path.of("test", "resources", "extension");
  private static final String TABLE = "org/example/acme/acme.tsv";
  private static final String SERVICES =
      "META-INF/services/dev.touchstone.idp.IdentityProviderExtension";
  private static final String FEATURE = "features/acme/joiners.feature";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;
  private Path content;
  private Path extensions;

  @BeforeEach
  void compile() throws Exception {
    content = Files.createDirectory(directory.resolve("content"));
    extensions = Files.createDirectory(directory.resolve("extensions"));
    copy(SOURCES.resolve("files"), content);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var sources = SOURCES.resolve("classes/org/example/acme");
    var outcome =
        compiler.run(
            null,
            null,
            null,
            "-d",
            content.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            sources.resolve("Acme.java").toString(),
            sources.resolve("AcmeSteps.java").toString());
    assertThat(outcome).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void pack() throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(extensions.resolve("acme.jar")));
        var files = Files.walk(content)) {
      for (var file : files.filter(each -> !each.equals(content)).toList()) {
        var name = content.relativize(file).toString();
        jar.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, jar);
        }
      }
    }
  }

  private int touchstone(String command, String... more) {
    var arguments = new ArrayList<>(List.of(command, "--extensions", extensions.toString()));
    arguments.addAll(List.of(more));
    return Main.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  private int judge(Fault... faults) throws Exception {
    var token = directory.resolve("token");
    try (var server = ReferenceServer.with(faults)) {
      Files.writeString(token, server.token());
      return touchstone(
          "run",
          "--idp",
          "acme",
          "--target",
          server.baseUrl().toString(),
          "--token-file",
          token.toString(),
          "--reports",
          directory.resolve("reports").toString());
    }
  }

  private Json verdict() throws IOException {
    var report = Json.read(Files.readString(directory.resolve("reports/report.json")));
    return report.at("idps").elements().get(0);
  }

  @Test
  void a_further_identity_provider_is_judged_like_those_that_were_there() throws Exception {
    pack();

    assertThat(judge()).isEqualTo(ExitCode.PASSED);

    assertThat(verdict().text("name")).contains("Acme Identity");
    assertThat(verdict().text("verdict")).contains("ready");
  }

  @Test
  void its_demands_close_the_gate_where_they_are_not_met() throws Exception {
    pack();

    assertThat(judge(Fault.NO_MATCH_AS_404)).isEqualTo(ExitCode.GATE_CLOSED);

    assertThat(verdict().text("verdict")).contains("not-ready");
    assertThat(out.toString()).contains("ACME-01 (blocks) A look-up finds just whom it asks for");
  }

  @Test
  void an_inferred_demand_alone_closes_no_gate() throws Exception {
    replace(TABLE, "documented by Acme", "inferred from its manual");
    pack();

    assertThat(judge(Fault.NO_MATCH_AS_404)).isEqualTo(ExitCode.PASSED);

    assertThat(verdict().text("verdict")).contains("ready-with-caveats");
    assertThat(verdict().at("blocking").elements()).isEmpty();
  }

  @Test
  void it_is_listed_and_explained() throws Exception {
    pack();

    assertThat(touchstone("list", "--idp", "acme")).isEqualTo(ExitCode.PASSED);
    assertThat(touchstone("explain", "ACME-01")).isEqualTo(ExitCode.PASSED);

    assertThat(out.toString()).contains("Nobody is found by mistake").contains("Apply the filter");
  }

  private void replace(String file, String text, String other) throws IOException {
    var path = content.resolve(file);
    Files.writeString(path, Files.readString(path).replace(text, other));
  }

  private void refused(String message) {
    assertThat(touchstone("list")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString()).startsWith("touchstone: ").contains(message);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void a_directory_without_jars_is_refused() {
    refused("there is no jar in " + extensions + ": put the extension's jar there");
  }

  @Test
  void a_directory_that_is_not_there_is_refused() {
    extensions = directory.resolve("nowhere");
    refused("cannot be read: check the name that --extensions gives");
  }

  @Test
  void a_jar_that_names_no_identity_provider_is_refused() throws Exception {
    Files.delete(content.resolve(SERVICES));
    pack();
    refused("names an identity provider in " + SERVICES + ": add that file to it");
  }

  @Test
  void a_name_without_a_class_is_refused() throws Exception {
    replace(SERVICES, "Acme", "Amce");
    pack();
    refused("an extension cannot be loaded (");
  }

  @Test
  void a_missing_table_is_refused() throws Exception {
    Files.delete(content.resolve(TABLE));
    pack();
    refused("the table of demands of Acme Identity is missing: put acme.tsv beside Acme");
  }

  @Test
  void a_row_that_is_none_is_refused() throws Exception {
    replace(TABLE, "\tblocks", "\tgrave");
    pack();
    refused("line 2 of acme.tsv: no requirement level grave");
  }

  @Test
  void a_row_with_a_cell_too_few_is_refused() throws Exception {
    replace(TABLE, "\tblocks", "");
    pack();
    refused("line 2 of acme.tsv: a row has 8 cells, not 7");
  }

  @Test
  void a_confidence_of_other_words_is_refused() throws Exception {
    replace(TABLE, "documented by Acme", "sworn by Acme");
    pack();
    refused("must begin with documented, observed or inferred");
  }

  @Test
  void an_id_that_is_there_already_is_refused() throws Exception {
    replace(TABLE, "ACME-01", "OKTA-01");
    pack();
    refused("the catalogue has OKTA-01 twice");
  }

  @Test
  void an_identity_provider_without_scenarios_is_refused() throws Exception {
    Files.delete(content.resolve(FEATURE));
    pack();
    refused("Acme Identity has no scenario: put its features, tagged @acme, into");
  }
}
