package dev.touchstone.reference.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.store.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Secrets of one kind that are good for one use, by digest. */
record Vault(Records records, String kind, Clock clock) {
  private static final String USED = "used";
  private static final String EXPIRES = "expires";

  /** What is known of a secret; whoever comes second finds it used. */
  record Found(ObjectNode content, boolean isUsed) {}

  String keep(ObjectNode content, Duration life) {
    clear();
    var secret = Secret.made();
    content.put(EXPIRES, clock.instant().plus(life).toString());
    records.insert(kind, Secret.digest(secret), content);
    return secret;
  }

  Optional<Found> find(String secret) {
    return records
        .get(kind, Secret.digest(secret))
        .filter(this::isCurrent)
        .map(content -> new Found(content, content.path(USED).asBoolean()));
  }

  /** Whether it was this call that used the secret up. */
  boolean use(String secret, Found found) {
    var next = found.content().deepCopy().put(USED, true);
    return !found.isUsed() && records.replace(kind, Secret.digest(secret), found.content(), next);
  }

  /** Makes all that came from a grant worthless. */
  void revoke(String grant) {
    records
        .all(kind)
        .forEach(
            (digest, content) -> {
              if (content.path("grant").asText().equals(grant)) {
                records.remove(kind, digest);
              }
            });
  }

  private boolean isCurrent(ObjectNode content) {
    return clock.instant().isBefore(Instant.parse(content.path(EXPIRES).asText()));
  }

  private void clear() {
    records
        .all(kind)
        .forEach(
            (digest, content) -> {
              if (!isCurrent(content)) {
                records.remove(kind, digest);
              }
            });
  }
}
