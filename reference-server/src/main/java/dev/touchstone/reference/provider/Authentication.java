package dev.touchstone.reference.provider;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Lets pass who bears the token (RFC 7644 section 2, RFC 6750). */
final class Authentication implements Handler {
  private static final String SCHEME = "Bearer ";

  private final byte[] token;
  private final Handler next;

  Authentication(String token, Handler next) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.next = next;
  }

  @Override
  public Answer handle(Request request) {
    if (isPublic(request) || bearsToken(request)) {
      return next.handle(request);
    }
    var hasTried = request.header("Authorization").isPresent();
    throw Refusal.unauthorized(
        hasTried ? "The credentials are not valid." : "A bearer token is needed.",
        "Bearer realm=\"SCIM\"" + (hasTried ? ", error=\"invalid_token\"" : ""));
  }

  /** The configuration tells how to authenticate, and so can be read before (RFC 7643 5). */
  private static boolean isPublic(Request request) {
    return request.path().equals(List.of("ServiceProviderConfig"))
        && (request.is("GET") || request.is("HEAD"));
  }

  private boolean bearsToken(Request request) {
    var credentials = request.header("Authorization").orElse("");
    if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    var sent = credentials.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
  }
}
