package dev.touchstone.reference.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Somebody who has a name and a password; SCIM's user of that userName, if there is one. */
public record Person(String name, Password password, Set<Permission> permissions, Instant created) {
  public Person {
    permissions = Set.copyOf(permissions);
  }

  public Caller caller() {
    return new Caller(name, permissions, Optional.of(name));
  }

  ObjectNode toJson() {
    return Json.object()
        .put("salt", password.salt())
        .put("hash", password.hash())
        .put("rounds", password.rounds())
        .put("scope", Permission.format(permissions))
        .put("created", created.toString());
  }

  static Person of(String name, ObjectNode json) {
    var password =
        new Password(
            json.path("salt").asText(), json.path("hash").asText(), json.path("rounds").asInt());
    return new Person(
        name,
        password,
        Permission.parse(json.path("scope").asText()),
        Instant.parse(json.path("created").asText()));
  }
}
