package dev.touchstone.report;

import dev.touchstone.requirement.Requirement;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the text behind a demand of an RFC can be read. */
final class RfcText {

  private static final Pattern SOURCE = Pattern.compile("RFC (\\d{4})(?:, (\\d[0-9.]*))?.*");
  private static final Pattern ROW = Pattern.compile("(\\d{4})-.*");

  private RfcText() {}

  /** The address of the section; none for demands that are not an RFC's. */
  static Optional<String> link(Requirement requirement) {
    var source = SOURCE.matcher(requirement.source());
    if (!source.matches()) {
      return Optional.empty();
    }
    var section = source.group(2) == null ? "" : "#section-" + source.group(2);
    return Optional.of("https://www.rfc-editor.org/rfc/rfc" + source.group(1) + section);
  }

  /** The number of the RFC whose row this is; none for demands that are not an RFC's. */
  static Optional<String> number(Requirement requirement) {
    var row = ROW.matcher(requirement.id().value());
    return row.matches() ? Optional.of(row.group(1)) : Optional.empty();
  }
}
