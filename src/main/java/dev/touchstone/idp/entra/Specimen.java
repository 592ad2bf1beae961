package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.mapping.Source;
import dev.touchstone.idp.entra.scim.CreateBody;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user or group of the Validator's, or some attributes of one (§8.4).
 *
 * @param values by target paths such as {@code name.givenName}; booleans are "True" or "False"
 */
public record Specimen(Kind kind, Map<String, String> values) implements Source {

  private static final Knobs KNOBS =
      Knobs.usual().without(Habit.EMPTY_ROLES).without(Habit.EMPTY_MEMBERS);

  public Specimen {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** By what attribute the Validator looks for such a resource. */
  public static String nameAttribute(Kind kind) {
    return kind == Kind.USER ? "userName" : "displayName";
  }

  /** The value of that attribute. */
  public String name() {
    return values.get(nameAttribute(kind));
  }

  /** With those attributes beside the others, or in place of them. */
  public Specimen with(Specimen others) {
    var all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Specimen(kind, all);
  }

  /** With that value of one attribute. */
  public Specimen with(String path, String value) {
    return with(new Specimen(kind, Map.of(path, value)));
  }

  /** Without these attributes. */
  public Specimen without(List<String> paths) {
    var rest = new LinkedHashMap<>(values);
    paths.forEach(rest::remove);
    return new Specimen(kind, rest);
  }

  /** The attributes that a resource has otherwise, or not at all. */
  public List<String> missingIn(Json resource) {
    return values.entrySet().stream()
        .filter(each -> !valuesIn(resource, each.getKey()).equals(List.of(each.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a resource has at a path, as texts. */
  public static List<String> valuesIn(Json resource, String path) {
    return ScimPath.of(path).read(resource);
  }

  @Override
  public List<String> values(String attribute) {
    return Optional.ofNullable(values.get(attribute)).stream().toList();
  }

  /** All attributes as changes, so that a PATCH can be written of them. */
  List<Change> changes() {
    return rows().stream().map(row -> new Change(row, row.values(this), List.of())).toList();
  }

  /** The whole resource, as a POST has it. */
  ObjectNode body() {
    var mappings = new AttributeMappings(rows());
    var body =
        kind == Kind.USER
            ? CreateBody.user(mappings, this, KNOBS, Optional.empty())
            : CreateBody.group(mappings, this, KNOBS);
    body.remove("meta");
    return body;
  }

  private List<MappingRow> rows() {
    return values.keySet().stream().map(path -> MappingRow.direct(path, path)).toList();
  }
}
