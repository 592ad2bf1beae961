package dev.touchstone.requirement;

import java.util.Arrays;

/**
 * How much a requirement binds: the classes of the RFC rows and the severities of the IdPs' rows.
 */
public enum Level {
  /** A MUST-class key word of an RFC. */
  MUST("M", true),
  /** A SHOULD-class key word of an RFC. */
  SHOULD("S", false),
  /** Defined by an RFC in prose, without a key word. */
  DEFINED("D", true),
  /** The apt reaction to a client that breaks a rule; a more tolerant server is not broken. */
  REACTION("R", false),
  /** That identity provider cannot work without it. */
  BLOCKS("blocks", true),
  /** Data goes wrong without anyone being told. */
  DATA("data", true),
  /** An inconvenience. */
  MINOR("minor", false),
  /** How the identity provider behaves; nothing is asked of the service provider. */
  HABIT("habit", false);

  private final String code;
  private final boolean binding;

  Level(String code, boolean binding) {
    this.code = code;
    this.binding = binding;
  }

  /** The word used in catalogue files and reports. */
  public String code() {
    return code;
  }

  /** Whether a finding breaks a requirement of that level; otherwise it is a warning. */
  boolean isBinding() {
    return binding;
  }

  static Level of(String code) {
    return Arrays.stream(values())
        .filter(level -> level.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no requirement level " + code));
  }
}
