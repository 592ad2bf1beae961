package dev.touchstone.reference.store.sql;

import java.sql.SQLException;

/** A trouble of the database on its way through code that knows no databases. */
final class Troubled extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final SQLException trouble;

  Troubled(SQLException trouble) {
    super(trouble);
    this.trouble = trouble;
  }

  SQLException trouble() {
    return trouble;
  }
}
