package dev.touchstone.reference.provider;

import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.access.Gate;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lets pass who is known and may do what is asked (RFC 7644 section 2, RFC 6750). */
final class Authentication implements Handler {
  private static final Pattern TOKEN_IN_QUERY = Pattern.compile("(^|&)access_token=");
  private static final Set<String> DESCRIPTIONS =
      Set.of("ServiceProviderConfig", "Schemas", "ResourceTypes");

  private final Gate gate;
  private final Subjects subjects;
  private final Handler next;

  Authentication(Gate gate, Subjects subjects, Handler next) {
    this.gate = gate;
    this.subjects = subjects;
    this.next = next;
  }

  @Override
  public Answer handle(Request request) {
    var authorization = request.header("Authorization");
    refuseTokenInQuery(request);
    if (authorization.isEmpty()) {
      if (isPublic(request)) {
        return next.handle(request);
      }
      throw Refusal.unauthorized("Credentials are needed.", gate.challenge(""));
    }
    var caller = gate.identify(authorization.get());
    if (caller.isEmpty()) {
      if (isPublic(request)) {
        return next.handle(request);
      }
      var isBasic = authorization.get().regionMatches(true, 0, "Basic", 0, 5);
      throw Refusal.unauthorized(
          "The credentials are not valid.",
          gate.challenge(isBasic ? "" : ", error=\"invalid_token\""));
    }
    return admit(request, caller.get());
  }

  /** URLs end up in logs and histories (RFC 6750 section 2.3, RFC 7644 section 7.4). */
  private void refuseTokenInQuery(Request request) {
    if (request.query().contains("access_token")
        && TOKEN_IN_QUERY.matcher(request.query()).find()) {
      var detail = "Tokens in the URL are not accepted; send them in the Authorization header.";
      if (request.header("Authorization").isPresent()) {
        throw Refusal.invalidValue(detail);
      }
      throw Refusal.unauthorized(detail, gate.challenge(", error=\"invalid_request\""));
    }
  }

  /** The configuration tells how to authenticate, and so can be read before (RFC 7643 5). */
  private static boolean isPublic(Request request) {
    return request.path().equals(List.of("ServiceProviderConfig")) && isRead(request);
  }

  private static boolean isRead(Request request) {
    return request.is("GET") || request.is("HEAD") || request.is("POST") && request.isSearch();
  }

  private Answer admit(Request request, Caller caller) {
    var known = caller.subject().flatMap(subjects::id).map(request::withSubject).orElse(request);
    var needed = isRead(request) ? Permission.READ : Permission.WRITE;
    if (caller.may(needed) || caller.may(Permission.SELF) && isOwn(known)) {
      return next.handle(known);
    }
    throw Refusal.forbidden(
        "The credentials do not allow this; it takes the scope " + needed.scope() + ".",
        gate.challenge(", error=\"insufficient_scope\", scope=\"" + needed.scope() + "\""));
  }

  /** People may look at the service and at themselves, and change what they are, but not go. */
  private static boolean isOwn(Request request) {
    if (request.is("DELETE")) {
      return false;
    }
    var isAboutSelf =
        request.endpoint().equals("Users")
            && !request.isSearch()
            && request.id().isPresent()
            && request.id().equals(request.subject());
    return isAboutSelf
        || request.path().equals(List.of("Me"))
        || DESCRIPTIONS.contains(request.endpoint()) && isRead(request);
  }
}
