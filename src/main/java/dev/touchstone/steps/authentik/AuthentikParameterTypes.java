package dev.touchstone.steps.authentik;

import io.cucumber.java.ParameterType;

/** The kinds of words that features put into steps about authentik. */
public final class AuthentikParameterTypes {

  /** A release, or a compatibility mode. */
  @ParameterType(
      "authentik(?: with the compatibility mode \\w+)?"
          + "|an older authentik that (?:names no media types of SCIM|removes members by value"
          + "|repeats the id|looks up without quotation marks|leaves out the schemas)")
  public AuthentikRelease authentikRelease(String words) {
    return AuthentikRelease.called(words);
  }
}
