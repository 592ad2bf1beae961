package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One query carried out: candidates, matches, order, page. */
final class Search {
  private record Match(Resource resource, Optional<Comparable<?>> key) {}

  private final Query query;
  private final BiFunction<ResourceType, Query, Plan> plans;
  private final List<Match> kept = new ArrayList<>();
  private int total;
  private int examined;

  Search(Query query, BiFunction<ResourceType, Query, Plan> plans) {
    this.query = query;
    this.plans = plans;
  }

  Found run() {
    for (var type : query.types()) {
      var plan = plans.apply(type, query);
      if (plan.stillToCheck().isEmpty() && query.order().isEmpty()) {
        takeAll(plan);
      } else {
        var eyes = eyes(type);
        plan.candidates().forEach(row -> consider(row.current(), plan, eyes));
      }
    }
    return new Found(total, query.order().map(this::ordered).orElseGet(this::unordered), examined);
  }

  /** All candidates match: only those on the page have to be looked at. */
  private void takeAll(Plan plan) {
    var window = query.window();
    plan.candidates().stream()
        .skip(Math.max(0L, window.startIndex() - 1L - total))
        .limit(window.count() - kept.size())
        .forEach(row -> kept.add(new Match(row.current(), Optional.empty())));
    total += plan.size();
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
    if (query.order().isEmpty()) {
      keepIfOnPage(resource);
      return;
    }
    total++;
    kept.add(new Match(resource, key(query.order().get(), eyes.scope, view)));
  }

  private static Optional<Comparable<?>> key(Order order, Scope scope, ObjectNode view) {
    return order.key(scope, view);
  }

  private void keepIfOnPage(Resource resource) {
    total++;
    var window = query.window();
    if (total >= window.startIndex() && kept.size() < window.count()) {
      kept.add(new Match(resource, Optional.empty()));
    }
  }

  private List<Resource> unordered() {
    return kept.stream().map(Match::resource).toList();
  }

  private List<Resource> ordered(Order order) {
    var window = query.window();
    return kept.stream()
        .sorted(Comparator.comparing(Match::key, order.comparator()))
        .skip(window.startIndex() - 1L)
        .limit(window.count())
        .map(Match::resource)
        .toList();
  }
}
