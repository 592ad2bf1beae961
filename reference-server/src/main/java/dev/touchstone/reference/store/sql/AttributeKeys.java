package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers by which the attributes of one organisation's types are known to the database. */
final class AttributeKeys {
  private record Place(ResourceType type, List<Attribute> chain) {}

  private final int organisation;
  private final Map<Place, Long> keys = new ConcurrentHashMap<>();

  AttributeKeys(int organisation) {
    this.organisation = organisation;
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

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
