package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.ScimPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what the engine's typed classes cannot take in (ENTRA-72). */
final class TypedReader {

  private static final List<String> PLURALS =
      List.of("emails", "phoneNumbers", "addresses", "roles", "members");

  private TypedReader() {}

  static Optional<String> mistakeIn(Json resource) {
    return Stream.concat(
            Stream.of(
                manager(resource), object(resource, "name"), truth(resource.member("active"))),
            PLURALS.stream().map(name -> plural(resource.member(name), name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> manager(Json resource) {
    return object(resource.member(ScimPath.ENTERPRISE), "manager")
        .or(() -> object(resource, ScimPath.ENTERPRISE));
  }

  private static Optional<String> object(Json holder, String name) {
    return Optional.of(holder.member(name))
        .filter(Json::isAssigned)
        .filter(Predicate.not(Json::isObject))
        .map(value -> "%s is no object: %s".formatted(name, value));
  }

  private static Optional<String> plural(Json value, String name) {
    if (value.isAssigned() && !value.isArray()) {
      return Optional.of(name + " is no array");
    }
    return value.elements().stream()
        .flatMap(element -> truth(element.member("primary")).stream())
        .findFirst();
  }

  private static Optional<String> truth(Json value) {
    return Optional.of(value)
        .filter(Json::isAssigned)
        .filter(each -> each.bool().isEmpty())
        .map(each -> each.text().orElse(each.toString()))
        .map("The value '%s' cannot be parsed as the type 'Boolean'."::formatted);
  }
}
