package dev.touchstone.reference.provider;

import dev.touchstone.reference.access.Gate;
import dev.touchstone.reference.bulk.BulkEndpoint;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Leads each request to what its path and method stand for (RFC 7644 section 3.2). */
final class Router implements Handler {
  private final Map<String, Route> routes = new TreeMap<>();

  /** What can be done at an endpoint itself, at /.search below it, and at its resources. */
  private record Route(
      Map<String, Handler> collection, Map<String, Handler> search, Map<String, Handler> single) {}

  Router(Offer offer, Store store, Gate gate) {
    var definitions = offer.definitions();
    var cursors = offer.cursors();
    var everything = new SearchEndpoint(definitions.resourceTypes(), store, cursors);
    routes.put(
        "",
        new Route(
            Map.of("GET", everything::byQueryString),
            Map.of("POST", everything::byBody),
            Map.of()));
    for (var type : definitions.resourceTypes()) {
      routes.put(
          type.endpoint(),
          resources(
              new ResourceEndpoint(type, store, offer),
              new SearchEndpoint(List.of(type), store, cursors)));
    }
    for (var catalogue : offer.catalogues().all()) {
      routes.put(catalogue.type().endpoint(), listed(new CatalogueEndpoint(catalogue)));
    }
    var descriptions = new Descriptions(offer, gate);
    var configuration =
        new DiscoveryEndpoint(
            definitions.describing(Urns.SERVICE_PROVIDER_CONFIG), descriptions::configuration);
    routes.put(
        "ServiceProviderConfig",
        new Route(Map.of("GET", configuration::single), Map.of(), Map.of()));
    var shielded = new Shield(this);
    var bulk = new BulkEndpoint(shielded);
    routes.put("Bulk", new Route(Map.of("POST", bulk), Map.of(), Map.of()));
    routes.put("Me", alias(new MeEndpoint(definitions.users(), shielded)));
    routes.put(
        "Schemas",
        discovery(
            new DiscoveryEndpoint(definitions.describing(Urns.SCHEMA), descriptions::schemas)));
    routes.put(
        "ResourceTypes",
        discovery(
            new DiscoveryEndpoint(
                definitions.describing(Urns.RESOURCE_TYPE), descriptions::resourceTypes)));
  }

  private static Route resources(ResourceEndpoint endpoint, SearchEndpoint search) {
    var collection = new LinkedHashMap<String, Handler>();
    collection.put("GET", search::byQueryString);
    collection.put("POST", endpoint::create);
    var single = new LinkedHashMap<String, Handler>();
    single.put("GET", request -> endpoint.read(request, id(request)));
    single.put("PUT", request -> endpoint.replace(request, id(request)));
    single.put("PATCH", request -> endpoint.patch(request, id(request)));
    single.put("DELETE", request -> endpoint.delete(request, id(request)));
    return new Route(collection, Map.of("POST", search::byBody), single);
  }

  private static Route discovery(DiscoveryEndpoint endpoint) {
    return new Route(
        Map.of("GET", endpoint::list),
        Map.of(),
        Map.of("GET", request -> endpoint.byId(request, id(request))));
  }

  private static Route listed(CatalogueEndpoint endpoint) {
    return new Route(
        Map.of("GET", endpoint::byQueryString),
        Map.of("POST", endpoint::byBody),
        Map.of("GET", request -> endpoint.byId(request, id(request))));
  }

  private static Route alias(MeEndpoint me) {
    var methods = new LinkedHashMap<String, Handler>();
    List.of("GET", "PUT", "PATCH", "DELETE").forEach(method -> methods.put(method, me::handle));
    methods.put("POST", me::register);
    return new Route(methods, Map.of(), Map.of());
  }

  private static String id(Request request) {
    return request.path().get(1);
  }

  @Override
  public Answer handle(Request request) {
    var handlers = handlers(request);
    var method = request.method().toUpperCase(Locale.ROOT);
    var handler = handlers.get(method.equals("HEAD") ? "GET" : method);
    if (handler == null) {
      throw Refusal.methodNotAllowed(request.method(), List.copyOf(handlers.keySet()));
    }
    return handler.handle(request);
  }

  private Map<String, Handler> handlers(Request request) {
    var endpoint = request.endpoint();
    var isRootSearch = request.path().equals(List.of(".search"));
    var route = routes.get(isRootSearch ? "" : endpoint);
    if (route != null) {
      var handlers = handlers(route, isRootSearch ? 1 : request.path().size() - 1, request);
      if (!handlers.isEmpty()) {
        return handlers;
      }
    }
    throw Refusal.notFound("There is no endpoint /" + String.join("/", request.path()) + ".");
  }

  private static Map<String, Handler> handlers(Route route, int depth, Request request) {
    if (depth <= 0) {
      return route.collection();
    }
    if (depth > 1) {
      return Map.of();
    }
    return request.isSearch() ? route.search() : route.single();
  }
}
