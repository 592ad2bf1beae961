package dev.touchstone.report;

import dev.touchstone.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Writes one format of report. */
public interface ReportWriter {

  /** The word for it on the command line, such as {@code html}. */
  String format();

  /**
   * Writes the report of that run.
   *
   * @param directory an existing directory; what the format writes goes directly below it
   * @throws IOException if the directory cannot be written
   */
  void write(RunRecord record, Path directory) throws IOException;
}
