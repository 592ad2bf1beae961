package dev.touchstone.report;

import dev.touchstone.run.RunRecord;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The report for people: one file that opens anywhere, without a network. */
final class HtmlReport implements ReportWriter {

  private static final String RESOURCES = "dev/touchstone/report/html";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(RunRecord record, Path directory) throws IOException {
    var page = new StringWriter();
    engine()
        .getTemplate("page")
        .evaluate(
            page,
            Map.of(
                "page", Page.of(record),
                "style", resource("style.css"),
                "script", resource("script.js")),
            Locale.ENGLISH);
    Files.writeString(directory.resolve("index.html"), Printable.of(page.toString()));
  }

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
    loader.setPrefix(RESOURCES);
    loader.setSuffix(".peb");
    return new PebbleEngine.Builder()
        .loader(loader)
        .autoEscaping(true)
        .strictVariables(true)
        .defaultLocale(Locale.ENGLISH)
        .build();
  }

  private static String resource(String name) throws IOException {
    try (var stream =
        HtmlReport.class.getClassLoader().getResourceAsStream(RESOURCES + "/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCES + "/" + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
