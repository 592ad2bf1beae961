package dev.touchstone.reference.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Makes up filters over the attributes that {@link RandomUsers} have.
 *
 * <p>The readings of docs/decisions/0005 hold: "ne" is met by a user without the attribute, and by
 * one of whose values any differs.
 */
record Samples(Chance chance, List<String> instants) {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final List<String> OPERATORS =
      List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
  private static final List<String> ORDERED = List.of("eq", "ne", "gt", "ge", "lt", "le");

  /** Where a string is found: its path in a filter, its path in JSON, and whether case counts. */
  private record Place(String path, List<String> steps, boolean isCaseExact) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("userName", List.of("userName"), false),
          new Place("TITLE", List.of("title"), false),
          new Place("nickName", List.of("nickName"), false),
          new Place("externalId", List.of("externalId"), true),
          new Place("name.familyName", List.of("name", "familyName"), false),
          new Place("emails", List.of("emails", "value"), false),
          new Place("emails.type", List.of("emails", "type"), false),
          new Place(
              "urn:ietf:params:scim:schemas:core:2.0:User:emails.value",
              List.of("emails", "value"),
              false),
          new Place(ENTERPRISE + ":department", List.of(ENTERPRISE, "department"), false));

  Sample any(int depth) {
    if (depth == 0) {
      return clause();
    }
    var left = any(depth - 1);
    return switch (chance.below(4)) {
      case 0 -> left.and(any(chance.below(depth)));
      case 1 -> left.or(any(chance.below(depth)));
      case 2 -> left.not();
      default -> left;
    };
  }

  private Sample clause() {
    return switch (chance.below(8)) {
      case 0 -> presence();
      case 1 -> active();
      case 2 -> created();
      case 3, 4 -> valuePath();
      default -> comparison(chance.any(PLACES));
    };
  }

  private Sample presence() {
    var place = chance.any(PLACES);
    return Sample.clause(place.path + " pr", user -> !strings(place, user).isEmpty());
  }

  private Sample active() {
    var wanted = chance.oneIn(2);
    var isEqual = chance.oneIn(2);
    return Sample.clause(
        "active " + (isEqual ? "eq " : "ne ") + wanted,
        user -> isEqual == (user.path("active").asBoolean() == wanted));
  }

  private Sample created() {
    var operator = chance.any(ORDERED);
    var operand = chance.any(instants);
    var wanted = OffsetDateTime.parse(operand).toInstant();
    return Sample.clause(
        "meta.created " + operator + " \"" + operand + "\"",
        user -> {
          var found = OffsetDateTime.parse(user.at("/meta/created").asText()).toInstant();
          return isOrdered(operator, found.compareTo(wanted));
        });
  }

  private Sample comparison(Place place) {
    var operator = chance.any(OPERATORS);
    var operand = chance.any(RandomUsers.WORDS);
    return Sample.clause(
        place.path + " " + operator + " \"" + operand + "\"",
        user -> {
          var found = strings(place, user);
          return found.isEmpty()
              ? operator.equals("ne")
              : found.stream().anyMatch(it -> holds(place.isCaseExact, it, operator, operand));
        });
  }

  /** Conditions that one and the same e-mail address has to meet. */
  private Sample valuePath() {
    var inner = emailClause();
    var combined =
        switch (chance.below(4)) {
          case 0 -> inner.and(emailClause());
          case 1 -> inner.or(emailClause());
          case 2 -> inner.not();
          default -> inner;
        };
    Predicate<JsonNode> anyEmail =
        user -> {
          for (var email : user.path("emails")) {
            if (combined.meaning().test(email)) {
              return true;
            }
          }
          return false;
        };
    return Sample.clause("emails[" + combined.text() + "]", anyEmail);
  }

  private Sample emailClause() {
    return switch (chance.below(4)) {
      case 0 -> Sample.clause("primary eq true", email -> email.path("primary").asBoolean());
      case 1 -> Sample.clause("display pr", email -> email.has("display"));
      case 2 -> comparison(new Place("type", List.of("type"), false));
      default -> comparison(new Place("value", List.of("value"), false));
    };
  }

  private static List<String> strings(Place place, JsonNode user) {
    var found = new ArrayList<JsonNode>(List.of(user));
    for (var step : place.steps) {
      var next = new ArrayList<JsonNode>();
      for (var node : found) {
        var value = node.path(step);
        if (value.isArray()) {
          value.forEach(next::add);
        } else if (!value.isMissingNode()) {
          next.add(value);
        }
      }
      found = next;
    }
    return found.stream().map(JsonNode::asText).toList();
  }

  private static boolean holds(boolean isCaseExact, String found, String operator, String operand) {
    var left = isCaseExact ? found : found.toLowerCase(Locale.ROOT);
    var right = isCaseExact ? operand : operand.toLowerCase(Locale.ROOT);
    return switch (operator) {
      case "co" -> left.indexOf(right) >= 0;
      case "sw" -> left.indexOf(right) == 0;
      case "ew" ->
          left.length() >= right.length()
              && left.substring(left.length() - right.length()).equals(right);
      default -> isOrdered(operator, left.compareTo(right));
    };
  }

  private static boolean isOrdered(String operator, int comparison) {
    return switch (operator) {
      case "eq" -> comparison == 0;
      case "ne" -> comparison != 0;
      case "gt" -> comparison > 0;
      case "ge" -> comparison >= 0;
      case "lt" -> comparison < 0;
      default -> comparison <= 0;
    };
  }
}
