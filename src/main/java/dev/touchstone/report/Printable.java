package dev.touchstone.report;

/**
 * Makes control characters visible, so that what a service provider sends cannot spoil a report.
 */
final class Printable {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** The same text with nothing in it that XML 1.0 or HTML forbids. */
  static String of(String text) {
    if (text.codePoints().allMatch(point -> shown(point) == point)) {
      return text;
    }
    return text.codePoints()
        .map(Printable::shown)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int shown(int point) {
    if (point == '\n' || point == '\t') {
      return point;
    }
    if (point < 0x20) {
      return CONTROL_PICTURES + point;
    }
    if (point == 0x7F) {
      return PICTURE_OF_DELETE;
    }
    var isC1Control = point >= 0x80 && point <= 0x9F;
    var isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    var isNonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return isC1Control || isSurrogate || isNonCharacter ? REPLACEMENT : point;
  }
}
