package dev.touchstone.reference.store;

import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.Returned;
import dev.touchstone.reference.schema.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells what can be read from a resource's content alone from what a view of it adds. */
public final class Contents {
  private static final Set<String> ADDED =
      Set.of("id", "meta", "schemas", "members", "groups", "$ref");

  private Contents() {}

  /** Whether all that stands under the attribute's chain is as the client wrote it. */
  public static boolean hold(List<Attribute> chain) {
    return chain.stream().allMatch(Contents::holds);
  }

  private static boolean holds(Attribute attribute) {
    return !attribute.isReadOnly()
        && attribute.returned() != Returned.NEVER
        && !ADDED.contains(attribute.name());
  }

  /** Where values are to be compared: a complex attribute stands for its "value", if it has one. */
  public static Target comparable(Target target) {
    var sub = target.attribute().isComplex() ? target.attribute().subAttribute("value") : null;
    if (sub == null || sub.isEmpty()) {
      return target;
    }
    var chain = new ArrayList<>(target.chain());
    chain.add(sub.get());
    return new Target(chain);
  }
}
