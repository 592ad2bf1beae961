package dev.touchstone.reference.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a password as they were sent. */
public record Login(String name, String password) {
  private static final String SCHEME = "Basic ";

  /** What an Authorization header says, if it is of HTTP Basic. */
  public static Optional<Login> of(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return pair.length == 2 ? Optional.of(new Login(pair[0], pair[1])) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Login[" + name + "]";
  }
}
