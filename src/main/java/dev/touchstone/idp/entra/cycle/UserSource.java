package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.Source;
import dev.touchstone.idp.entra.memory.AppRole;
import java.util.List;
import java.util.Locale;

/** A user as mappings see it: the directory's attributes and what the job adds (ENTRA-34, 35). */
record UserSource(EntraUser user, Scope scope) implements Source {

  @Override
  public List<String> values(String attribute) {
    return switch (attribute.toLowerCase(Locale.ROOT)) {
      case "issoftdeleted" -> List.of(scope.countsAsDeleted(user) ? "True" : "False");
      case "approleassignments" ->
          scope.everything()
              ? List.of()
              : scope.assignments().roles(user).stream().map(AppRole::document).toList();
      default -> user.values(attribute);
    };
  }
}
