package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Urns;
import java.util.List;

/** The form in which several resources come back (RFC 7644 section 3.4.2). */
public final class ListResponse {
  private ListResponse() {}

  public static ObjectNode of(int total, int startIndex, List<ObjectNode> resources) {
    var json = Json.object();
    json.putArray("schemas").add(Urns.LIST_RESPONSE);
    json.put("totalResults", total);
    json.put("startIndex", startIndex);
    json.put("itemsPerPage", resources.size());
    json.putArray("Resources").addAll(resources);
    return json;
  }
}
