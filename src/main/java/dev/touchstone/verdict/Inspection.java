package dev.touchstone.verdict;

import dev.touchstone.exchange.Json;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A look at every exchange of a run, whatever scenario it belongs to.
 *
 * @param requirement the id that findings are filed under
 * @param concerns which exchanges it has a say on
 * @param look states the expectations
 */
record Inspection(
    String requirement, Predicate<Seen> concerns, BiConsumer<Seen, Examination> look) {

  /** An inspection of each user or group that an exchange shows. */
  static Inspection ofResources(
      String requirement, Predicate<Seen> concerns, ResourceLook resourceLook) {
    return new Inspection(
        requirement,
        seen -> concerns.test(seen) && !seen.resources().isEmpty(),
        (seen, examination) ->
            seen.resources()
                .forEach((place, resource) -> resourceLook.look(place, resource, examination)));
  }

  /** States expectations on one resource at its place in the body. */
  @FunctionalInterface
  interface ResourceLook {
    void look(String place, Json resource, Examination examination);
  }
}
