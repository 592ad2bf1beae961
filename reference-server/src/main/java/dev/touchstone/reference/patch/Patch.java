package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Fields;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.SchemasNamed;
import dev.touchstone.reference.schema.StrictForm;
import dev.touchstone.reference.schema.Strictness;
import dev.touchstone.reference.schema.Target;
import dev.touchstone.reference.schema.Urns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A PATCH request, read once and applied in order to a copy of a resource's content. */
public final class Patch {
  private static final Set<String> ECHOED = Set.of("meta", "groups");
  private static final int MAX_OPERATIONS = 10_000;

  private final List<Operation> operations;

  private final Strictness strictness;

  private Patch(List<Operation> operations, Strictness strictness) {
    this.operations = operations;
    this.strictness = strictness;
  }

  public static Patch read(ObjectNode body) {
    return read(body, Strictness.LENIENT);
  }

  public static Patch read(ObjectNode body, Strictness strictness) {
    if (!SchemasNamed.names(body, Urns.PATCH_OP)) {
      throw Refusal.invalidSyntax("schemas must name " + Urns.PATCH_OP + ".");
    }
    var array = Fields.named(body, "Operations");
    if (!array.isArray() || array.isEmpty()) {
      throw Refusal.invalidSyntax("Operations must be an array of at least one operation.");
    }
    if (array.size() > MAX_OPERATIONS) {
      throw Refusal.plain(413, "A PATCH takes at most " + MAX_OPERATIONS + " operations.");
    }
    var operations = new ArrayList<Operation>();
    array.forEach(json -> operations.add(Operation.read(json, strictness)));
    return new Patch(operations, strictness);
  }

  /** Refuses what no resource of the type can take, whichever it is. */
  public void check(ResourceType type) {
    for (var operation : operations) {
      operation.path().ifPresent(path -> target(type, path, strictness));
    }
  }

  /** What a path leads to; the lenient find what an extension has without its URN, too. */
  private static Target target(ResourceType type, Path path, Strictness strictness) {
    var named = type.resolve(path.attribute());
    return named.isPresent() || strictness.isStrict()
        ? known(named, type, path)
        : known(type.resolveWithoutUrn(path.attribute()), type, path);
  }

  private static Target known(Optional<Target> target, ResourceType type, Path path) {
    return target.orElseThrow(
        () ->
            Refusal.invalidPath(
                "A " + type.name() + " has no attribute " + path.attribute() + "."));
  }

  /** What is being patched: its type, its id, and a copy of its content that may be changed. */
  public record Subject(ResourceType type, String id, ObjectNode content) {}

  public void apply(Subject subject, MemberDraft members) {
    var run = new Run(subject, members, strictness);
    operations.forEach(run::apply);
  }

  /** The attributes that the operations name, with what they name of them. */
  public List<AttributePath> paths() {
    var paths = new ArrayList<AttributePath>();
    for (var operation : operations) {
      operation.path().ifPresent(path -> paths.add(path.whole()));
      if (operation.path().isEmpty()) {
        paths.addAll(AttributePath.within(operation.value()));
      }
    }
    return paths;
  }

  private record Run(Subject subject, MemberDraft members, Strictness strictness) {
    void apply(Operation operation) {
      if (operation.path().isPresent()) {
        var path = operation.path().get();
        var target = target(subject.type(), path, strictness);
        if (target.isReadOnly()) {
          throw Refusal.mutability(path.attribute() + " is set by the service provider alone.");
        }
        demandStrictForm(
            path.sub().isPresent() ? Optional.empty() : Optional.of(target), operation.value());
        apply(operation, path, target);
      } else {
        operation
            .value()
            .properties()
            .forEach(field -> assign(operation, field.getKey(), field.getValue()));
      }
    }

    private void apply(Operation operation, Path path, Target target) {
      if (target.outermost().name().equals("schemas")) {
        touchSchemas(operation);
      } else if (subject.type().isGroup() && target.outermost().name().equals("members")) {
        members.apply(operation, path, target);
      } else {
        Edit.of(operation, path, target).applyTo(subject.content());
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
        if (strictness.isStrict()) {
          throw Refusal.invalidSyntax("The attributes of " + key + " stand in the value itself.");
        }
        value.properties().forEach(field -> assign(operation, field.getKey(), field.getValue()));
        return;
      }
      var path =
          key.indexOf('[') >= 0
              ? Path.parse(key)
              : new Path(new AttributePath(key), Optional.empty(), Optional.empty());
      var target = known(subject.type().resolve(path.attribute()), subject.type(), path);
      demandStrictKey(key, target);
      demandStrictForm(Optional.of(target), value);
      if (target.isReadOnly()) {
        letEchoPass(target.outermost(), value);
        return;
      }
      apply(operation.at(path, value), path, target);
    }

    private void demandStrictForm(Optional<Target> target, JsonNode value) {
      if (strictness.isStrict()) {
        target.ifPresent(found -> StrictForm.demand(found.attribute(), value));
      }
    }

    /** A key names an attribute, or an extension; dots and filters belong into a path. */
    private void demandStrictKey(String key, Target target) {
      if (!strictness.isStrict()) {
        return;
      }
      if (!target.attribute().name().equalsIgnoreCase(key)) {
        throw Refusal.invalidPath("Without a path, " + key + " is no attribute's name.");
      }
      if (target.isReadOnly()) {
        throw Refusal.mutability(key + " is set by the service provider alone.");
      }
    }

    /** Clients that send a whole resource back send with it what they cannot change. */
    private void letEchoPass(Attribute attribute, JsonNode value) {
      var isOwnId = attribute.name().equals("id") && value.asText().equals(subject.id());
      if (!isOwnId && !ECHOED.contains(attribute.name())) {
        throw Refusal.mutability(attribute.name() + " is set by the service provider alone.");
      }
    }
  }
}
