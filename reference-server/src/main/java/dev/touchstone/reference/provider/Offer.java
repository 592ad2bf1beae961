package dev.touchstone.reference.provider;

import dev.touchstone.reference.catalogue.Catalogues;
import dev.touchstone.reference.cursor.Cursors;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.Strictness;
import dev.touchstone.reference.store.Records;
import java.time.Clock;

/** What a service provider offers, alike to all of its organisations. */
public record Offer(
    Definitions definitions, Cursors cursors, Strictness strictness, Catalogues catalogues) {

  public static Offer of(Definitions definitions, Records records, Clock clock) {
    return new Offer(definitions, new Cursors(records, clock), Strictness.LENIENT, Catalogues.NONE);
  }

  /** The same, but refusing what the RFCs forbid even where identity providers send it. */
  public Offer strictly() {
    return new Offer(definitions, cursors, Strictness.STRICT, catalogues);
  }

  /** The same, telling of these roles and entitlements. */
  public Offer with(Catalogues others) {
    return new Offer(definitions, cursors, strictness, others);
  }
}
