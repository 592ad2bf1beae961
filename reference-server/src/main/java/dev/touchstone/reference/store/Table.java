package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All resources of one type, by id, in order of creation, and by the values that are indexed. */
final class Table {
  private static final List<String> INDEXED = List.of("userName", "externalId", "displayName");

  private final Map<String, Row> byId = new ConcurrentHashMap<>();
  private final NavigableMap<Long, Row> inOrder = new ConcurrentSkipListMap<>();
  private final AtomicInteger size = new AtomicInteger();
  private final Map<Attribute, Index> indexes = new LinkedHashMap<>();

  Table(ResourceType type) {
    INDEXED.forEach(
        name -> type.attribute(name).ifPresent(found -> indexes.put(found, new Index())));
  }

  Optional<Row> row(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<Row> rows() {
    return inOrder.values();
  }

  Collection<Row> rows(Span span) {
    return inOrder.subMap(span.after(), false, span.upTo(), true).values();
  }

  int size() {
    return size.get();
  }

  void insert(Row row, ObjectNode content) {
    var id = row.current().id();
    indexes.forEach((attribute, index) -> add(attribute, index, content, id));
    byId.put(id, row);
    inOrder.put(row.sequence(), row);
    size.incrementAndGet();
  }

  void reindex(String id, ObjectNode before, ObjectNode after) {
    indexes.forEach(
        (attribute, index) -> {
          var old = key(attribute, before);
          if (!old.equals(key(attribute, after))) {
            add(attribute, index, after, id);
            old.ifPresent(value -> index.remove(value, id));
          }
        });
  }

  void remove(Row row) {
    var gone = row.current();
    byId.remove(gone.id());
    inOrder.remove(row.sequence());
    size.decrementAndGet();
    var content = gone.content();
    indexes.forEach(
        (attribute, index) ->
            key(attribute, content).ifPresent(value -> index.remove(value, gone.id())));
  }

  private static void add(Attribute attribute, Index index, ObjectNode content, String id) {
    key(attribute, content).ifPresent(value -> index.add(value, id));
  }

  private static Optional<String> key(Attribute attribute, ObjectNode content) {
    var value = content.path(attribute.name());
    return value.isTextual() ? Optional.of(key(attribute, value.textValue())) : Optional.empty();
  }

  private static String key(Attribute attribute, String text) {
    return attribute.isCaseExact() ? text : Folding.fold(text);
  }

  /** The ids of those whose attribute equals the text, if there is an index to tell. */
  Optional<Set<String>> lookUp(Attribute attribute, String text) {
    return Optional.ofNullable(indexes.get(attribute)).map(index -> index.of(key(attribute, text)));
  }

  List<Row> rows(Collection<String> ids, Span span) {
    var rows = new ArrayList<Row>(ids.size());
    for (var id : ids) {
      row(id).filter(row -> span.holds(row.sequence())).ifPresent(rows::add);
    }
    rows.sort(Comparator.comparingLong(Row::sequence));
    return rows;
  }
}
