package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.Store;

/** A user's manager as it is kept: by id, with no reference that every answer gives anew. */
final class Manager {
  private Manager() {}

  static void settle(ObjectNode content, Store store) {
    if (content.path(Urns.ENTERPRISE_USER).path("manager") instanceof ObjectNode manager) {
      var reference = manager.path("$ref").asText();
      var id = manager.path("value").asText(reference.substring(reference.lastIndexOf('/') + 1));
      if (store.find(id).isPresent()) {
        manager.put("value", id).remove("$ref");
      }
    }
  }
}
