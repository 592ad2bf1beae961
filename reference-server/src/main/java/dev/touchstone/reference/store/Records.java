package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The service's own small documents, such as its tokens: a JSON object by kind and key. */
public interface Records {
  /** Keeps a new document; false, and nothing happens, if there is one of that kind and key. */
  boolean insert(String kind, String key, ObjectNode value);

  Optional<ObjectNode> get(String kind, String key);

  /** Puts another document in the place of the expected one; false if it is no longer so. */
  boolean replace(String kind, String key, ObjectNode expected, ObjectNode next);

  /** Whether there was such a document; it is gone now. */
  boolean remove(String kind, String key);

  /** All documents of a kind by their keys, in the order of the keys. */
  Map<String, ObjectNode> all(String kind);
}
