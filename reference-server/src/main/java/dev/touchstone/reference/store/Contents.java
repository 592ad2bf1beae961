package dev.touchstone.reference.store;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Returned;
import dev.touchstone.reference.schema.Scope;
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

  /** Whether a resource's content alone tells whether it matches, and by what it is sorted. */
  public static boolean suffice(ResourceType type, Query query) {
    return query.filter().map(filter -> suffice(filter, type)).orElse(true)
        && query.order().map(order -> leadsInto(order.by(), type)).orElse(true);
  }

  private static boolean suffice(Filter filter, Scope scope) {
    if (filter instanceof Filter.Pair pair) {
      return suffice(pair.left(), scope) && suffice(pair.right(), scope);
    }
    if (filter instanceof Filter.Not not) {
      return suffice(not.inner(), scope);
    }
    if (!filter.paths().allMatch(path -> leadsInto(path, scope))) {
      return false;
    }
    return !(filter instanceof Filter.ValuePath valuePath)
        || scope
            .resolve(valuePath.path())
            .map(target -> suffice(valuePath.inner(), Scope.within(target.attribute())))
            .orElse(true);
  }

  private static boolean leadsInto(AttributePath path, Scope scope) {
    return scope.resolve(path).map(target -> hold(target.chain())).orElse(true);
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
