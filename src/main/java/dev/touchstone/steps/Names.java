package dev.touchstone.steps;

import java.util.Locale;

/**
 * Makes up names that no other scenario, run or person uses.
 *
 * @param marker of run and scenario
 * @param domain of e-mail addresses
 */
public record Names(String marker, String domain) {

  /** A user name in the form of an e-mail address. */
  public String userName(String who) {
    return "%s.%s@%s".formatted(who.toLowerCase(Locale.ROOT), marker, domain);
  }

  /** A name for a group. */
  public String group(String name) {
    return name + " " + marker;
  }

  /** A family name; real people's names, made unmistakable by the marker. */
  public String family(String name) {
    return name + " " + marker;
  }
}
