package dev.touchstone.reference.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of resource: its name, endpoint, base schema and extensions (RFC 7643 section 6). */
public final class ResourceType implements Scope {
  private final String name;
  private final String endpoint;
  private final Schema schema;
  private final List<Schema> extensions;
  private final List<Attribute> attributes;
  private final Map<String, Attribute> byName;
  private final boolean hasShownOnRequest;

  ResourceType(String name, String endpoint, Schema schema, Parts parts) {
    this.name = name;
    this.endpoint = endpoint;
    this.schema = schema;
    this.extensions = parts.extensions();
    var all = new ArrayList<>(parts.common().attributes());
    all.addAll(schema.attributes());
    for (var extension : extensions) {
      var facts = AttributeFacts.container(extension, parts.required().contains(extension));
      all.add(new Attribute(facts, extension.attributes()));
    }
    this.attributes = List.copyOf(all);
    this.byName = Attribute.index(all);
    this.hasShownOnRequest = areShownOnRequest(all);
  }

  /** What a resource type has besides its own schema. */
  record Parts(Schema common, List<Schema> extensions, Set<Schema> required) {}

  public String name() {
    return name;
  }

  /** The endpoint without its slash, such as {@code Users}. */
  public String endpoint() {
    return endpoint;
  }

  public Schema schema() {
    return schema;
  }

  public List<Schema> extensions() {
    return extensions;
  }

  /** Common attributes, those of the base schema, and one container for each extension. */
  public List<Attribute> attributes() {
    return attributes;
  }

  public Optional<Attribute> attribute(String name) {
    return Optional.ofNullable(byName.get(Attribute.fold(name)));
  }

  /** Whether every resource of this type has to carry the extension. */
  public boolean requires(Schema extension) {
    return attribute(extension.id()).map(Attribute::isRequired).orElse(false);
  }

  /** Whether resources of this type have members, which are kept apart from their content. */
  public boolean isGroup() {
    return schema.id().equals(Urns.GROUP);
  }

  /** Whether some attributes are shown only to who asks for them, or has just written them. */
  public boolean hasShownOnRequest() {
    return hasShownOnRequest;
  }

  private static boolean areShownOnRequest(List<Attribute> attributes) {
    return attributes.stream()
        .anyMatch(
            one -> one.returned() == Returned.REQUEST || areShownOnRequest(one.subAttributes()));
  }

  /** Whether a resource of this type may name the URN in "schemas". */
  public boolean knows(String urn) {
    return schema.id().equalsIgnoreCase(urn)
        || extensions.stream().anyMatch(extension -> extension.id().equalsIgnoreCase(urn));
  }

  public boolean isExtension(Attribute attribute) {
    return attribute.name().indexOf(':') >= 0;
  }

  @Override
  public Optional<Target> resolve(AttributePath path) {
    var whole = attribute(path.text());
    if (whole.isPresent()) {
      return whole.map(attribute -> new Target(List.of(attribute)));
    }
    var urn = path.urn();
    if (urn.isEmpty() || urn.equalsIgnoreCase(schema.id())) {
      return Scope.walk(path.afterUrn(), this::attribute);
    }
    return attribute(urn).flatMap(extension -> inside(extension, path.afterUrn()));
  }

  /**
   * Where a name leads that lacks the URN of its extension, as in a {@code manager} of old; empty
   * if it has one, or if not just one extension has such an attribute.
   */
  public Optional<Target> resolveWithoutUrn(AttributePath path) {
    var found =
        path.urn().isEmpty()
            ? extensions.stream()
                .flatMap(extension -> attribute(extension.id()).stream())
                .flatMap(extension -> inside(extension, path.text()).stream())
                .toList()
            : List.<Target>of();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Optional<Target> inside(Attribute extension, String dotted) {
    return Scope.walk(dotted, extension::subAttribute)
        .map(
            target -> {
              var chain = new ArrayList<>(target.chain());
              chain.add(0, extension);
              return new Target(chain);
            });
  }
}
