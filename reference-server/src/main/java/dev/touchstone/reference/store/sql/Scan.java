package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads candidates one by one where the database alone cannot decide. */
final class Scan {
  static final int BATCH = 500;

  /** Where the next candidates come from; no connection is kept meanwhile. */
  interface Source {
    List<Resource> batch(Sql condition, long behind, Rows rows);
  }

  private record Match(Resource resource, Optional<Comparable<?>> key) {}

  private final Query query;
  private final SearchPlan plan;
  private final Source source;
  private final List<Match> kept = new ArrayList<>();
  private int total;
  private int examined;

  Scan(Query query, SearchPlan plan, Source source) {
    this.query = query;
    this.plan = plan;
    this.source = source;
  }

  Found run(Rows rows) {
    for (var part : plan.conditions()) {
      var batch = source.batch(part.whole(), 0, rows);
      while (!batch.isEmpty()) {
        batch.forEach(resource -> consider(part.type(), resource));
        var last = batch.get(batch.size() - 1).stamp().sequence();
        batch = batch.size() < BATCH ? List.of() : source.batch(part.whole(), last, rows);
      }
    }
    return new Found(total, query.order().map(this::ordered).orElseGet(this::unordered), examined);
  }

  private void consider(ResourceType type, Resource resource) {
    examined++;
    var view = query.view().apply(resource);
    if (!query.filter().map(filter -> filter.matches(type, view)).orElse(true)) {
      return;
    }
    total++;
    var window = query.window();
    if (query.order().isPresent()) {
      kept.add(new Match(resource, query.order().get().key(type, view)));
    } else if (total >= window.startIndex() && kept.size() < window.count()) {
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
