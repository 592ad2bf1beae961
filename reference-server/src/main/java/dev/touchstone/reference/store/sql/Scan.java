package dev.touchstone.reference.store.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Contents;
import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Matches;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import java.util.List;
import java.util.function.Function;

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
      var eyes = eyes(part.type());
      var batch = part.isOfNone() ? List.<Resource>of() : source.batch(part.whole(), 0, rows);
      while (!batch.isEmpty()) {
        batch.forEach(resource -> consider(resource, eyes));
        var last = batch.get(batch.size() - 1).stamp().sequence();
        batch = batch.size() < BATCH ? List.of() : source.batch(part.whole(), last, rows);
      }
    }
    return matches.found(examined);
  }

  /** How resources of one type are looked at. */
  private record Eyes(ResourceType type, Function<Resource, ObjectNode> view) {}

  private Eyes eyes(ResourceType type) {
    return new Eyes(type, Contents.suffice(type, query) ? Resource::content : query.view());
  }

  private void consider(Resource resource, Eyes eyes) {
    examined++;
    var view = eyes.view.apply(resource);
    if (query.filter().map(filter -> filter.matches(eyes.type, view)).orElse(true)) {
      matches.add(resource, eyes.type, view);
    }
  }
}
