package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import java.util.function.Supplier;

/**
 * A "Secret Token" that was left blank: Entra comes with a token of its own, for tests only
 * (ENTRA-07).
 *
 * @param tokens signs one, good for now
 */
public record OwnToken(Supplier<String> tokens) implements SignIn {

  @Override
  public Credentials credentials() {
    return Credentials.bearer(tokens.get());
  }

  @Override
  public boolean renew() {
    return false;
  }

  /** None is stored. */
  @Override
  public String secret() {
    return "";
  }
}
