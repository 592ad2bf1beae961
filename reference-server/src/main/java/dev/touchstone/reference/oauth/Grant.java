package dev.touchstone.reference.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.protocol.Json;
import java.util.Optional;
import java.util.Set;

/**
 * What a client was given leave to do.
 *
 * @param id begins with that of the client
 * @param subject the name of the person who gave it
 */
record Grant(String id, Client client, Set<Permission> permissions, Optional<String> subject) {
  static Grant of(Client client, Set<Permission> permissions, Optional<String> subject) {
    return new Grant(client.id() + "/" + Secret.madeName(), client, permissions, subject);
  }

  boolean isOf(Client other) {
    return client.id().equals(other.id()) && client.organisation().equals(other.organisation());
  }

  Grant narrowedTo(Set<Permission> fewer) {
    return new Grant(id, client, fewer, subject);
  }

  ObjectNode toJson() {
    var json =
        Json.object()
            .put("grant", id)
            .put("organisation", client.organisation())
            .put("client", client.id())
            .put("name", client.name())
            .put("scope", Permission.format(permissions));
    subject.ifPresent(name -> json.put("subject", name));
    return json;
  }

  static Grant of(ObjectNode json) {
    var client =
        new Client(
            json.path("organisation").asText(),
            json.path("client").asText(),
            json.path("name").asText());
    return new Grant(
        json.path("grant").asText(),
        client,
        Permission.parse(json.path("scope").asText()),
        Optional.ofNullable(json.path("subject").textValue()));
  }
}
