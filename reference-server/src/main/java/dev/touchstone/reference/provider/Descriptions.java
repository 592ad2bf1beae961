package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Gate;
import dev.touchstone.reference.access.Scheme;
import dev.touchstone.reference.bulk.BulkEndpoint;
import dev.touchstone.reference.catalogue.Catalogue;
import dev.touchstone.reference.cursor.Cursors;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.SearchRequest;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Schema;
import dev.touchstone.reference.schema.Urns;
import java.util.List;
import java.util.stream.Stream;

/** What the service says of itself (RFC 7643 sections 5 to 7). */
record Descriptions(Offer offer, Gate gate) {
  List<ObjectNode> configuration(String base) {
    var json = Json.object();
    json.putArray("schemas").add(Urns.SERVICE_PROVIDER_CONFIG);
    json.putObject("patch").put("supported", true);
    json.putObject("bulk")
        .put("supported", true)
        .put("maxOperations", BulkEndpoint.MAX_OPERATIONS)
        .put("maxPayloadSize", BulkEndpoint.MAX_PAYLOAD);
    json.putObject("filter").put("supported", true).put("maxResults", SearchRequest.MAX_RESULTS);
    json.putObject("changePassword").put("supported", true);
    json.putObject("sort").put("supported", true);
    json.putObject("etag").put("supported", true);
    json.putObject("pagination")
        .put("cursor", true)
        .put("index", true)
        .put("defaultPaginationMethod", "index")
        .put("defaultPageSize", SearchRequest.DEFAULT_RESULTS)
        .put("maxPageSize", SearchRequest.MAX_RESULTS)
        .put("cursorTimeout", Cursors.TIMEOUT.toSeconds());
    offer
        .catalogues()
        .configuration()
        .ifPresent(catalogues -> json.set("RolesAndEntitlements", catalogues));
    var schemes = json.putArray("authenticationSchemes");
    gate.schemes().forEach(scheme -> schemes.add(scheme(scheme)));
    json.set("meta", meta("ServiceProviderConfig", base + "/ServiceProviderConfig"));
    return List.of(json);
  }

  private static ObjectNode scheme(Scheme scheme) {
    return Json.object()
        .put("type", scheme.type())
        .put("name", scheme.title())
        .put("description", scheme.description())
        .put("specUri", scheme.specification())
        .put("primary", scheme == Scheme.BEARER);
  }

  List<ObjectNode> resourceTypes(String base) {
    return Stream.concat(offer.definitions().resourceTypes().stream(), catalogueTypes())
        .map(type -> resourceType(type, base))
        .toList();
  }

  private Stream<ResourceType> catalogueTypes() {
    return offer.catalogues().all().stream().map(Catalogue::type);
  }

  private static ObjectNode resourceType(ResourceType type, String base) {
    var json = Json.object();
    json.putArray("schemas").add(Urns.RESOURCE_TYPE);
    json.put("id", type.name()).put("name", type.name());
    json.put("description", type.schema().description()).put("endpoint", "/" + type.endpoint());
    json.put("schema", type.schema().id());
    for (var extension : type.extensions()) {
      json.withArray("schemaExtensions")
          .addObject()
          .put("schema", extension.id())
          .put("required", type.requires(extension));
    }
    json.set("meta", meta("ResourceType", base + "/ResourceTypes/" + type.name()));
    return json;
  }

  List<ObjectNode> schemas(String base) {
    return Stream.concat(
            offer.definitions().schemas().stream(), catalogueTypes().map(ResourceType::schema))
        .map(schema -> schema(schema, base))
        .toList();
  }

  private static ObjectNode schema(Schema schema, String base) {
    var json = schema.toJson();
    json.set("meta", meta("Schema", base + "/Schemas/" + schema.id()));
    return json;
  }

  private static ObjectNode meta(String resourceType, String location) {
    return Json.object().put("resourceType", resourceType).put("location", location);
  }
}
