package dev.touchstone.run;

import java.util.Optional;

/** The version of Touchstone, as its jar's manifest says. */
public final class ToolVersion {

  private ToolVersion() {}

  /** The version, or {@code development} where the classes do not come from a jar. */
  public static String current() {
    return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
