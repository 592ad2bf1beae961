package dev.touchstone.report;

import java.util.List;
import java.util.Optional;

/** The formats in which a run can be reported; a new one is a class and a line here. */
public final class ReportWriters {

  private ReportWriters() {}

  /** One writer for each format, the one for people first. */
  public static List<ReportWriter> all() {
    return List.of(new HtmlReport(), new JsonReport(), new JUnitReport(), new AllureReport());
  }

  /** The writer of that format, if there is one. */
  public static Optional<ReportWriter> byFormat(String format) {
    return all().stream().filter(writer -> writer.format().equals(format)).findFirst();
  }
}
