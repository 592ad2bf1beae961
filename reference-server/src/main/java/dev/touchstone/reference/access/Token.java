package dev.touchstone.reference.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token as it is kept: without its secret.
 *
 * @param id what is not secret of it
 * @param digest the digest of the whole text
 */
public record Token(String id, String digest, Terms terms, Instant created) {

  /**
   * What a token is good for.
   *
   * @param grant what it came from, so that it can be revoked together with its like
   */
  public record Terms(
      String organisation, Caller caller, Optional<Instant> expires, Optional<String> grant) {

    /** Of a token that somebody gives out by hand. */
    public Terms(String organisation, Caller caller, Optional<Instant> expires) {
      this(organisation, caller, expires, Optional.empty());
    }
  }

  boolean isValidAt(Instant now) {
    return terms.expires().map(now::isBefore).orElse(true);
  }

  ObjectNode toJson() {
    var json =
        Json.object()
            .put("digest", digest)
            .put("created", created.toString())
            .put("organisation", terms.organisation())
            .put("name", terms.caller().name())
            .put("scope", Permission.format(terms.caller().permissions()));
    terms.caller().subject().ifPresent(subject -> json.put("subject", subject));
    terms.expires().ifPresent(expires -> json.put("expires", expires.toString()));
    terms.grant().ifPresent(grant -> json.put("grant", grant));
    return json;
  }

  static Token of(String id, ObjectNode json) {
    var caller =
        new Caller(
            json.path("name").asText(),
            Permission.parse(json.path("scope").asText()),
            text(json.path("subject")));
    var terms =
        new Terms(
            json.path("organisation").asText(),
            caller,
            text(json.path("expires")).map(Instant::parse),
            text(json.path("grant")));
    return new Token(
        id, json.path("digest").asText(), terms, Instant.parse(json.path("created").asText()));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }
}
