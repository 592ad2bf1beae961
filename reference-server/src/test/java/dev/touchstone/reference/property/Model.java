package dev.touchstone.reference.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a PATCH does to a user by RFC 7644 section 3.5.2, in maps and lists and nothing clever. */
final class Model {
  private final Map<String, String> simple = new LinkedHashMap<>();
  private final Map<String, String> name = new LinkedHashMap<>();
  private final List<Map<String, Object>> emails = new ArrayList<>();

  /** What the RFC forbids, so that the whole request has no effect. */
  static final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Model copy() {
    var copy = new Model();
    copy.simple.putAll(simple);
    copy.name.putAll(name);
    emails.forEach(email -> copy.emails.add(new LinkedHashMap<>(email)));
    return copy;
  }

  void set(String attribute, String value) {
    simple.put(attribute, value);
  }

  void unset(String attribute) {
    simple.remove(attribute);
  }

  void mergeName(Map<String, String> parts) {
    name.putAll(parts);
  }

  void unsetName(Optional<String> part) {
    part.ifPresentOrElse(name::remove, name::clear);
  }

  /** Adds addresses; one that is there already is not added again (3.5.2.1). */
  void addEmails(List<Map<String, Object>> added) {
    if (added.stream().anyMatch(Model::isPrimary)) {
      emails.forEach(Model::demote);
    }
    added.forEach(email -> emails.add(new LinkedHashMap<>(email)));
    join();
  }

  void replaceEmails(List<Map<String, Object>> others) {
    emails.clear();
    addEmails(others);
  }

  void removeEmails(Predicate<Map<String, Object>> unwanted) {
    emails.removeIf(unwanted);
  }

  /** Sets one sub-attribute of the addresses chosen; none chosen is noTarget (3.5.2.3). */
  void setInEmails(Predicate<Map<String, Object>> chosen, String sub, Object value) {
    var matching = emails.stream().filter(chosen).toList();
    if (matching.isEmpty()) {
      throw new Forbidden();
    }
    if (sub.equals("primary")) {
      emails.stream().filter(email -> !matching.contains(email)).forEach(Model::demote);
    }
    matching.forEach(email -> email.put(sub, value));
    join();
  }

  void removeInEmails(Predicate<Map<String, Object>> chosen, String sub) {
    emails.stream().filter(chosen).forEach(email -> email.remove(sub));
    emails.removeIf(Map::isEmpty);
    join();
  }

  private static boolean isPrimary(Map<String, Object> email) {
    return Boolean.TRUE.equals(email.get("primary"));
  }

  private static void demote(Map<String, Object> email) {
    if (isPrimary(email)) {
      email.put("primary", false);
    }
  }

  /** The same value and type twice is one address (RFC 7643 2.4), and one at most is primary. */
  private void join() {
    var joined = new LinkedHashMap<Object, Map<String, Object>>();
    for (var email : emails) {
      Object key =
          email.containsKey("value")
              ? List.of(email.get("value"), email.getOrDefault("type", ""))
              : email;
      joined.computeIfAbsent(key, it -> new LinkedHashMap<>()).putAll(email);
    }
    emails.clear();
    emails.addAll(joined.values());
    if (emails.stream().filter(Model::isPrimary).count() > 1) {
      throw new Forbidden();
    }
  }

  /** In the form of a resource's JSON, the order of addresses aside. */
  Map<String, Object> shown() {
    var shown = new LinkedHashMap<String, Object>(simple);
    if (!name.isEmpty()) {
      shown.put("name", Map.copyOf(name));
    }
    if (!emails.isEmpty()) {
      shown.put("emails", emails.stream().map(Map::copyOf).collect(Collectors.toSet()));
    }
    return shown;
  }
}
