package dev.touchstone.reference.schema;

/** When an attribute is part of an answer (RFC 7643 section 7). */
public enum Returned {
  ALWAYS("always"),
  NEVER("never"),
  DEFAULT("default"),
  REQUEST("request");

  private final String keyword;

  Returned(String keyword) {
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }

  static Returned of(String keyword) {
    for (var value : values()) {
      if (value.keyword.equals(keyword)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such keyword: " + keyword);
  }
}
