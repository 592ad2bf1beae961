package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.cursor.Cursor;
import dev.touchstone.reference.cursor.Cursors;
import dev.touchstone.reference.cursor.Snapshots;
import dev.touchstone.reference.protocol.CursorRequest;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.SearchRequest;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Found;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Store;
import dev.touchstone.reference.store.Window;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One query answered in pages by cursor (RFC 9865).
 *
 * <p>What is made after the first page is not part of the walk, what is deleted drops out of it,
 * and nothing is met twice.
 */
final class CursorPages {
  private final List<ResourceType> types;
  private final Store store;
  private final Cursors cursors;

  /** What is asked, in which words, and what filter and order are to look at. */
  record Question(SearchRequest search, String scope, Function<Resource, ObjectNode> view) {
    CursorRequest cursor() {
      return search.cursor().orElseThrow();
    }
  }

  /** The resources of a page, and where the pages before and behind it begin. */
  record Page(List<Resource> resources, Cursor.Walk walk, Neighbours neighbours) {}

  private record Neighbours(Optional<Cursor.Place> previous, Optional<Cursor.Place> next) {}

  CursorPages(List<ResourceType> types, Store store, Cursors cursors) {
    this.types = types;
    this.store = store;
    this.cursors = cursors;
  }

  Page page(Question question) {
    var request = question.cursor();
    var digest = digest(question.scope() + "\n" + request.question());
    if (request.isFirst()) {
      var count = request.count().orElse(SearchRequest.DEFAULT_RESULTS);
      return question.search().order().isPresent()
          ? firstOfSnapshot(question, new Cursor.Walk(digest, count, 0))
          : firstInOrderOfCreation(question, new Cursor.Walk(digest, count, 0));
    }
    var cursor = cursors.open(request.value());
    var walk = cursor.walk();
    if (walk.query() != digest) {
      throw Cursors.invalid();
    }
    if (request.count().filter(count -> count != walk.count()).isPresent()) {
      throw Refusal.invalidCount("count must stay what it was: " + walk.count() + ".");
    }
    return cursor.place().isInSnapshot()
        ? inSnapshot(question, walk, cursor.place())
        : inOrderOfCreation(question, walk, cursor.place());
  }

  ObjectNode json(Page page, List<ObjectNode> shown) {
    var json = ListResponse.of(page.walk().total(), 1, shown);
    json.remove("startIndex");
    page.neighbours()
        .previous()
        .ifPresent(place -> json.put("previousCursor", cursors.seal(page.walk(), place)));
    page.neighbours()
        .next()
        .ifPresent(place -> json.put("nextCursor", cursors.seal(page.walk(), place)));
    return json;
  }

  private static long digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }

  private Page firstInOrderOfCreation(Question question, Cursor.Walk walk) {
    var end = store.newest();
    var total = 0L;
    for (var type : types) {
      total += find(question, type, new Part(new Span(0, end), 0)).total();
    }
    var counted = new Cursor.Walk(walk.query(), walk.count(), Math.toIntExact(total));
    return inOrderOfCreation(question, counted, new Cursor.Place(false, 0, 0, end));
  }

  private Page inOrderOfCreation(Question question, Cursor.Walk walk, Cursor.Place place) {
    var found = new ArrayList<Resource>();
    var after = place.position();
    var oneMore = walk.count() + 1;
    for (var part = (int) place.part(); part < types.size() && found.size() < oneMore; part++) {
      var span = new Span(after, place.end());
      var wanted = new Part(span, oneMore - found.size());
      found.addAll(find(question, types.get(part), wanted).page());
      after = 0;
    }
    if (walk.count() == 0 || found.size() < oneMore) {
      found.subList(Math.min(found.size(), walk.count()), found.size()).clear();
      return new Page(found, walk, new Neighbours(Optional.empty(), Optional.empty()));
    }
    found.remove(walk.count());
    var last = found.get(found.size() - 1);
    var next =
        new Cursor.Place(false, types.indexOf(last.type()), last.stamp().sequence(), place.end());
    return new Page(found, walk, new Neighbours(Optional.empty(), Optional.of(next)));
  }

  private record Part(Span span, int count) {}

  private Found find(Question question, ResourceType type, Part part) {
    return store.query(
        new Query(
            List.of(type),
            question.search().filter(),
            Optional.empty(),
            new Window(1, part.count()),
            part.span(),
            question.view()));
  }

  private Page firstOfSnapshot(Question question, Cursor.Walk walk) {
    var found =
        store.query(
            new Query(
                types,
                question.search().filter(),
                question.search().order(),
                new Window(1, walk.count() == 0 ? 0 : Snapshots.MOST_IDS + 1),
                Span.ALL,
                question.view()));
    var counted = new Cursor.Walk(walk.query(), walk.count(), found.total());
    if (walk.count() == 0) {
      return new Page(List.of(), counted, new Neighbours(Optional.empty(), Optional.empty()));
    }
    var ids = found.page().stream().map(Resource::id).toList();
    if (ids.size() <= walk.count()) {
      return new Page(found.page(), counted, new Neighbours(Optional.empty(), Optional.empty()));
    }
    var number = cursors.snapshots().keep(ids);
    return inSnapshot(question, counted, new Cursor.Place(true, number, 0, 0));
  }

  private Page inSnapshot(Question question, Cursor.Walk walk, Cursor.Place place) {
    var ids = cursors.snapshots().get(place.part()).orElseThrow(Cursors::expired);
    Predicate<Resource> stillMatches =
        found ->
            types.contains(found.type())
                && question
                    .search()
                    .filter()
                    .map(filter -> filter.matches(found.type(), question.view().apply(found)))
                    .orElse(true);
    var resources = new ArrayList<Resource>();
    var at = (int) place.position();
    while (at < ids.size() && resources.size() < walk.count()) {
      store.find(ids.get(at)).filter(stillMatches).ifPresent(resources::add);
      at++;
    }
    var begin = place.position();
    var previous =
        begin == 0
            ? Optional.<Cursor.Place>empty()
            : Optional.of(at(place, Math.max(0, begin - walk.count())));
    var next = at < ids.size() ? Optional.of(at(place, at)) : Optional.<Cursor.Place>empty();
    return new Page(resources, walk, new Neighbours(previous, next));
  }

  private static Cursor.Place at(Cursor.Place place, long position) {
    return new Cursor.Place(true, place.part(), position, place.end());
  }
}
