package dev.touchstone.idp.entra.mapping;

import dev.touchstone.exchange.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The comparison of mapped values with the resource that the service provider returned. Values must
 * come back letter by letter; whatever is hidden or reformatted differs for ever (ENTRA-20).
 */
public final class Diff {

  private Diff() {}

  /** What has to be sent, in the order of the mappings; a source without value sends nothing. */
  public static List<Change> between(AttributeMappings mappings, Source object, Json returned) {
    return mappings.plain().stream()
        .filter(row -> !row.onCreationOnly())
        .flatMap(row -> change(row, object, returned).stream())
        .toList();
  }

  private static Optional<Change> change(MappingRow row, Source object, Json returned) {
    var wanted = row.values(object);
    if (row.hasManyRoles()) {
      return roles(row, wanted, returned);
    }
    var before = row.target().read(returned);
    if (wanted.isEmpty() || isThere(row, wanted.get(0), before)) {
      return Optional.empty();
    }
    return Optional.of(new Change(row, wanted, before));
  }

  private static boolean isThere(MappingRow row, String wanted, List<String> before) {
    return row.target().isBoolean()
        ? before.stream().anyMatch(wanted::equalsIgnoreCase)
        : before.contains(wanted);
  }

  /** One variant adds what is missing, the other replaces as soon as anything differs. */
  private static Optional<Change> roles(MappingRow row, List<String> wanted, Json returned) {
    var before =
        returned.member(row.target().attribute()).elements().stream()
            .flatMap(role -> role.member("value").text().stream())
            .map(Diff::roleName)
            .toList();
    var missing = wanted.stream().filter(role -> !before.contains(roleName(role))).toList();
    var names = wanted.stream().map(Diff::roleName).toList();
    var differs =
        row.isAssertive()
            ? !new HashSet<>(names).equals(new HashSet<>(before))
            : !missing.isEmpty();
    var sent = row.isAssertive() ? wanted : missing;
    return differs && !sent.isEmpty()
        ? Optional.of(new Change(row, sent, before))
        : Optional.empty();
  }

  /** A role's value, which may stand alone or in a JSON document in a string (ENTRA-34). */
  private static String roleName(String role) {
    return Json.parse(role.getBytes(StandardCharsets.UTF_8))
        .flatMap(json -> json.text("value"))
        .orElse(role);
  }
}
