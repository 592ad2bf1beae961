package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What all requests of Okta have in common, and what none of them has (OKTA-09). */
final class OktaConstants {

  private static final List<String> READING =
      List.of(
          "Accept",
          "Accept-Charset",
          "User-Agent",
          "Authorization",
          "Accept-Encoding",
          "Connection");
  private static final List<String> WRITING =
      List.of(
          "Accept",
          "Accept-Charset",
          "User-Agent",
          "Authorization",
          "Content-Type",
          "Accept-Encoding",
          "Connection");
  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern QUERY =
      Pattern.compile(
          "(filter=[A-Za-z]+(%20|\\+)eq(%20|\\+)%22[^&]*%22&)?startIndex=\\d+&count=\\d+");

  private OktaConstants() {}

  /** What a request has that Okta's have not, in words; empty where it could be Okta's. */
  static Optional<String> flaw(Request request) {
    var names = request.headers().fields().stream().map(Headers.Header::name).toList();
    if (!VERBS.contains(request.method())) {
      return Optional.of("has a verb that Okta does not use");
    }
    if (!names.equals(request.body().isPresent() ? WRITING : READING)) {
      return Optional.of("has other header fields: " + names);
    }
    var query = request.target().replaceFirst("^[^?]*\\??", "");
    if (!query.isEmpty() && !QUERY.matcher(query).matches()) {
      return Optional.of("has other parameters");
    }
    if (request.method().equals("DELETE") && request.target().contains("/Users/")) {
      return Optional.of("deletes a user (OKTA-28)");
    }
    return request
        .body()
        .filter(body -> !Json.read(body).toString().equals(body))
        .map(body -> "has a body that is not compact");
  }
}
