package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group as an import reads it (OKTA-40).
 *
 * @param members ids of the members' accounts
 */
public record ImportedGroup(String id, String name, Set<String> members) {

  public ImportedGroup {
    members = Set.copyOf(members);
  }

  /** Empty where id or name is missing: Okta cannot show such a group. */
  static Optional<ImportedGroup> of(Json group) {
    var id = group.text("id").filter(text -> !text.isEmpty());
    var name = group.text("displayName").filter(text -> !text.isEmpty());
    var members =
        group.at("members").elements().stream()
            .flatMap(member -> member.text("value").stream())
            .collect(Collectors.toSet());
    return id.flatMap(key -> name.map(text -> new ImportedGroup(key, text, members)));
  }
}
