package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Records in memory; documents are copied on their way in and out. */
final class MemoryRecords implements Records {
  private final Map<String, Map<String, ObjectNode>> kinds = new ConcurrentHashMap<>();

  private Map<String, ObjectNode> of(String kind) {
    return kinds.computeIfAbsent(kind, name -> new ConcurrentSkipListMap<>());
  }

  @Override
  public boolean insert(String kind, String key, ObjectNode value) {
    return of(kind).putIfAbsent(key, value.deepCopy()) == null;
  }

  @Override
  public Optional<ObjectNode> get(String kind, String key) {
    return Optional.ofNullable(of(kind).get(key)).map(ObjectNode::deepCopy);
  }

  @Override
  public boolean replace(String kind, String key, ObjectNode expected, ObjectNode next) {
    return of(kind).replace(key, expected, next.deepCopy());
  }

  @Override
  public boolean remove(String kind, String key) {
    return of(kind).remove(key) != null;
  }

  @Override
  public Map<String, ObjectNode> all(String kind) {
    var copies = new TreeMap<String, ObjectNode>();
    of(kind).forEach((key, value) -> copies.put(key, value.deepCopy()));
    return copies;
  }
}
