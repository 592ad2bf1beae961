package dev.touchstone.reference.protocol;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A media type, or a range of them, with its parameters (RFC 9110 sections 8.3.1 and 12.5.1). */
public record MediaType(String name, Map<String, String> parameters) {
  public static final String SCIM_JSON = "application/scim+json";
  public static final String JSON = "application/json";

  public MediaType {
    parameters = Map.copyOf(parameters);
  }

  public static MediaType parse(String text) {
    var parts = text.toLowerCase(Locale.ROOT).split(";");
    var parameters = new LinkedHashMap<String, String>();
    Arrays.stream(parts)
        .skip(1)
        .map(part -> part.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parameters.put(pair[0].strip(), pair[1].strip().replace("\"", "")));
    return new MediaType(parts.length == 0 ? "" : parts[0].strip(), parameters);
  }

  /** Whether it is JSON as SCIM sends it, in UTF-8. */
  public boolean isScim() {
    var charset = parameters.getOrDefault("charset", "utf-8");
    return (name.equals(SCIM_JSON) || name.equals(JSON))
        && (charset.equals("utf-8") || charset.equals("utf8"));
  }

  public boolean includes(String type) {
    return name.equals("*/*") || name.equals("application/*") || name.equals(type);
  }

  public double quality() {
    try {
      return Double.parseDouble(parameters.getOrDefault("q", "1"));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
