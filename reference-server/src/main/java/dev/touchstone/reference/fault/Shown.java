package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.schema.Urns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The resources that an answer shows, alone or in a list. */
final class Shown {
  private Shown() {}

  static List<ObjectNode> in(Answer answer) {
    var found = new ArrayList<ObjectNode>();
    if (answer.isSuccess()) {
      answer.object().ifPresent(object -> collect(object, found));
    }
    return found;
  }

  private static void collect(ObjectNode object, List<ObjectNode> found) {
    if (object.path("Resources").isArray()) {
      object.get("Resources").forEach(one -> found.add((ObjectNode) one));
    } else if (object.has("id")) {
      found.add(object);
    }
  }

  static boolean isUser(ObjectNode resource) {
    return names(resource, Urns.USER);
  }

  static boolean isGroup(ObjectNode resource) {
    return names(resource, Urns.GROUP);
  }

  private static boolean names(ObjectNode resource, String urn) {
    for (var schema : resource.path("schemas")) {
      if (schema.asText().equals(urn)) {
        return true;
      }
    }
    return false;
  }

  /** Changes every user and group that is shown. */
  static Misbehaviour resources(Consumer<ObjectNode> change) {
    return Spoil.answersTo(
        When::isAboutResources,
        answer -> {
          in(answer).forEach(change);
          return answer;
        });
  }

  static Misbehaviour users(Consumer<ObjectNode> change) {
    return resources(
        resource -> {
          if (isUser(resource)) {
            change.accept(resource);
          }
        });
  }

  static Misbehaviour groups(Consumer<ObjectNode> change) {
    return resources(
        resource -> {
          if (isGroup(resource)) {
            change.accept(resource);
          }
        });
  }

  /** Changes meta, where it is shown. */
  static Misbehaviour meta(Consumer<ObjectNode> change) {
    return resources(
        resource -> {
          if (resource.path("meta") instanceof ObjectNode meta) {
            change.accept(meta);
          }
        });
  }

  static void change(ObjectNode node, String name, UnaryOperator<String> change) {
    if (node.path(name).isTextual()) {
      node.put(name, change.apply(node.get(name).textValue()));
    }
  }

  /** The same JSON with every string changed. */
  static JsonNode texts(JsonNode node, UnaryOperator<String> change) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(texts(field.getValue(), change)));
    } else if (node instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        array.set(i, texts(array.get(i), change));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(change.apply(node.textValue()));
    }
    return node;
  }
}
