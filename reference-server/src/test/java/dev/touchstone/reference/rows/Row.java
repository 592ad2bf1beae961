package dev.touchstone.reference.rows;

/** One row of the catalogue: what an RFC asks of a service provider. */
record Row(String id, String level, String rfc, String section, String requirement) {
  private static final int ID = 0;
  private static final int LEVEL = 1;
  private static final int RFC = 3;
  private static final int SECTION = 4;
  private static final int REQUIREMENT = 7;

  static Row of(String line) {
    var cells = line.split("\t", -1);
    return new Row(cells[ID], cells[LEVEL], cells[RFC], cells[SECTION], cells[REQUIREMENT]);
  }
}
