package dev.touchstone.reference.property;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A PATCH operation's JSON beside what it must do to the model. */
record RandomOperation(String json, Consumer<Model> effect) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SIMPLE = List.of("title", "nickName", "displayName");
  private static final List<String> NAMES = List.of("givenName", "familyName", "middleName");
  private static final List<String> WORDS = List.of("x", "y", "z", "x y", "\u00fc\"\\");
  private static final List<String> TYPES = List.of("work", "home", "other");
  private static final List<String> ADDRESSES = List.of("a@x", "b@x", "c@x");
  private static final List<String> SETTING = List.of("add", "replace");

  static RandomOperation any(Chance chance) {
    return switch (chance.below(11)) {
      case 0 -> setSimple(chance);
      case 1 -> removeSimple(chance);
      case 2 -> setName(chance);
      case 3 -> setNamePart(chance);
      case 4 -> removeName(chance);
      case 5, 6 -> setEmails(chance);
      case 7 -> removeEmails(chance);
      case 8 -> setInEmails(chance);
      case 9 -> removeInEmails(chance);
      default -> withoutPath(chance);
    };
  }

  private static RandomOperation setSimple(Chance chance) {
    var attribute = chance.any(SIMPLE);
    var value = chance.any(WORDS);
    return new RandomOperation(
        json(chance.any(SETTING), attribute, Optional.of(value)),
        model -> model.set(attribute, value));
  }

  private static RandomOperation removeSimple(Chance chance) {
    var attribute = chance.any(SIMPLE);
    return new RandomOperation(
        json("remove", attribute, Optional.empty()), model -> model.unset(attribute));
  }

  private static Map<String, String> name(Chance chance) {
    var parts = new LinkedHashMap<String, String>();
    chance.some(NAMES).forEach(part -> parts.put(part, chance.any(WORDS)));
    return parts;
  }

  private static RandomOperation setName(Chance chance) {
    var parts = name(chance);
    return new RandomOperation(
        json(chance.any(SETTING), "name", Optional.of(parts)), model -> model.mergeName(parts));
  }

  private static RandomOperation setNamePart(Chance chance) {
    var part = chance.any(NAMES);
    var value = chance.any(WORDS);
    return new RandomOperation(
        json(chance.any(SETTING), "name." + part, Optional.of(value)),
        model -> model.mergeName(Map.of(part, value)));
  }

  private static RandomOperation removeName(Chance chance) {
    var part = chance.oneIn(3) ? Optional.<String>empty() : Optional.of(chance.any(NAMES));
    return new RandomOperation(
        json("remove", part.map(it -> "name." + it).orElse("name"), Optional.empty()),
        model -> model.unsetName(part));
  }

  private static List<Map<String, Object>> emails(Chance chance) {
    var emails = new ArrayList<Map<String, Object>>();
    var primary = chance.below(4);
    for (var address : chance.some(ADDRESSES)) {
      var email = new LinkedHashMap<String, Object>();
      email.put("value", address);
      email.put("type", chance.any(TYPES));
      if (emails.size() == primary) {
        email.put("primary", true);
      }
      emails.add(email);
    }
    return emails;
  }

  private static RandomOperation setEmails(Chance chance) {
    var emails = emails(chance);
    return chance.oneIn(2)
        ? new RandomOperation(
            json("add", "emails", Optional.of(emails)), model -> model.addEmails(emails))
        : new RandomOperation(
            json("replace", "emails", Optional.of(emails)), model -> model.replaceEmails(emails));
  }

  /** Which addresses a filter in a path chooses. */
  private record Choice(String filter, Predicate<Map<String, Object>> chosen) {
    static Choice any(Chance chance) {
      var type = chance.any(TYPES);
      var address = chance.any(ADDRESSES);
      return switch (chance.below(3)) {
        case 0 -> new Choice("type eq \"" + type + "\"", it -> type.equals(it.get("type")));
        case 1 -> new Choice("value eq \"" + address + "\"", it -> address.equals(it.get("value")));
        default ->
            new Choice(
                "type eq \"" + type + "\" and not (value eq \"" + address + "\")",
                it -> type.equals(it.get("type")) && !address.equals(it.get("value")));
      };
    }
  }

  private static RandomOperation removeEmails(Chance chance) {
    if (chance.oneIn(4)) {
      return new RandomOperation(
          json("remove", "emails", Optional.empty()), model -> model.removeEmails(it -> true));
    }
    var choice = Choice.any(chance);
    return new RandomOperation(
        json("remove", "emails[" + choice.filter + "]", Optional.empty()),
        model -> model.removeEmails(choice.chosen));
  }

  private static RandomOperation setInEmails(Chance chance) {
    var choice = Choice.any(chance);
    var sub = chance.any(List.of("display", "value", "primary"));
    var value = sub.equals("primary") ? (Object) true : chance.any(ADDRESSES);
    return new RandomOperation(
        json("replace", "emails[" + choice.filter + "]." + sub, Optional.of(value)),
        model -> model.setInEmails(choice.chosen, sub, value));
  }

  private static RandomOperation removeInEmails(Chance chance) {
    var choice = Choice.any(chance);
    var sub = chance.any(List.of("display", "type", "primary"));
    return new RandomOperation(
        json("remove", "emails[" + choice.filter + "]." + sub, Optional.empty()),
        model -> model.removeInEmails(choice.chosen, sub));
  }

  private static RandomOperation withoutPath(Chance chance) {
    var attribute = chance.any(SIMPLE);
    var word = chance.any(WORDS);
    var parts = name(chance);
    var emails = emails(chance);
    var value = new LinkedHashMap<String, Object>();
    value.put(attribute, word);
    value.put("name", parts);
    value.put("emails", emails);
    var isAdding = chance.oneIn(2);
    return new RandomOperation(
        json(isAdding ? "add" : "replace", "", Optional.of(value)),
        model -> {
          model.set(attribute, word);
          model.mergeName(parts);
          if (isAdding) {
            model.addEmails(emails);
          } else {
            model.replaceEmails(emails);
          }
        });
  }

  private static String json(String kind, String path, Optional<Object> value) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("op", kind);
    if (!path.isEmpty()) {
      operation.put("path", path);
    }
    value.ifPresent(it -> operation.put("value", it));
    try {
      return JSON.writeValueAsString(operation);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
