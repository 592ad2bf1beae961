package dev.touchstone.reference.oauth;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.organisation.Organisation;
import dev.touchstone.reference.organisation.Organisations;
import dev.touchstone.reference.organisation.Service;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Leads to the endpoints of an organisation's authorization server. */
public final class OAuth implements Service {
  private static final String METADATA = "oauth-authorization-server";

  private final Access access;
  private final Records records;
  private final Clock clock;
  private Optional<Endpoints> endpoints = Optional.empty();

  private record Endpoints(Consent consent, TokenEndpoint tokens, RevocationEndpoint revocation) {}

  public OAuth(Access access, Records records, Clock clock) {
    this.access = access;
    this.records = records;
    this.clock = clock;
  }

  /** Made when they are first asked for: a start need not wait for the library to be loaded. */
  private synchronized Endpoints endpoints() {
    if (endpoints.isEmpty()) {
      var codes = new Codes(new Vault(records, "oauth-code", clock));
      var grants = new Grants(access.tokens(), new Vault(records, "oauth-refresh", clock), clock);
      var clients = new Clients(access.applications());
      var assertions = new Assertions(access.applications(), clock);
      endpoints =
          Optional.of(
              new Endpoints(
                  new Consent(access, codes),
                  new TokenEndpoint(clients, assertions, codes, grants),
                  new RevocationEndpoint(clients, grants)));
    }
    return endpoints.get();
  }

  @Override
  public Answer answer(Organisation organisation, Request request) {
    var issuer = new Issuer(organisation, request.base() + organisation.prefix());
    var path = request.path();
    return switch (path.size() == 2 ? path.get(1) : "") {
      case "authorize" -> endpoints().consent().answer(issuer, allow(request, "GET", "POST"));
      case "token" -> endpoints().tokens().answer(issuer, allow(request, "POST"));
      case "revoke" -> endpoints().revocation().answer(issuer, allow(request, "POST"));
      default -> throw Refusal.notFound("The authorization server has no such endpoint.");
    };
  }

  private static Request allow(Request request, String... methods) {
    if (!List.of(methods).contains(request.method())) {
      throw Refusal.methodNotAllowed(request.method(), List.of(methods));
    }
    return request;
  }

  /** Describes the authorization servers, at the paths of RFC 8414 section 3.1. */
  public static Handler metadata(Organisations organisations) {
    return request -> {
      var path = allow(request, "GET").path();
      if (path.size() < 2 || !path.get(1).equals(METADATA)) {
        throw Refusal.notFound("There is no such well-known address here.");
      }
      return organisations
          .find(named(path.subList(2, path.size())))
          .map(found -> new Issuer(found, request.base() + found.prefix()))
          .map(Metadata::of)
          .orElseThrow(() -> Refusal.notFound("There is no such organisation."));
    };
  }

  private static String named(List<String> path) {
    if (path.isEmpty()) {
      return Organisations.DEFAULT;
    }
    return path.size() == 2 && path.get(0).equals("organisations") ? path.get(1) : "";
  }
}
