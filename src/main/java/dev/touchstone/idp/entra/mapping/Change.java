package dev.touchstone.idp.entra.mapping;

import java.util.List;

/**
 * A difference between what is mapped and what the service provider returned.
 *
 * @param values what is to be there
 * @param before what was there; none means that the target was empty
 */
public record Change(MappingRow row, List<String> values, List<String> before) {

  public Change {
    values = List.copyOf(values);
    before = List.copyOf(before);
  }

  /** The target attribute. */
  public ScimPath target() {
    return row.target();
  }

  /** The one value of a target that can have but one. */
  public String value() {
    return values.get(0);
  }

  /** Whether the target was empty in the last read (ENTRA-23). */
  public boolean isAddition() {
    return before.isEmpty();
  }

  @Override
  public String toString() {
    return "%s: %s -> %s".formatted(target(), before, values);
  }
}
