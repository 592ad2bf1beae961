package dev.touchstone.reference.schema;

/** Who may set an attribute, and when (RFC 7643 section 7). */
public enum Mutability {
  READ_ONLY("readOnly"),
  READ_WRITE("readWrite"),
  IMMUTABLE("immutable"),
  WRITE_ONLY("writeOnly");

  private final String keyword;

  Mutability(String keyword) {
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }

  static Mutability of(String keyword) {
    for (var value : values()) {
      if (value.keyword.equals(keyword)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such keyword: " + keyword);
  }
}
