package dev.touchstone.reference.admin;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.net.URI;

/** What an administrator does, for tests. */
public final class Admin {
  private final ReferenceServer server;
  private final Client client;

  private Admin(ReferenceServer server) {
    this.server = server;
    this.client = Client.at(server.baseUrl().resolve("/admin"), server.adminKey());
  }

  public static Admin of(ReferenceServer server) {
    return new Admin(server);
  }

  /** The admin API itself. */
  public Client api() {
    return client;
  }

  public Client.Reply add(String path, String json) {
    return client.post("/organisations/" + path, json);
  }

  public void organisation(String name) {
    client.post("/organisations", "{\"name\":\"" + name + "\"}");
  }

  /** A new token of an organisation; the rest is JSON members after a comma, or empty. */
  public Client.Reply newToken(String organisation, String rest) {
    return add(organisation + "/tokens", "{\"name\":\"of a test\"" + rest + "}");
  }

  /** A client of an organisation, with a new token. */
  public Client clientOf(String organisation, String rest) {
    return Client.at(
        base(organisation), newToken(organisation, rest).json().path("token").asText());
  }

  public URI base(String organisation) {
    return server.baseUrl().resolve("/organisations/" + organisation + "/scim/v2");
  }
}
