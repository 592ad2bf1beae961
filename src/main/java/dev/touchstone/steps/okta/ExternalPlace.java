package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a value stands that has an external name of Okta's Profile Editor, as an account shows it.
 *
 * @param attribute of the user, many-valued where there is a predicate
 * @param predicate the part of an element that chooses it, such as {@code type}; empty for none
 * @param literal what that part has to be
 * @param field the part with the value; empty where the attribute is the value
 */
record ExternalPlace(String attribute, String predicate, String literal, String field) {

  private static final Pattern SELECTOR =
      Pattern.compile("(\\w+)\\.\\^\\[(\\w+)=='?([^'\\]]*)'?\\]\\.(\\w+)");

  static ExternalPlace of(String externalName) {
    var selector = SELECTOR.matcher(externalName);
    if (selector.matches()) {
      return new ExternalPlace(
          selector.group(1), selector.group(2), selector.group(3), selector.group(4));
    }
    var parts = externalName.split("\\.", 2);
    return new ExternalPlace(parts[0], "", "", parts.length > 1 ? parts[1] : "");
  }

  /** The values that an account shows there, whether or not they can be told by the predicate. */
  List<String> values(Json account) {
    var elements = account.at(attribute).elements();
    var candidates = predicate.isEmpty() ? List.of(account.at(attribute)) : elements;
    return candidates.stream()
        .filter(this::mayBeIt)
        .map(element -> field.isEmpty() ? element : element.at(field))
        .flatMap(value -> value.text().stream())
        .toList();
  }

  /** How many elements the predicate chooses. */
  long chosen(Json account) {
    return account.at(attribute).elements().stream().filter(this::isIt).count();
  }

  private boolean mayBeIt(Json element) {
    return predicate.isEmpty() || !element.at(predicate).isAssigned() || isIt(element);
  }

  private boolean isIt(Json element) {
    var found = element.at(predicate);
    return found.text().equals(Optional.of(literal))
        || found.bool().map(String::valueOf).equals(Optional.of(literal));
  }
}
