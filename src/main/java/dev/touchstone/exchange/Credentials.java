package dev.touchstone.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a client shows to be let in.
 *
 * @param authorization the value of the Authorization header; empty for an anonymous client
 * @param secret what must never be shown; empty where there is none
 */
public record Credentials(Optional<String> authorization, Optional<String> secret) {

  /** A bearer token (RFC 6750, 2.1). */
  public static Credentials bearer(String token) {
    return new Credentials(Optional.of("Bearer " + token), Optional.of(token));
  }

  /** The authentication scheme (RFC 9110, 11.1), such as {@code Bearer}; empty without any. */
  public Optional<String> scheme() {
    return authorization.filter(value -> value.contains(" ")).map(value -> value.split(" ", 2)[0]);
  }

  /** A name and a password (RFC 7617, 2). */
  public static Credentials basic(String name, String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    var encoded = Base64.getEncoder().encodeToString(pair);
    return new Credentials(Optional.of("Basic " + encoded), Optional.of(password));
  }

  /** A secret that goes out as it stands, without a scheme before it. */
  public static Credentials verbatim(String secret) {
    return new Credentials(Optional.of(secret), Optional.of(secret));
  }

  /** No credentials at all. */
  public static Credentials none() {
    return new Credentials(Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return authorization
        .map(value -> scheme().map(word -> word + " ").orElse("") + "***")
        .orElse("anonymous");
  }
}
