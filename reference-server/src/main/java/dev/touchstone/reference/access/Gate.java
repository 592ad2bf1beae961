package dev.touchstone.reference.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Lets callers in to one organisation. */
public final class Gate {
  private static final String BEARER = "Bearer ";

  private final String organisation;
  private final Access access;

  Gate(String organisation, Access access) {
    this.organisation = organisation;
    this.access = access;
  }

  /** Whose credentials these are; empty if they are not valid here. */
  public Optional<Caller> identify(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return bearer(authorization.substring(BEARER.length()).strip());
    }
    return Optional.empty();
  }

  private Optional<Caller> bearer(String text) {
    if (access.isPreset(organisation, text)) {
      return Optional.of(Access.PRESET);
    }
    return access
        .tokens()
        .find(text)
        .map(Token::terms)
        .filter(terms -> terms.organisation().equals(organisation))
        .map(Token.Terms::caller);
  }

  /** The ways to authenticate that are on offer at the moment. */
  public Set<Scheme> schemes() {
    return EnumSet.of(Scheme.BEARER);
  }

  /** What WWW-Authenticate says; the detail is about what came with the request. */
  public String challenge(String detail) {
    return "Bearer realm=\"SCIM\"" + detail;
  }
}
