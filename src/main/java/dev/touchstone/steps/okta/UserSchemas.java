package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import java.util.List;
import java.util.Optional;

/** What the service provider's schemas say that users have. */
final class UserSchemas {

  private final World world;
  private Optional<List<Json>> schemas = Optional.empty();

  UserSchemas(World world) {
    this.world = world;
  }

  /**
   * Whether a schema has an attribute. Where no schemas can be read, nothing is known, and
   * everything is expected.
   */
  boolean know(String urn, String attribute) {
    return published().isEmpty()
        || published().stream()
            .filter(schema -> schema.text("id").filter(urn::equalsIgnoreCase).isPresent())
            .flatMap(schema -> schema.at("attributes").elements().stream())
            .anyMatch(each -> each.text("name").filter(attribute::equalsIgnoreCase).isPresent());
  }

  private List<Json> published() {
    if (schemas.isEmpty()) {
      schemas = Optional.of(Auditor.resources(world.somebodyElse().get("/Schemas").json()));
    }
    return schemas.get();
  }
}
