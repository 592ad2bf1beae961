package dev.touchstone.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header fields of one message, in the order and spelling of the wire. */
public record Headers(List<Header> fields) {

  /** One header field. */
  public record Header(String name, String value) {}

  public Headers {
    fields = List.copyOf(fields);
  }

  /** No header field at all. */
  public static Headers none() {
    return new Headers(List.of());
  }

  /** These fields with one more at the end. */
  public Headers with(String name, String value) {
    var longer = new ArrayList<>(fields);
    longer.add(new Header(name, value));
    return new Headers(longer);
  }

  /** The value of the first field of that name; names are compared without case (RFC 9110, 5.1). */
  public Optional<String> first(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
