package dev.touchstone.report;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import java.util.List;
import java.util.stream.Collectors;

/** Exchanges as plain text, much as they go over the wire. */
final class HttpText {

  private HttpText() {}

  /** Request and response, with headers and bodies. */
  static String of(Exchange exchange) {
    var request = exchange.request();
    var response = exchange.response();
    return "%s %s HTTP/1.1\n%s\n%s\n\nHTTP/1.1 %s\n%s\n%s\n"
        .formatted(
            request.method(),
            request.url(),
            headers(request.headers()),
            request.body().orElse(""),
            response,
            headers(response.headers()),
            response.text());
  }

  /** One line for each exchange. */
  static String lines(List<Exchange> exchanges) {
    return exchanges.stream()
        .map(one -> "%s  %-8s %s".formatted(one.id(), one.actor(), one))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String headers(Headers headers) {
    return headers.fields().stream()
        .map(field -> field.name() + ": " + field.value() + "\n")
        .collect(Collectors.joining());
  }
}
