package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Uniqueness;
import dev.touchstone.reference.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a resource that no other may have (uniqueness of RFC 7643 section 7). */
public final class Claims {
  /**
   * One such value.
   *
   * @param place the attribute, with its resource type unless the value is to be unique beyond it
   * @param value in the form in which values are compared
   */
  public record Claim(String place, String value) {}

  private static final String USER_NAME = "userName";

  private final ResourceType type;
  private final NameClaim rule;
  private final Map<Claim, String> found = new LinkedHashMap<>();

  private Claims(ResourceType type, NameClaim rule) {
    this.type = type;
    this.rule = rule;
  }

  /** What the content claims, and with which words another claim to the same is refused. */
  public static Map<Claim, String> of(ResourceType type, ObjectNode content, NameClaim rule) {
    var claims = new Claims(type, rule);
    for (var attribute : type.attributes()) {
      claims.collect(List.of(attribute), content.path(attribute.name()));
    }
    return claims.found;
  }

  /**
   * The claim of whoever has the text there; empty if claims do not tell who has it, since they are
   * not compared as filters compare.
   */
  public static Optional<Claim> sought(
      ResourceType type, List<Attribute> chain, NameClaim rule, String text) {
    var attribute = chain.get(chain.size() - 1);
    var claims = new Claims(type, rule);
    return attribute.uniqueness() == Uniqueness.NONE
            || attribute.type() != ValueType.STRING
            || path(chain).equals(USER_NAME) && rule != NameClaim.WITHOUT_CASE
        ? Optional.empty()
        : claims.compared(chain, text).map(compared -> new Claim(claims.place(chain), compared));
  }

  private void collect(List<Attribute> chain, JsonNode value) {
    var attribute = chain.get(chain.size() - 1);
    if (value.isArray()) {
      value.forEach(one -> collect(chain, one));
    } else if (value.isObject()) {
      for (var sub : attribute.subAttributes()) {
        var longer = new ArrayList<>(chain);
        longer.add(sub);
        collect(longer, value.path(sub.name()));
      }
    } else if (!value.isMissingNode() && attribute.uniqueness() != Uniqueness.NONE) {
      claim(chain, value);
    }
  }

  private void claim(List<Attribute> chain, JsonNode value) {
    var path = path(chain);
    compared(chain, value.asText())
        .ifPresent(
            text ->
                found.put(
                    new Claim(place(chain), text),
                    "The "
                        + path
                        + " "
                        + value
                        + " is taken by another "
                        + (path.equals(USER_NAME) ? "user" : "resource")
                        + "."));
  }

  private static String path(List<Attribute> chain) {
    return String.join(".", chain.stream().map(Attribute::name).toList());
  }

  private String place(List<Attribute> chain) {
    var isGlobal = chain.get(chain.size() - 1).uniqueness() == Uniqueness.GLOBAL;
    return (isGlobal ? "" : type.name()) + " " + path(chain);
  }

  private Optional<String> compared(List<Attribute> chain, String text) {
    return path(chain).equals(USER_NAME)
        ? rule.of(text)
        : Optional.of(Folding.fold(chain.get(chain.size() - 1), text));
  }
}
