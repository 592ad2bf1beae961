package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Source;
import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.Kind;
import java.util.Optional;

/** Looks for the resource that is an object's counterpart (ENTRA-10 to 12, 45). */
record Matching(EntraHttp http, Kind kind, AttributeMappings mappings) {

  /** Whether any matching attribute has a value. */
  boolean isPossible(Source object) {
    return mappings.matching().stream().anyMatch(row -> !row.values(object).isEmpty());
  }

  /** Asks by one attribute after another and stops at the first hit. */
  Optional<Json> find(Source object) {
    return mappings.matching().stream()
        .flatMap(
            row ->
                row.values(object).stream()
                    .limit(1)
                    .map(value -> http.find(kind, row.target().text(), value)))
        .map(Answers::hit)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
