package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Misbehaviours of /ServiceProviderConfig, /Schemas and /ResourceTypes. */
final class DiscoveryFaults {
  private DiscoveryFaults() {}

  private static Predicate<Request> gets(String endpoint) {
    return request -> request.is("GET") && request.path().equals(List.of(endpoint));
  }

  private static Predicate<Request> getsOne(String endpoint) {
    return When.reads(endpoint);
  }

  private static Misbehaviour config(Consumer<ObjectNode> change) {
    return Spoil.objects(gets("ServiceProviderConfig"), change);
  }

  static Misbehaviour configAsList() {
    return Spoil.answersTo(
        gets("ServiceProviderConfig"),
        answer ->
            answer.object().filter(found -> answer.isSuccess()).isPresent()
                ? answer.withJson(ListResponse.of(1, 1, List.of(answer.object().get())))
                : answer);
  }

  static Misbehaviour configFlagsAsStrings() {
    return config(
        json ->
            json.forEach(
                feature -> {
                  if (feature.has("supported")) {
                    ((ObjectNode) feature).put("supported", feature.get("supported").asText());
                  }
                }));
  }

  static Misbehaviour configWithoutLimits() {
    return config(
        json -> {
          ((ObjectNode) json.get("bulk")).remove(List.of("maxOperations", "maxPayloadSize"));
          ((ObjectNode) json.get("filter")).remove("maxResults");
        });
  }

  static Misbehaviour configWithoutAuthenticationSchemes() {
    return config(json -> json.remove("authenticationSchemes"));
  }

  static Misbehaviour configSchemesWithoutType() {
    return config(
        json ->
            json.path("authenticationSchemes")
                .forEach(
                    scheme ->
                        ((ObjectNode) scheme).remove(List.of("type", "name", "description"))));
  }

  static Misbehaviour configNeedsCredentials() {
    return (request, next) -> {
      var gate = Spoil.read(request, next, List.of("ResourceTypes"));
      var isRefused = gets("ServiceProviderConfig").test(request) && gate.status() == 401;
      return isRefused ? gate : next.handle(request);
    };
  }

  static Misbehaviour asBareArray(String endpoint) {
    return Spoil.answersTo(gets(endpoint), DiscoveryFaults::bare);
  }

  private static Answer bare(Answer answer) {
    return answer
        .object()
        .filter(list -> list.has("Resources"))
        .map(list -> answer.withJson(list.get("Resources")))
        .orElse(answer);
  }

  static Misbehaviour notFoundById(String endpoint) {
    return Spoil.refusal(getsOne(endpoint), Refusal.notFound("No such description."));
  }

  static Misbehaviour resourceTypesOmitGroup() {
    var omitted =
        Spoil.objects(
            gets("ResourceTypes"),
            list -> {
              var left = Json.object().putArray("left");
              list.path("Resources").forEach(type -> addUnlessGroup(left, type));
              list.set("Resources", left);
              list.put("totalResults", left.size()).put("itemsPerPage", left.size());
            });
    var hidden =
        Spoil.refusal(
            getsOne("ResourceTypes").and(request -> request.path().get(1).equals("Group")),
            Refusal.notFound("No such resource type."));
    return (request, next) -> omitted.apply(request, inner -> hidden.apply(inner, next));
  }

  private static void addUnlessGroup(ArrayNode left, JsonNode type) {
    if (!type.path("id").asText().equals("Group")) {
      left.add(type);
    }
  }

  static Misbehaviour discoveryIsPaged() {
    return (request, next) -> {
      var answer = next.handle(request);
      var isList = gets("Schemas").or(gets("ResourceTypes")).test(request);
      if (isList && answer.isSuccess()) {
        answer.object().ifPresent(list -> cut(list, request));
      }
      return answer;
    };
  }

  private static void cut(ObjectNode list, Request request) {
    var start = Math.max(1, number(request, "startIndex", 1));
    var count = Math.max(0, number(request, "count", 1000));
    var page = Json.object().putArray("page");
    var all = list.path("Resources");
    for (var i = start - 1; i < all.size() && page.size() < count; i++) {
      page.add(all.get(i));
    }
    list.set("Resources", page);
    list.put("startIndex", start).put("itemsPerPage", page.size());
  }

  private static int number(Request request, String name, int otherwise) {
    var text = request.parameters().get(name).orElse("");
    return text.matches("-?[0-9]{1,8}") ? Integer.parseInt(text) : otherwise;
  }

  static Misbehaviour discoveryFilterIgnored() {
    return Spoil.requests(
        When::isDiscovery,
        request -> request.withQuery(request.parameters().without("filter").encoded()));
  }

  static Misbehaviour discoveryTakesWrites() {
    var writes = Set.of("POST", "PUT", "PATCH", "DELETE");
    return Spoil.requests(
        request -> When.isDiscovery(request) && writes.contains(request.method()),
        request -> request.withMethod("GET"));
  }

  private static Misbehaviour schemas(Consumer<ObjectNode> change) {
    return Spoil.answersTo(
        gets("Schemas").or(getsOne("Schemas")),
        answer -> {
          Shown.in(answer).forEach(change);
          return answer;
        });
  }

  private static void eachAttribute(JsonNode attributes, Consumer<ObjectNode> change) {
    for (var attribute : attributes) {
      change.accept((ObjectNode) attribute);
      eachAttribute(attribute.path("subAttributes"), change);
    }
  }

  private static Misbehaviour attributes(Consumer<ObjectNode> change) {
    return schemas(schema -> eachAttribute(schema.path("attributes"), change));
  }

  static Misbehaviour attributesWithoutCharacteristics() {
    return attributes(attribute -> attribute.remove(List.of("mutability", "returned")));
  }

  static Misbehaviour attributesOfUnknownType() {
    return attributes(
        attribute -> {
          if (attribute.path("type").asText().equals("string")) {
            attribute.put("type", "text");
          }
        });
  }

  static Misbehaviour complexWithoutSubAttributes() {
    return attributes(attribute -> attribute.remove("subAttributes"));
  }

  static Misbehaviour declaredOptional(String urn, String name) {
    return schemas(
        schema -> {
          if (schema.path("id").asText().equals(urn)) {
            for (var attribute : schema.path("attributes")) {
              if (attribute.path("name").asText().equals(name)) {
                ((ObjectNode) attribute).put("required", false);
              }
            }
          }
        });
  }

  static Misbehaviour unannounced(String urn, String name) {
    return schemas(
        schema -> {
          if (schema.path("id").asText().equals(urn)
              && schema.path("attributes") instanceof ArrayNode attributes) {
            var left = Json.object().putArray("left");
            attributes.forEach(
                attribute -> {
                  if (!attribute.path("name").asText().equals(name)) {
                    left.add(attribute);
                  }
                });
            schema.set("attributes", left);
          }
        });
  }

  private static Misbehaviour resourceTypes(Consumer<ObjectNode> change) {
    return Spoil.answersTo(
        gets("ResourceTypes").or(getsOne("ResourceTypes")),
        answer -> {
          Shown.in(answer).forEach(change);
          return answer;
        });
  }

  static Misbehaviour resourceTypeNamesUnknownSchema() {
    return resourceTypes(type -> type.put("schema", type.path("schema").asText() + "Unheard"));
  }

  static Misbehaviour resourceTypeWithoutEndpoint() {
    return resourceTypes(type -> type.remove("endpoint"));
  }

  static Misbehaviour messageSchemasListed() {
    return (request, next) -> {
      var isMessage = request.path().equals(List.of("Schemas", Urns.LIST_RESPONSE));
      if (isMessage && request.is("GET") && Spoil.isAuthorized(request, next)) {
        var model = Spoil.read(request, next, List.of("Schemas", Urns.GROUP));
        model.object().ifPresent(DiscoveryFaults::becomeMessage);
        return model;
      }
      var answer = next.handle(request);
      if (gets("Schemas").test(request) && answer.isSuccess()) {
        answer.object().ifPresent(DiscoveryFaults::addMessage);
      }
      return answer;
    };
  }

  private static void becomeMessage(ObjectNode schema) {
    schema.put("id", Urns.LIST_RESPONSE).put("name", "ListResponse");
  }

  private static void addMessage(ObjectNode list) {
    var resources = (ArrayNode) list.get("Resources");
    ObjectNode message = resources.get(0).deepCopy();
    becomeMessage(message);
    resources.add(message);
    list.put("totalResults", resources.size()).put("itemsPerPage", resources.size());
  }
}
