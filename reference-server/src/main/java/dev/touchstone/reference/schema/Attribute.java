package dev.touchstone.reference.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An attribute and its characteristics (RFC 7643 sections 2.2 and 7).
 *
 * <p>The container of an extension is treated as a complex attribute whose name is the URN.
 */
public final class Attribute {
  private final AttributeFacts facts;
  private final List<Attribute> subAttributes;
  private final Map<String, Attribute> byName;

  Attribute(AttributeFacts facts, List<Attribute> subAttributes) {
    this.facts = facts;
    this.subAttributes = List.copyOf(subAttributes);
    this.byName = index(subAttributes);
  }

  static Map<String, Attribute> index(List<Attribute> attributes) {
    return attributes.stream().collect(Collectors.toMap(a -> fold(a.name()), Function.identity()));
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  public String name() {
    return facts.name();
  }

  public ValueType type() {
    return facts.type();
  }

  public boolean isComplex() {
    return facts.type() == ValueType.COMPLEX;
  }

  public boolean isMultiValued() {
    return facts.multiValued();
  }

  public boolean isRequired() {
    return facts.required();
  }

  public boolean isCaseExact() {
    return facts.caseExact();
  }

  public boolean isReadOnly() {
    return facts.mutability() == Mutability.READ_ONLY;
  }

  public boolean isImmutable() {
    return facts.mutability() == Mutability.IMMUTABLE;
  }

  /** Whether a value may be set but never shown, not even compared with. */
  public boolean isSecret() {
    return facts.returned() == Returned.NEVER || facts.mutability() == Mutability.WRITE_ONLY;
  }

  public Uniqueness uniqueness() {
    return facts.uniqueness();
  }

  /** The types of what a reference may lead to; none for other attributes. */
  public List<String> referenceTypes() {
    return facts.referenceTypes();
  }

  public Returned returned() {
    return facts.returned();
  }

  AttributeFacts facts() {
    return facts;
  }

  public List<Attribute> subAttributes() {
    return subAttributes;
  }

  public Optional<Attribute> subAttribute(String name) {
    return Optional.ofNullable(byName.get(fold(name)));
  }
}
