package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.reference.ReferenceServer;
import java.util.Map;
import java.util.Optional;

/** An administrator of the embedded server, who is made when first asked for. */
final class EmbeddedSignIns implements SignIns {

  private static final String NAME = "okta-administrator";
  private static final String PASSWORD = "correct horse battery staple";

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
            server.baseUrl().resolve("/oauth/token").toString(),
            client.id(),
            client.secret(),
            Map.of("name", NAME, "password", PASSWORD, "decision", "allow")));
  }

  private synchronized void addAdministrator() {
    if (!isAdded) {
      server.addPerson(NAME, PASSWORD);
      isAdded = true;
    }
  }
}
