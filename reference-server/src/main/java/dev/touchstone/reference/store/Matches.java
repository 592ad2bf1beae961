package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.schema.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query finds, match by match: how many there are, and which of them are on the page. */
public final class Matches {
  private record Match(Resource resource, Optional<Comparable<?>> key) {}

  private final Query query;
  private final List<Match> kept = new ArrayList<>();
  private int total;

  public Matches(Query query) {
    this.query = query;
  }

  /** One more match; the order, if there is one, reads the view. */
  public void add(Resource resource, Scope scope, ObjectNode view) {
    total++;
    var window = query.window();
    if (query.order().isPresent()) {
      kept.add(new Match(resource, query.order().get().key(scope, view)));
    } else if (total >= window.startIndex() && kept.size() < window.count()) {
      kept.add(new Match(resource, Optional.empty()));
    }
  }

  /** So many more matches, none of which has to be looked at but for those on the page. */
  void addUnseen(Stream<Resource> all, int size) {
    var window = query.window();
    all.skip(Math.max(0L, window.startIndex() - 1L - total))
        .limit(window.count() - kept.size())
        .forEach(resource -> kept.add(new Match(resource, Optional.empty())));
    total += size;
  }

  /** The page, for which so many resources had to be looked at. */
  public Found found(int examined) {
    var page = query.order().map(this::ordered).orElseGet(kept::stream);
    return new Found(total, page.map(Match::resource).toList(), examined);
  }

  private Stream<Match> ordered(Order order) {
    return kept.stream()
        .sorted(Comparator.comparing(Match::key, order.comparator()))
        .skip(query.window().startIndex() - 1L)
        .limit(query.window().count());
  }
}
