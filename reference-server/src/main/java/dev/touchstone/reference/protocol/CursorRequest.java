package dev.touchstone.reference.protocol;

import dev.touchstone.reference.refusal.Refusal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query's wish for pages by cursor (RFC 9865 section 2).
 *
 * @param value the cursor; empty for the first page
 * @param count how many results a page may hold; empty where the client leaves that to the service
 * @param question what must stay the same from page to page
 */
public record CursorRequest(String value, Optional<Integer> count, String question) {

  static Optional<CursorRequest> of(Parameters parameters) {
    return parameters
        .get("cursor")
        .map(
            cursor ->
                new CursorRequest(
                    cursor,
                    parameters.get("count").map(CursorRequest::count),
                    question(parameters)));
  }

  private static String question(Parameters parameters) {
    return Stream.of("filter", "sortBy", "sortOrder", "attributes", "excludedAttributes")
        .map(name -> parameters.get(name).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static int count(String text) {
    try {
      var most = BigInteger.valueOf(SearchRequest.MAX_RESULTS);
      return new BigInteger(text.strip()).max(BigInteger.ZERO).min(most).intValue();
    } catch (NumberFormatException e) {
      throw Refusal.invalidCount("count must be a whole number, not \"" + text + "\".");
    }
  }

  public boolean isFirst() {
    return value.isEmpty();
  }
}
