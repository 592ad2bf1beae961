package dev.touchstone.reference.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client of OAuth 2 (RFC 6749 section 2).
 *
 * @param digest of its secret; a public client has none
 */
public record Application(String id, Optional<String> digest, Facts facts) {
  /** What an application was registered with. */
  public record Facts(
      String name, List<String> redirects, Set<Permission> permissions, Instant created) {
    public Facts {
      redirects = List.copyOf(redirects);
      permissions = Set.copyOf(permissions);
    }
  }

  public boolean isPublic() {
    return digest.isEmpty();
  }

  /** Whether it is this application's secret. */
  public boolean isSecret(String text) {
    return digest.filter(kept -> Secret.matches(text, kept)).isPresent();
  }

  ObjectNode toJson() {
    var json =
        Json.object()
            .put("name", facts.name())
            .put("scope", Permission.format(facts.permissions()))
            .put("created", facts.created().toString());
    digest.ifPresent(kept -> json.put("digest", kept));
    facts.redirects().forEach(json.putArray("redirects")::add);
    return json;
  }

  static Application of(String id, ObjectNode json) {
    var redirects = new ArrayList<String>();
    json.path("redirects").forEach(redirect -> redirects.add(redirect.asText()));
    var facts =
        new Facts(
            json.path("name").asText(),
            redirects,
            Permission.parse(json.path("scope").asText()),
            Instant.parse(json.path("created").asText()));
    return new Application(id, Optional.ofNullable(json.path("digest").textValue()), facts);
  }
}
