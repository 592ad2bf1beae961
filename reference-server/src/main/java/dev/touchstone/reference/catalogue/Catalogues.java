package dev.touchstone.reference.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.schema.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The roles and entitlements of a service provider; by default it does not tell of any. */
public record Catalogues(List<Catalogue> all, boolean areEnforced) {
  public static final Catalogues NONE = new Catalogues(List.of(), false);

  public Catalogues {
    all = List.copyOf(all);
  }

  /** What the file lists; an IllegalArgumentException if it is wrong. */
  public static Catalogues read(Optional<Path> file) {
    return file.map(Catalogues::read).orElse(NONE);
  }

  private static Catalogues read(Path file) {
    try {
      var json = new ObjectMapper().readTree(Files.readString(file));
      return new Catalogues(
          List.of(catalogue(json, "role", "Roles"), catalogue(json, "entitlement", "Entitlements")),
          json.path("enforced").asBoolean());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not JSON.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Catalogue catalogue(JsonNode json, String word, String endpoint) {
    var attribute = word + "s";
    var list = json.path(attribute);
    if (!json.isObject() || !list.isMissingNode() && !list.isArray()) {
      throw new IllegalArgumentException(
          "an object is expected whose \"roles\" and \"entitlements\" are arrays.");
    }
    return Catalogue.read(Definitions.assignable(word, endpoint), attribute, list);
  }

  /** Refuses a user who is given what is not listed, if that is enforced. */
  public void demandKnown(ObjectNode user) {
    if (areEnforced) {
      all.forEach(catalogue -> catalogue.demandKnown(user));
    }
  }

  /** What the configuration says of them. */
  public Optional<ObjectNode> configuration() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var json = Json.object();
    for (var catalogue : all) {
      var types = catalogue.entries().stream().map(one -> one.path("type").asText()).distinct();
      var part =
          json.putObject(catalogue.attribute())
              .put("supported", true)
              .put("multiple" + catalogue.type().endpoint() + "Supported", true)
              .put("primarySupported", true)
              .put("typeSupported", true);
      types.filter(type -> !type.isEmpty()).forEach(part.withArray("types")::add);
    }
    return Optional.of(json);
  }
}
