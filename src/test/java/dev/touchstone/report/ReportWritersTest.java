package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWritersTest {

  @TempDir Path directory;

  @Test
  void each_writer_is_found_by_its_format() {
    var writers = ReportWriters.all();

    assertThat(writers)
        .extracting(ReportWriter::format)
        .contains("html", "json", "junit", "allure");
    assertThat(writers)
        .allSatisfy(
            writer ->
                assertThat(ReportWriters.byFormat(writer.format()))
                    .map(Object::getClass)
                    .contains(writer.getClass()));
    assertThat(ReportWriters.byFormat("papyrus")).isEmpty();
  }

  @Test
  void the_reports_are_as_reviewed() throws IOException {
    write(directory);

    Golden.assertSame(directory.resolve("report.json"), "report.json");
    Golden.assertSame(directory.resolve("junit.xml"), "junit.xml");
    Golden.assertSame(directory.resolve("index.html"), "index.html");
  }

  @Test
  void the_reports_do_not_depend_on_where_they_are_written() throws IOException {
    var elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));

      write(elsewhere);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    write(directory);

    assertThat(contents(elsewhere)).isEqualTo(contents(directory));
  }

  private static void write(Path directory) throws IOException {
    for (var writer : ReportWriters.all()) {
      writer.write(SampleRun.broken(), directory);
    }
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    var contents = new TreeMap<String, String>();
    for (var folder : List.of(directory, directory.resolve("allure-results"))) {
      try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
        for (var file : files) {
          contents.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
