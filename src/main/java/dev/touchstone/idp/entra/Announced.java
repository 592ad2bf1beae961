package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a service provider announces in its schemas, flattened to names such as {@code emails[type
 * eq "work"].value} (Schema_Discoverability, ENTRA-71). Names are compared without case.
 *
 * @param schemas the resources of the answer to {@code GET /Schemas}
 */
public record Announced(List<Json> schemas) {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  /** Every resource has these, and no schema needs to name them (RFC 7643, 3.1). */
  private static final List<String> COMMON = List.of("id", "externalid", "meta", "schemas");

  public Announced {
    schemas = List.copyOf(schemas);
  }

  /** Whether that attribute can be found for mapping. */
  public boolean has(Kind kind, ScimPath path) {
    if (path.schema().isEmpty() && COMMON.contains(path.attribute().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return attribute(kind, path).filter(found -> suits(found, path)).isPresent();
  }

  /** Whether that attribute can be found and holds just one value that a client may write. */
  public boolean hasWritable(Kind kind, ScimPath path) {
    return has(kind, path)
        && attribute(kind, path).map(found -> leaf(found, path)).filter(this::isOpen).isPresent();
  }

  private boolean isOpen(Json attribute) {
    return attribute.text("mutability").orElse("readWrite").equals("readWrite");
  }

  private Optional<Json> attribute(Kind kind, ScimPath path) {
    var urn = path.schema().isEmpty() ? core(kind) : path.schema();
    return schemas.stream()
        .filter(schema -> schema.text("id").filter(urn::equalsIgnoreCase).isPresent())
        .flatMap(schema -> named(schema.at("attributes"), path.attribute()).stream())
        .findFirst();
  }

  private static String core(Kind kind) {
    return CORE + (kind == Kind.USER ? "User" : "Group");
  }

  private static boolean suits(Json attribute, ScimPath path) {
    var parts = attribute.at("subAttributes");
    var isPicked = !path.isFiltered() || named(parts, path.selector().attribute()).isPresent();
    return isPicked
        && (path.subAttribute().isEmpty() || named(parts, path.subAttribute()).isPresent());
  }

  private static Json leaf(Json attribute, ScimPath path) {
    return path.subAttribute().isEmpty()
        ? attribute
        : named(attribute.at("subAttributes"), path.subAttribute()).orElse(attribute);
  }

  private static Optional<Json> named(Json attributes, String name) {
    return attributes.elements().stream()
        .filter(each -> each.text("name").filter(name::equalsIgnoreCase).isPresent())
        .findFirst();
  }
}
