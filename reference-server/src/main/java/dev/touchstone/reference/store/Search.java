package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Scope;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One query carried out: candidates, matches, order, page. */
final class Search {
  private final Query query;
  private final BiFunction<ResourceType, Query, Plan> plans;
  private final Matches matches;
  private int examined;

  Search(Query query, BiFunction<ResourceType, Query, Plan> plans) {
    this.query = query;
    this.plans = plans;
    this.matches = new Matches(query);
  }

  Found run() {
    for (var type : query.types()) {
      var plan = plans.apply(type, query);
      if (plan.stillToCheck().isEmpty() && query.order().isEmpty()) {
        matches.addUnseen(plan.candidates().stream().map(Row::current), plan.size());
      } else {
        var eyes = eyes(type);
        plan.candidates().forEach(row -> consider(row.current(), plan, eyes));
      }
    }
    return matches.found(examined);
  }

  /** How resources of one type are looked at, found out once. */
  private record Eyes(Scope scope, Function<Resource, ObjectNode> view) {}

  private Eyes eyes(ResourceType type) {
    return new Eyes(
        new Resolving(type), Contents.suffice(type, query) ? Resource::content : query.view());
  }

  private void consider(Resource resource, Plan plan, Eyes eyes) {
    examined++;
    var view = eyes.view.apply(resource);
    for (var clause : plan.stillToCheck()) {
      if (!clause.matches(eyes.scope, view)) {
        return;
      }
    }
    matches.add(resource, eyes.scope, view);
  }
}
