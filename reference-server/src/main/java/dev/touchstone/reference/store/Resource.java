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
    static Stamp first(long sequence, Instant now) {
      return new Stamp(sequence, now, now, 1);
    }

    /** lastModified moves even if the clock has not. */
    Stamp next(Instant now) {
      var later = lastModified.plusMillis(1);
      return new Stamp(sequence, created, now.isAfter(later) ? now : later, version + 1);
    }
  }

  Resource(ResourceType type, String id, Stamp stamp, ObjectNode content) {
    this.type = type;
    this.id = id;
    this.stamp = stamp;
    this.label = content.path("displayName").asText(content.path("userName").asText(""));
    try {
      this.json = WRITER.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Resource(Resource before, Stamp stamp) {
    this.type = before.type;
    this.id = before.id;
    this.stamp = stamp;
    this.label = before.label;
    this.json = before.json;
  }

  Resource touched(Instant now) {
    return new Resource(this, stamp.next(now));
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
