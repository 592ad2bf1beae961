package dev.touchstone.reference.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.store.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of one kind, each belonging to an organisation. */
record Kept(Records records, String kind) {

  private static String key(String organisation, String name) {
    return organisation + "/" + name;
  }

  boolean insert(String organisation, String name, ObjectNode json) {
    return records.insert(kind, key(organisation, name), json);
  }

  Optional<ObjectNode> get(String organisation, String name) {
    return records.get(kind, key(organisation, name));
  }

  boolean remove(String organisation, String name) {
    return records.remove(kind, key(organisation, name));
  }

  /** The organisation's own, by their names. */
  Stream<Map.Entry<String, ObjectNode>> of(String organisation) {
    var prefix = key(organisation, "");
    return records.all(kind).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> Map.entry(entry.getKey().substring(prefix.length()), entry.getValue()));
  }

  List<String> names(String organisation) {
    return of(organisation).map(Map.Entry::getKey).toList();
  }
}
