package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.SchemasNamed;
import dev.touchstone.reference.schema.Target;
import dev.touchstone.reference.schema.Urns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PATCH request, read once and applied in order to a copy of a resource's content. */
public final class Patch {
  private static final int MAX_OPERATIONS = 10_000;

  private final List<Operation> operations;

  private Patch(List<Operation> operations) {
    this.operations = operations;
  }

  public static Patch read(ObjectNode body) {
    if (!SchemasNamed.names(body, Urns.PATCH_OP)) {
      throw Refusal.invalidSyntax("schemas must name " + Urns.PATCH_OP + ".");
    }
    var array = operations(body);
    if (!array.isArray() || array.isEmpty()) {
      throw Refusal.invalidSyntax("Operations must be an array of at least one operation.");
    }
    if (array.size() > MAX_OPERATIONS) {
      throw Refusal.plain(413, "A PATCH takes at most " + MAX_OPERATIONS + " operations.");
    }
    var operations = new ArrayList<Operation>();
    array.forEach(json -> operations.add(Operation.read(json)));
    return new Patch(operations);
  }

  private static JsonNode operations(ObjectNode body) {
    for (var field : body.properties()) {
      if (field.getKey().equalsIgnoreCase("Operations")) {
        return field.getValue();
      }
    }
    return body.path("Operations");
  }

  /** Refuses what no resource of the type can take, whichever it is. */
  public void check(ResourceType type) {
    for (var operation : operations) {
      operation.path().ifPresent(path -> target(type, path));
    }
  }

  private static Target target(ResourceType type, Path path) {
    return type.resolve(path.attribute())
        .orElseThrow(
            () ->
                Refusal.invalidPath(
                    "A " + type.name() + " has no attribute " + path.attribute() + "."));
  }

  /** What is being patched: its type, its id, and a copy of its content that may be changed. */
  public record Subject(ResourceType type, String id, ObjectNode content) {}

  public void apply(Subject subject, MemberDraft members) {
    var run = new Run(subject, members);
    operations.forEach(run::apply);
  }

  private record Run(Subject subject, MemberDraft members) {
    void apply(Operation operation) {
      if (operation.path().isPresent()) {
        var path = operation.path().get();
        var target = target(subject.type(), path);
        if (target.isReadOnly()) {
          throw Refusal.mutability(path.attribute() + " is set by the service provider alone.");
        }
        apply(operation, path, target);
      } else {
        operation
            .value()
            .properties()
            .forEach(field -> assign(operation, field.getKey(), field.getValue()));
      }
    }

    private void apply(Operation operation, Path path, Target target) {
      switch (target.outermost().name()) {
        case "schemas" -> touchSchemas(operation);
        case "members" -> members.apply(operation, path, target);
        default -> Edit.of(operation, path, target).applyTo(subject.content());
      }
    }

    /** "schemas" follows from the data, so that naming a known schema has no further effect. */
    private void touchSchemas(Operation operation) {
      if (operation.isRemoval()) {
        throw Refusal.mutability("schemas is required and follows from the attributes in use.");
      }
      var value = operation.value();
      SchemasNamed.checkKnown(
          subject.type(),
          value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value));
    }

    /** One entry of a value without path; what a client merely echoes is let pass. */
    private void assign(Operation operation, String key, JsonNode value) {
      if (key.equalsIgnoreCase(subject.type().schema().id()) && value.isObject()) {
        value.properties().forEach(field -> assign(operation, field.getKey(), field.getValue()));
        return;
      }
      var path =
          key.indexOf('[') >= 0
              ? Path.parse(key)
              : new Path(new AttributePath(key), Optional.empty(), Optional.empty());
      var target = target(subject.type(), path);
      if (target.isReadOnly()) {
        refuseForeignId(target.outermost(), value);
        return;
      }
      apply(new Operation(operation.kind(), Optional.of(path), value), path, target);
    }

    private void refuseForeignId(Attribute attribute, JsonNode value) {
      if (attribute.name().equals("id") && !value.asText().equals(subject.id())) {
        throw Refusal.mutability("The id of a resource does not change.");
      }
    }
  }
}
