package dev.touchstone.reference.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * One state of a resource: what clients may write, kept as compact JSON, and what the store noted.
 *
 * <p>id, meta, schemas, members and a user's groups are not part of the content.
 */
public final class Resource {
  private static final ObjectReader READER = new JsonMapper().readerFor(ObjectNode.class);
  private static final ObjectWriter WRITER = new JsonMapper().writer();

  private final ResourceType type;
  private final String id;
  private final Stamp stamp;
  private final String label;
  private final byte[] json;

  /** Its place in the order of creation, when the resource was made and changed, how often. */
  public record Stamp(long sequence, Instant created, Instant lastModified, long version) {
    public static Stamp first(long sequence, Instant now) {
      return new Stamp(sequence, now, now, 1);
    }

    /** lastModified moves even if the clock has not. */
    public Stamp next(Instant now) {
      var later = lastModified.plusMillis(1);
      return new Stamp(sequence, created, now.isAfter(later) ? now : later, version + 1);
    }
  }

  Resource(ResourceType type, String id, Stamp stamp, ObjectNode content) {
    this(type, id, stamp, Kept.of(content));
  }

  private Resource(ResourceType type, String id, Stamp stamp, Kept kept) {
    this.type = type;
    this.id = id;
    this.stamp = stamp;
    this.label = kept.label;
    this.json = kept.json;
  }

  /** What a durable store keeps of a resource's content: its name, and all of it as JSON. */
  public record Kept(String label, byte[] json) {
    public static Kept of(ObjectNode content) {
      var label = content.path("displayName").asText(content.path("userName").asText(""));
      try {
        return new Kept(label, WRITER.writeValueAsBytes(content));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A resource as it was read back. */
  public static Resource stored(ResourceType type, String id, Stamp stamp, Kept kept) {
    return new Resource(type, id, stamp, kept);
  }

  public Kept kept() {
    return new Kept(label, json);
  }

  Resource touched(Instant now) {
    return new Resource(type, id, stamp.next(now), kept());
  }

  public ResourceType type() {
    return type;
  }

  public String id() {
    return id;
  }

  public Stamp stamp() {
    return stamp;
  }

  /** What to call the resource where others refer to it. */
  public String label() {
    return label;
  }

  /** The attributes that clients wrote: a copy of their own for each caller. */
  public ObjectNode content() {
    try {
      return READER.readValue(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
