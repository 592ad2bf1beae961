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
    return recognise(authorization)
        .or(
            () ->
                Login.of(authorization)
                    .flatMap(login -> access.people().find(organisation, login))
                    .map(Person::caller));
  }

  /** The same, but only if it can be told at little cost. */
  public Optional<Caller> recognise(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return bearer(authorization.substring(BEARER.length()).strip());
    }
    return Login.of(authorization)
        .flatMap(login -> access.people().recall(organisation, login))
        .map(Person::caller);
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
    var schemes = EnumSet.of(Scheme.BEARER);
    if (!access.applications().of(organisation).isEmpty()) {
      schemes.add(Scheme.OAUTH);
    }
    if (!access.people().of(organisation).isEmpty()) {
      schemes.add(Scheme.BASIC);
    }
    return schemes;
  }

  /** What WWW-Authenticate says; the detail is about the bearer token that came, if any did. */
  public String challenge(String detail) {
    var basic = ", Basic realm=\"SCIM\", charset=\"UTF-8\"";
    return "Bearer realm=\"SCIM\"" + detail + (schemes().contains(Scheme.BASIC) ? basic : "");
  }
}
