package dev.touchstone.reference.host;

import dev.touchstone.reference.organisation.Organisations;
import java.util.List;

/** Which organisation a path names, and the path within it. */
record Place(String organisation, List<String> rest) {
  private static final String ORGANISATIONS = "organisations";

  static Place of(List<String> path) {
    return path.size() > 1 && path.get(0).equals(ORGANISATIONS)
        ? new Place(path.get(1), path.subList(2, path.size()))
        : new Place(Organisations.DEFAULT, path);
  }

  /** The name of the service that the path leads to; empty at the root. */
  String service() {
    return rest.isEmpty() ? "" : rest.get(0);
  }
}
