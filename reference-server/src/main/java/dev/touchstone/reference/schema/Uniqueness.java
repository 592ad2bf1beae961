package dev.touchstone.reference.schema;

/** Within which bounds a value is unique (RFC 7643 section 7). */
public enum Uniqueness {
  NONE("none"),
  SERVER("server"),
  GLOBAL("global");

  private final String keyword;

  Uniqueness(String keyword) {
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }

  static Uniqueness of(String keyword) {
    for (var value : values()) {
      if (value.keyword.equals(keyword)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such keyword: " + keyword);
  }
}
