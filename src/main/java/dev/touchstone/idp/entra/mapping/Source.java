package dev.touchstone.idp.entra.mapping;

import java.util.List;

/** What expressions and scoping filters read of a directory object. */
@FunctionalInterface
public interface Source {

  /** The values of a source attribute, whose name is matched without case; none where empty. */
  List<String> values(String attribute);
}
