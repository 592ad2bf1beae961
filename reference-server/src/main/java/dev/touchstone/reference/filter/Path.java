package dev.touchstone.reference.filter;

import dev.touchstone.reference.schema.AttributePath;
import java.util.Optional;

/** What a PATCH operation aims at: {@code attribute[filter].sub} (RFC 7644 figure 7). */
public record Path(AttributePath attribute, Optional<Filter> filter, Optional<AttributePath> sub) {
  /** The attribute, or the part of it that the path ends at. */
  public AttributePath whole() {
    return sub.map(name -> new AttributePath(attribute + "." + name)).orElse(attribute);
  }

  public static Path parse(String text) {
    return new FilterParser(text).wholePath();
  }
}
