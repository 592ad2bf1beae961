package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Request;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which requests a misbehaviour is about. */
final class When {
  private static final Set<String> DISCOVERY =
      Set.of("ServiceProviderConfig", "Schemas", "ResourceTypes");
  private static final Set<String> RESOURCES = Set.of("Users", "Groups");

  private When() {}

  static Predicate<Request> creates(String endpoint) {
    return request -> request.is("POST") && request.path().equals(List.of(endpoint));
  }

  static Predicate<Request> reads(String endpoint) {
    return single("GET", endpoint);
  }

  static Predicate<Request> replaces(String endpoint) {
    return single("PUT", endpoint);
  }

  static Predicate<Request> patches(String endpoint) {
    return single("PATCH", endpoint);
  }

  static Predicate<Request> deletes(String endpoint) {
    return single("DELETE", endpoint);
  }

  private static Predicate<Request> single(String method, String endpoint) {
    return request -> request.is(method) && isSingle(request, endpoint);
  }

  static boolean isSingle(Request request, String endpoint) {
    return request.endpoint().equals(endpoint) && request.id().isPresent();
  }

  /** POST or PUT: the body is a whole resource. */
  static Predicate<Request> stores(String endpoint) {
    return creates(endpoint).or(replaces(endpoint));
  }

  /** Queries of an endpoint, by GET or by /.search. */
  static Predicate<Request> lists(String endpoint) {
    return request ->
        request.is("GET") && request.path().equals(List.of(endpoint))
            || request.is("POST") && request.path().equals(List.of(endpoint, ".search"));
  }

  /** Queries of users, of groups, or of everything. */
  static boolean isQuery(Request request) {
    var isRoot = request.path().isEmpty() && request.is("GET");
    var isRootSearch = request.path().equals(List.of(".search")) && request.is("POST");
    return isRoot || isRootSearch || lists("Users").or(lists("Groups")).test(request);
  }

  static boolean isDiscovery(Request request) {
    return DISCOVERY.contains(request.endpoint());
  }

  /** Whether it is about users or groups, so that resources come back. */
  static boolean isAboutResources(Request request) {
    return RESOURCES.contains(request.endpoint()) || isQuery(request);
  }
}
