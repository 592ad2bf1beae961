package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import java.util.Optional;

/** Further ways to sign in at a service provider, each made when it is asked for. */
public interface SignIns {

  /** A name and a password (RFC 7617); empty where none is known. */
  Optional<Credentials> basic();

  /**
   * A client of the service provider's authorization server; empty where none is known.
   *
   * @param redirectUri to which the administrator's browser is sent back
   */
  Optional<OAuthRegistration> oauth(String redirectUri);

  /** A client with a secret that acts for itself (RFC 6749, 4.4); empty where none is known. */
  Optional<ClientRegistration> client();

  /** A client that acts for itself by assertions; empty where none can be had. */
  Optional<ClientRegistration> client(Federation federation);

  /** Nothing but what the target's own credentials say. */
  static SignIns none() {
    return new SignIns() {
      @Override
      public Optional<Credentials> basic() {
        return Optional.empty();
      }

      @Override
      public Optional<OAuthRegistration> oauth(String redirectUri) {
        return Optional.empty();
      }

      @Override
      public Optional<ClientRegistration> client() {
        return Optional.empty();
      }

      @Override
      public Optional<ClientRegistration> client(Federation federation) {
        return Optional.empty();
      }
    };
  }
}
