package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.reference.ReferenceServer;
import java.util.Map;
import java.util.Optional;

/** An administrator of the embedded server, who is made when first asked for. */
final class EmbeddedSignIns implements SignIns {

  private static final String NAME = "okta-administrator";
  private static final String PASSWORD = "correct horse battery staple";

  /** Clients that act for themselves send nobody's browser back. */
  private static final String NO_BROWSER = "https://login.microsoftonline.com/none";

  private final ReferenceServer server;
  private boolean isAdded;

  EmbeddedSignIns(ReferenceServer server) {
    this.server = server;
  }

  @Override
  public Optional<Credentials> basic() {
    addAdministrator();
    return Optional.of(Credentials.basic(NAME, PASSWORD));
  }

  @Override
  public Optional<OAuthRegistration> oauth(String redirectUri) {
    addAdministrator();
    var client = server.addApplication("Okta", redirectUri);
    return Optional.of(
        new OAuthRegistration(
            server.baseUrl().resolve("/oauth/authorize").toString(),
            tokenUrl(),
            client.id(),
            client.secret(),
            Map.of("name", NAME, "password", PASSWORD, "decision", "allow")));
  }

  @Override
  public Optional<ClientRegistration> client() {
    var client = server.addApplication("Entra", NO_BROWSER);
    return Optional.of(new ClientRegistration(tokenUrl(), client.id(), client.secret()));
  }

  @Override
  public Optional<ClientRegistration> client(Federation federation) {
    var client = server.addApplication("Entra", NO_BROWSER);
    server.trust(
        client.id(),
        new ReferenceServer.Federation(
            federation.issuer(), federation.audience(), federation.subject(), federation.keys()));
    return Optional.of(new ClientRegistration(tokenUrl(), client.id(), ""));
  }

  private String tokenUrl() {
    return server.baseUrl().resolve("/oauth/token").toString();
  }

  private synchronized void addAdministrator() {
    if (!isAdded) {
      server.addPerson(NAME, PASSWORD);
      isAdded = true;
    }
  }
}
