package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Misbehaviours in how users and groups are shown. */
final class ShapeFaults {
  private static final int DATE_LENGTH = 10;

  private ShapeFaults() {}

  static Misbehaviour without(String attribute) {
    return Shown.resources(resource -> resource.remove(attribute));
  }

  static Misbehaviour wrongResourceType() {
    return Shown.meta(
        meta -> Shown.change(meta, "resourceType", text -> text.toLowerCase(Locale.ROOT)));
  }

  static Misbehaviour wrongLocation() {
    return locations(text -> text.replaceAll("/(Users|Groups)/", "/Nowhere/"));
  }

  static Misbehaviour locationWithQuery() {
    return locations(text -> text + "?v=1");
  }

  private static Misbehaviour locations(UnaryOperator<String> change) {
    var inBody = Shown.meta(meta -> Shown.change(meta, "location", change));
    var inHeader =
        Spoil.answers(
            answer ->
                answer
                    .header("Location")
                    .map(text -> answer.withHeader("Location", change.apply(text)))
                    .orElse(answer));
    return (request, next) -> inHeader.apply(request, inner -> inBody.apply(inner, next));
  }

  static Misbehaviour createdAndModifiedDiffer() {
    return Shown.meta(
        meta ->
            Shown.change(meta, "created", text -> Instant.parse(text).minusSeconds(5).toString()));
  }

  static Misbehaviour readAnswers203() {
    return Spoil.answersTo(
        When.reads("Users"), answer -> answer.status() == 200 ? answer.withStatus(203) : answer);
  }

  static Misbehaviour lastModifiedNeverMoves() {
    return Shown.meta(meta -> meta.set("lastModified", meta.path("created")));
  }

  static Misbehaviour shortDates() {
    return Shown.meta(
        meta -> {
          Shown.change(meta, "created", text -> text.substring(0, DATE_LENGTH));
          Shown.change(meta, "lastModified", text -> text.substring(0, DATE_LENGTH));
        });
  }

  static Misbehaviour activeAsString() {
    return Shown.users(
        user -> {
          if (user.has("active")) {
            user.put("active", user.get("active").asText());
          }
        });
  }

  static Misbehaviour schemasDuplicated() {
    return Shown.resources(ShapeFaults::repeat);
  }

  private static void repeat(ObjectNode resource) {
    if (resource.path("schemas") instanceof ArrayNode schemas) {
      schemas.add(schemas.get(0));
    }
  }
}
