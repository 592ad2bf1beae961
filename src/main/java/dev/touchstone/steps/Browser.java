package dev.touchstone.steps;

import dev.touchstone.exchange.Actor;
import dev.touchstone.idp.AuthorizationCode;
import dev.touchstone.target.OAuthRegistration;
import dev.touchstone.verdict.DoesNotApply;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.function.Function;

/** The browser of an administrator who lets an identity provider in by OAuth. */
public final class Browser {

  private static final Actor ACTOR = new Actor("browser", true);

  private final World world;

  Browser(World world) {
    this.world = world;
  }

  /**
   * "Authenticate": the browser goes to the service provider, consents, and comes back with a code,
   * which the identity provider redeems.
   *
   * @param redirectUri the identity provider's address
   * @param connecting makes the connection of a client
   */
  public AuthorizationCode authenticate(
      String redirectUri, Function<AuthorizationCode.Client, AuthorizationCode> connecting) {
    var registration = world.target().signIns().oauth(redirectUri).orElseThrow(Browser::unknown);
    var connection =
        connecting.apply(
            new AuthorizationCode.Client(
                registration.tokenUrl(),
                registration.authorizeUrl(),
                registration.clientId(),
                registration.clientSecret(),
                redirectUri));
    consent(registration, redirectUri, connection);
    return connection;
  }

  private void consent(
      OAuthRegistration registration, String redirectUri, AuthorizationCode connection) {
    var form = new LinkedHashMap<>(connection.question(world.names().marker()));
    form.putAll(registration.consent());
    var answer = world.wire().form(ACTOR, registration.authorizeUrl(), form, "");
    var back = answer.headers().first("Location").orElse("");
    var exchange = world.wire().transcript().last().orElseThrow();
    var isBack = back.startsWith(redirectUri);
    world
        .examine(exchange)
        .that(
            isBack && connection.comesBack(URI.create(back)),
            "a code that can be redeemed for a token",
            "status " + answer.status(),
            "");
  }

  /** What to say where a way to sign in is not known. */
  public static DoesNotApply unknown() {
    return new DoesNotApply("no such way to sign in is known of the service provider");
  }
}
