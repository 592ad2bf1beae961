package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;
import java.util.function.Function;

/** One of the endpoints that describe the service (RFC 7644 section 4); it can only be read. */
final class DiscoveryEndpoint {
  private final ResourceType type;
  private final Function<String, List<ObjectNode>> resources;

  /** The resources as seen by a client that uses the given base URL. */
  DiscoveryEndpoint(ResourceType type, Function<String, List<ObjectNode>> resources) {
    this.type = type;
    this.resources = resources;
  }

  Answer list(Request request) {
    refuseFilter(request);
    var all = shown(request);
    return Answer.json(200, ListResponse.of(all.size(), 1, all));
  }

  Answer single(Request request) {
    refuseFilter(request);
    return Answer.json(200, shown(request).get(0));
  }

  Answer byId(Request request, String id) {
    refuseFilter(request);
    return shown(request).stream()
        .filter(resource -> resource.path("id").asText().equalsIgnoreCase(id))
        .findFirst()
        .map(resource -> Answer.json(200, resource))
        .orElseThrow(() -> Refusal.notFound("Nothing of the id " + id + " is described here."));
  }

  private List<ObjectNode> shown(Request request) {
    var all = resources.apply(request.base());
    var projection = Projection.of(request.parameters());
    if (projection.equals(Projection.DEFAULT)) {
      return all;
    }
    return all.stream().map(one -> projection.apply(type, one)).toList();
  }

  private static void refuseFilter(Request request) {
    if (request.parameters().get("filter").isPresent()) {
      throw Refusal.plain(403, "What describes the service cannot be filtered.");
    }
  }
}
