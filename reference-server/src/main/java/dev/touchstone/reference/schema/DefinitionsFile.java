package dev.touchstone.reference.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads further schemas and resource types from a file in the form in which discovery shows them.
 */
final class DefinitionsFile {
  private static final Pattern ENDPOINT = Pattern.compile("/?[A-Za-z][A-Za-z0-9_-]*");
  private static final Set<String> TAKEN =
      Set.of("me", "bulk", "schemas", "resourcetypes", "serviceproviderconfig");

  private final List<Schema> schemas;
  private final List<ResourceType> types;

  private DefinitionsFile(Definitions standard) {
    this.schemas = new ArrayList<>(standard.schemas());
    this.types = new ArrayList<>(standard.resourceTypes());
  }

  static Definitions read(Path file, Definitions standard) {
    try {
      var reading = new DefinitionsFile(standard);
      var json = new ObjectMapper().readTree(Files.readString(file));
      list(json, "schemas").forEach(reading::addSchema);
      list(json, "resourceTypes").forEach(reading::addType);
      return new Definitions(reading.schemas, reading.types);
    } catch (JsonProcessingException e) {
      var at = Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr()).orElse(1);
      throw new IllegalArgumentException(file + " is not JSON: see line " + at + ".", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<JsonNode> list(JsonNode json, String name) {
    var array = json.path(name);
    if (!json.isObject() || !array.isMissingNode() && !array.isArray()) {
      throw new IllegalArgumentException(
          "an object is expected whose \"schemas\" and \"resourceTypes\" are arrays.");
    }
    var found = new ArrayList<JsonNode>();
    array.forEach(found::add);
    return found;
  }

  private void addSchema(JsonNode json) {
    var id = text(json, "id", "a schema");
    if (!id.toLowerCase(Locale.ROOT).startsWith("urn:") || id.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("the id of a schema must be a URN, not \"" + id + "\".");
    }
    if (schema(id).isPresent()) {
      throw new IllegalArgumentException("the schema " + id + " is there already.");
    }
    AttributeCheck.check(id, json.path("attributes"));
    schemas.add(Schema.read(json));
  }

  private Optional<Schema> schema(String id) {
    return schemas.stream().filter(schema -> schema.id().equalsIgnoreCase(id)).findFirst();
  }

  private Schema knownSchema(String id) {
    return schema(id)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no schema " + id + " to make use of."));
  }

  private static String text(JsonNode json, String name, String where) {
    var value = json.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new IllegalArgumentException(where + " lacks its \"" + name + "\".");
    }
    return value.textValue();
  }

  private void addType(JsonNode json) {
    var name = text(json, "name", "a resource type");
    var existing = types.stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
    if (existing.isPresent()) {
      types.set(types.indexOf(existing.get()), extended(existing.get(), json));
      return;
    }
    var endpoint = text(json, "endpoint", "the resource type " + name);
    demandFree(name, endpoint);
    var schema = knownSchema(text(json, "schema", "the resource type " + name));
    var base = new ResourceType.Parts(Definitions.common(), List.of(), Set.of());
    demandDistinct(schema, base.common());
    types.add(extended(new ResourceType(name, endpoint.replace("/", ""), schema, base), json));
  }

  private void demandFree(String name, String endpoint) {
    var plain = endpoint.replace("/", "").toLowerCase(Locale.ROOT);
    var isTaken =
        TAKEN.contains(plain)
            || types.stream().anyMatch(type -> type.endpoint().equalsIgnoreCase(plain));
    if (!ENDPOINT.matcher(endpoint).matches() || isTaken) {
      throw new IllegalArgumentException(
          "the resource type " + name + " cannot have the endpoint " + endpoint + ".");
    }
  }

  private static void demandDistinct(Schema schema, Schema common) {
    var names = new HashSet<String>();
    common.attributes().forEach(attribute -> names.add(Attribute.fold(attribute.name())));
    for (var attribute : schema.attributes()) {
      if (!names.add(Attribute.fold(attribute.name()))) {
        throw new IllegalArgumentException(
            schema.id() + " defines " + attribute.name() + ", which every resource has anyway.");
      }
    }
  }

  private ResourceType extended(ResourceType type, JsonNode json) {
    var extensions = new ArrayList<>(type.extensions());
    var required = new HashSet<Schema>();
    extensions.stream().filter(type::requires).forEach(required::add);
    for (var entry : list(json, "schemaExtensions")) {
      var extension =
          knownSchema(text(entry, "schema", "an extension of the resource type " + type.name()));
      if (extension.id().equalsIgnoreCase(type.schema().id())) {
        throw new IllegalArgumentException(type.name() + " cannot be its own extension.");
      }
      if (!extensions.contains(extension)) {
        extensions.add(extension);
      }
      if (entry.path("required").asBoolean()) {
        required.add(extension);
      }
    }
    var parts = new ResourceType.Parts(Definitions.common(), extensions, required);
    return new ResourceType(type.name(), type.endpoint(), type.schema(), parts);
  }
}
