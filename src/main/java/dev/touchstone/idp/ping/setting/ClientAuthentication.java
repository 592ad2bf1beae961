package dev.touchstone.idp.ping.setting;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.ClientCredentials;
import dev.touchstone.idp.SignIn;
import java.util.Optional;
import java.util.function.Function;

/**
 * "Authentication Method" and what belongs to it (PING-05).
 *
 * @param method how it signs in
 * @param scheme "Authorization Header Type": the word before a token, which may be any
 */
public record ClientAuthentication(Method method, String scheme) {

  private static final String BEARER = "Bearer";

  /** One of the four methods. */
  public sealed interface Method {
    /** How it signs in, its tokens as they come. */
    SignIn signIn(Function<ClientCredentials.Client, SignIn> grant);
  }

  /** "None". */
  public record None() implements Method {
    @Override
    public SignIn signIn(Function<ClientCredentials.Client, SignIn> grant) {
      return SignIn.with(Credentials.none());
    }
  }

  /** "Basic Authentication". */
  public record Basic(String user, String password) implements Method {
    @Override
    public SignIn signIn(Function<ClientCredentials.Client, SignIn> grant) {
      return SignIn.with(Credentials.basic(user, password));
    }

    @Override
    public String toString() {
      return "user " + user;
    }
  }

  /** "OAuth 2 Bearer Token", which never changes. */
  public record Token(String token) implements Method {
    @Override
    public SignIn signIn(Function<ClientCredentials.Client, SignIn> grant) {
      return SignIn.with(Credentials.bearer(token));
    }

    @Override
    public String toString() {
      return "a token";
    }
  }

  /** "OAuth 2 Client Credentials". */
  public record Client(ClientCredentials.Client client) implements Method {
    @Override
    public SignIn signIn(Function<ClientCredentials.Client, SignIn> grant) {
      return grant.apply(client);
    }
  }

  /** No credentials at all. */
  public static ClientAuthentication none() {
    return new ClientAuthentication(new None(), BEARER);
  }

  /** A name and a password. */
  public static ClientAuthentication basic(String user, String password) {
    return new ClientAuthentication(new Basic(user, password), BEARER);
  }

  /** A token. */
  public static ClientAuthentication bearer(String token) {
    return new ClientAuthentication(new Token(token), BEARER);
  }

  /** Tokens that are fetched; several scopes are typed with commas between them. */
  public static ClientAuthentication client(ClientCredentials.Client client) {
    var scope = client.scope().replaceAll("\\s*,\\s*", " ");
    return new ClientAuthentication(
        new Client(
            new ClientCredentials.Client(
                client.tokenEndpoint(), client.id(), client.secret(), scope, client.place())),
        BEARER);
  }

  /** The same with another word before the token. */
  public ClientAuthentication withHeaderType(String word) {
    return new ClientAuthentication(method, word);
  }

  /**
   * How a connection signs in.
   *
   * @param grant fetches tokens for a client
   */
  public SignIn signIn(Function<ClientCredentials.Client, SignIn> grant) {
    var plain = method.signIn(grant);
    return scheme.equals(BEARER) ? plain : new OtherScheme(plain, scheme);
  }

  /** Writes another word before tokens; name and password keep theirs. */
  private record OtherScheme(SignIn plain, String word) implements SignIn {
    @Override
    public Credentials credentials() {
      var credentials = plain.credentials();
      var bears = credentials.scheme().filter(BEARER::equals).isPresent();
      return bears
          ? new Credentials(
              Optional.of(word + " " + credentials.secret().orElse("")), credentials.secret())
          : credentials;
    }

    @Override
    public boolean renew() {
      return plain.renew();
    }
  }
}
