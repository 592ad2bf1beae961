package dev.touchstone.idp.entra.mapping;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target side of a mapping: an attribute of a flattened SCIM resource, such as {@code
 * emails[type eq "work"].value} (ENTRA-20, 27, 33).
 *
 * @param text as the administrator sees it and as it goes out
 * @param schema the URN before the attribute; empty without any
 * @param selector which element of a multi-valued attribute
 * @param subAttribute empty where the attribute itself is meant
 */
public record ScimPath(
    String text, String schema, String attribute, Selector selector, String subAttribute) {

  /** The URN of the extension for enterprises. */
  public static final String ENTERPRISE = Urns.ENTERPRISE_USER;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(urn:[^\\[\"]*):)?([^\\[\\].:\\s]+)"
              + "(?:\\[\\s*(\\S+)\\s+eq\\s+\"?(.*?)\"?\\s*\\])?(?:\\.([^\\[\\].:\\s]+))?");

  /** The filter in a path: that attribute of the element has that value. */
  public record Selector(String attribute, String literal) {

    private static final Selector NONE = new Selector("", "");

    private boolean picks(Json element) {
      return text(element.member(attribute)).filter(literal::equalsIgnoreCase).isPresent();
    }
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ScimPath of(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the path of a target attribute: " + text);
    }
    var selector =
        parts.group(3) == null ? Selector.NONE : new Selector(parts.group(3), parts.group(4));
    return new ScimPath(
        text, orEmpty(parts.group(1)), parts.group(2), selector, orEmpty(parts.group(5)));
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }

  /** Whether it picks elements of a multi-valued attribute. */
  public boolean isFiltered() {
    return !selector.equals(Selector.NONE);
  }

  /** Whether the value is a boolean, by the core schema. */
  public boolean isBoolean() {
    return List.of("active", "primary").contains(leaf().toLowerCase(Locale.ROOT));
  }

  /** Whether the value names another resource. */
  public boolean isReference() {
    return leaf().equalsIgnoreCase("manager") || text.equalsIgnoreCase("members");
  }

  /** Whether it leads to where that path leads; names are compared without case (ENTRA-24). */
  public boolean isSameAs(String other) {
    return text.equalsIgnoreCase(other);
  }

  /** The values there, as texts; booleans as Entra spells them. */
  public List<String> read(Json resource) {
    var value = holder(resource).member(attribute);
    var candidates = value.isArray() ? value.elements() : List.of(value);
    return candidates.stream()
        .filter(each -> !isFiltered() || selector.picks(each))
        .map(each -> subAttribute.isEmpty() ? each : each.member(subAttribute))
        .flatMap(each -> text(each).stream())
        .toList();
  }

  /** An extension has its object; the core schema's attributes stand at the top (ENTRA-33). */
  private Json holder(Json resource) {
    var inside = resource.member(schema);
    return schema.isEmpty() || (inside.isMissing() && schema.contains(":core:"))
        ? resource
        : inside;
  }

  private String leaf() {
    return subAttribute.isEmpty() ? attribute : subAttribute;
  }

  private static Optional<String> text(Json value) {
    return value
        .text()
        .or(() -> value.bool().map(truth -> truth ? "True" : "False"))
        .or(() -> value.integer().map(String::valueOf))
        .filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return text;
  }
}
