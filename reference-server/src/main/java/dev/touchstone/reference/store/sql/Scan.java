package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Matches;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import java.util.List;

/** Reads candidates one by one where the database alone cannot decide. */
final class Scan {
  static final int BATCH = 500;

  /** Where the next candidates come from; no connection is kept meanwhile. */
  interface Source {
    List<Resource> batch(Sql condition, long behind, Rows rows);
  }

  private final Query query;
  private final SearchPlan plan;
  private final Source source;
  private final Matches matches;
  private int examined;

  Scan(Query query, SearchPlan plan, Source source) {
    this.query = query;
    this.plan = plan;
    this.source = source;
    this.matches = new Matches(query);
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
    return matches.found(examined);
  }

  private void consider(ResourceType type, Resource resource) {
    examined++;
    var view = query.view().apply(resource);
    if (query.filter().map(filter -> filter.matches(type, view)).orElse(true)) {
      matches.add(resource, type, view);
    }
  }
}
