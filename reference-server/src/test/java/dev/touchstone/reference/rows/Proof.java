package dev.touchstone.reference.rows;

import java.util.List;

/** A test that shows rows to be met, by the main type that meets them. */
record Proof(List<String> rows, String by, String testClass, String method) {
  Proof {
    rows = List.copyOf(rows);
  }

  /** The class without the package that all have. */
  String shortClass() {
    return testClass.replace(Proofs.ROOT + ".", "");
  }

  String sentence() {
    return method.replace('_', ' ');
  }
}
