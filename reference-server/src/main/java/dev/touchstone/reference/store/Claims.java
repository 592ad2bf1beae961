package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Folding;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Uniqueness;
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
    var attribute = chain.get(chain.size() - 1);
    var path = String.join(".", chain.stream().map(Attribute::name).toList());
    var owner = attribute.uniqueness() == Uniqueness.GLOBAL ? "" : type.name();
    compared(path, attribute, value)
        .ifPresent(
            text ->
                found.put(
                    new Claim(owner + " " + path, text),
                    "The "
                        + path
                        + " "
                        + value
                        + " is taken by another "
                        + (path.equals("userName") ? "user" : "resource")
                        + "."));
  }

  private Optional<String> compared(String path, Attribute attribute, JsonNode value) {
    if (path.equals("userName")) {
      return rule.of(value.asText());
    }
    return Optional.of(attribute.isCaseExact() ? value.asText() : Folding.fold(value.asText()));
  }
}
