package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Claims;
import dev.touchstone.reference.store.NameClaim;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** By which keys the database knows the attributes and the claims of one organisation. */
final class AttributeKeys {
  private record Place(ResourceType type, List<Attribute> chain) {}

  private final int organisation;
  private final NameClaim nameClaim;
  private final Map<Place, Long> keys = new ConcurrentHashMap<>();

  AttributeKeys(int organisation, NameClaim nameClaim) {
    this.organisation = organisation;
    this.nameClaim = nameClaim;
  }

  int organisation() {
    return organisation;
  }

  long of(ResourceType type, List<Attribute> chain) {
    return keys.computeIfAbsent(new Place(type, List.copyOf(chain)), this::hash);
  }

  /**
   * The same in every process, and another one for an attribute that is compared in another way.
   */
  private long hash(Place place) {
    var text = new StringBuilder().append(organisation).append('/').append(place.type.name());
    place.chain.forEach(attribute -> text.append('/').append(attribute.name()));
    var last = place.chain.get(place.chain.size() - 1);
    text.append('/').append(last.type().keyword()).append('/').append(last.isCaseExact());
    return ByteBuffer.wrap(sha256(text.toString().getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** The key of the claim of whoever has the text there, if claims tell. */
  Optional<byte[]> claimOf(ResourceType type, List<Attribute> chain, String text) {
    return Claims.sought(type, chain, nameClaim, text).map(AttributeKeys::of);
  }

  /** Values may be longer than what an index takes. */
  static byte[] of(Claims.Claim claim) {
    return sha256(Sortable.of(claim.place() + "\0" + claim.value()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
