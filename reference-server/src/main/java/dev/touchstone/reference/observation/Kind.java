package dev.touchstone.reference.observation;

import java.util.Set;

/** Sorts requests into few kinds, whatever clients make up. */
final class Kind {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String ORGANISATIONS = "/organisations/";

  private Kind() {}

  static String method(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  /** Whether it is about the default organisation, another one, or none. */
  static String organisation(String path) {
    if (path.startsWith(ORGANISATIONS)) {
      return "other";
    }
    return path.startsWith("/scim") || path.startsWith("/oauth") ? "default" : "none";
  }

  /** The name of the organisation that a path is about; empty if there is none. */
  static String organisationName(String path) {
    if (!path.startsWith(ORGANISATIONS)) {
      return organisation(path).equals("default") ? "default" : "";
    }
    var end = path.indexOf('/', ORGANISATIONS.length());
    return path.substring(ORGANISATIONS.length(), end < 0 ? path.length() : end);
  }
}
