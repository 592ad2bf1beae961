package dev.touchstone.reference.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Returned;
import dev.touchstone.reference.schema.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which attributes come back: attributes and excludedAttributes of RFC 7644 section 3.9. */
public record Projection(
    List<AttributePath> wanted, List<AttributePath> unwanted, List<AttributePath> written) {
  public static final Projection DEFAULT = new Projection(List.of(), List.of());

  public Projection {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
    written = List.copyOf(written);
  }

  public Projection(List<AttributePath> wanted, List<AttributePath> unwanted) {
    this(wanted, unwanted, List.of());
  }

  /** The same for who has just written these attributes (returned "request", RFC 7643 7). */
  public Projection afterWriting(List<AttributePath> paths) {
    return new Projection(wanted, unwanted, paths);
  }

  public static Projection of(Parameters parameters) {
    return of(names(parameters.get("attributes")), names(parameters.get("excludedAttributes")));
  }

  static Projection of(List<String> attributes, List<String> excluded) {
    if (!attributes.isEmpty() && !excluded.isEmpty()) {
      throw Refusal.invalidValue("attributes and excludedAttributes exclude each other.");
    }
    return new Projection(paths(attributes), paths(excluded));
  }

  private static List<String> names(Optional<String> list) {
    return Arrays.stream(list.orElse("").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A malformed name asks for an attribute that nothing has. */
  private static List<AttributePath> paths(List<String> names) {
    return names.stream()
        .map(name -> AttributePath.parse(name).orElse(new AttributePath("-")))
        .toList();
  }

  /** Whether the attribute can be part of the answer at all: saves reading it if not. */
  public boolean shows(ResourceType type, String attribute) {
    if (!wanted.isEmpty()) {
      return targets(type, wanted).anyMatch(target -> target.outermost().name().equals(attribute));
    }
    return targets(type, unwanted)
        .noneMatch(
            target -> target.chain().size() == 1 && target.attribute().name().equals(attribute));
  }

  private static Stream<Target> targets(ResourceType type, List<AttributePath> paths) {
    return paths.stream().flatMap(path -> type.resolve(path).stream());
  }

  /** Leaves of the representation what is to be shown. */
  public ObjectNode apply(ResourceType type, ObjectNode resource) {
    var asked = chains(type, wanted);
    var dropped = chains(type, unwanted);
    var alsoShown = chains(type, wanted.isEmpty() ? written : List.of());
    Predicate<List<Attribute>> isShown =
        chain ->
            wanted.isEmpty()
                ? !dropped.contains(chain) && (isByDefault(chain) || names(alsoShown, chain))
                : concerns(asked, chain) && (isByDefault(chain) || names(asked, chain));
    prune(resource, new Level(List.of(), type::attribute, isShown));
    return resource;
  }

  private static List<List<Attribute>> chains(ResourceType type, List<AttributePath> paths) {
    return targets(type, paths).map(Target::chain).toList();
  }

  private static boolean isByDefault(List<Attribute> chain) {
    return chain.get(chain.size() - 1).returned() != Returned.REQUEST;
  }

  /** Whether the attribute, or a part of it, was named itself. */
  private static boolean names(List<List<Attribute>> wishes, List<Attribute> chain) {
    return wishes.stream()
        .anyMatch(
            wish -> wish.size() >= chain.size() && wish.subList(0, chain.size()).equals(chain));
  }

  /** Whether the attribute was asked for itself, with what it lies in, or for a part of it. */
  private static boolean concerns(List<List<Attribute>> asked, List<Attribute> chain) {
    return asked.stream()
        .anyMatch(
            wish -> {
              var common = Math.min(wish.size(), chain.size());
              return wish.subList(0, common).equals(chain.subList(0, common));
            });
  }

  private record Level(
      List<Attribute> chain,
      Function<String, Optional<Attribute>> lookUp,
      Predicate<List<Attribute>> isShown) {
    Level inside(Attribute attribute) {
      return new Level(
          Stream.concat(chain.stream(), Stream.of(attribute)).toList(),
          attribute::subAttribute,
          isShown);
    }
  }

  private static void prune(ObjectNode node, Level level) {
    var fields = node.properties().iterator();
    while (fields.hasNext()) {
      var field = fields.next();
      var attribute = level.lookUp().apply(field.getKey());
      if (attribute.isEmpty() || !keeps(attribute.get(), field.getValue(), level)) {
        fields.remove();
      }
    }
  }

  private static boolean keeps(Attribute attribute, JsonNode value, Level level) {
    var inside = level.inside(attribute);
    var isAlways = attribute.returned() == Returned.ALWAYS;
    if (attribute.isSecret() || !isAlways && !level.isShown().test(inside.chain())) {
      return false;
    }
    if (value instanceof ObjectNode object) {
      prune(object, inside);
      return isAlways || !object.isEmpty();
    }
    if (attribute.isComplex() && value instanceof ArrayNode array) {
      array.forEach(element -> prune((ObjectNode) element, inside));
      for (var i = array.size() - 1; i >= 0; i--) {
        if (array.get(i).isEmpty()) {
          array.remove(i);
        }
      }
      return isAlways || !array.isEmpty();
    }
    return true;
  }
}
