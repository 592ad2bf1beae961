package dev.touchstone.report;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers.Header;
import java.util.List;
import java.util.Optional;

/**
 * An exchange as a page shows it.
 *
 * @param startLine method and target
 * @param outcome status and reason
 * @param message headers and bodies; empty where the page has no room for them
 */
record Exhibit(
    String id,
    String actor,
    String startLine,
    String outcome,
    String duration,
    Optional<Message> message) {

  private static final int MARKUP = 700;

  /** What both sides said in full. */
  record Message(
      List<Header> requestHeaders,
      Excerpt requestBody,
      List<Header> responseHeaders,
      Excerpt responseBody) {

    private int length() {
      var headers = requestHeaders.size() + responseHeaders.size();
      return MARKUP + 90 * headers + requestBody.length() + responseBody.length();
    }
  }

  /** The exchange with all that was said, its bodies cut at the limit. */
  static Exhibit inFull(Exchange exchange, List<String> pointers, int limit) {
    var message =
        new Message(
            exchange.request().headers().fields(),
            Excerpt.of(exchange.request().body().orElse(""), List.of(), limit),
            exchange.response().headers().fields(),
            Excerpt.of(exchange.response().text(), pointers, limit));
    return of(exchange, Optional.of(message));
  }

  /** The exchange as one line. */
  static Exhibit asLine(Exchange exchange) {
    return of(exchange, Optional.empty());
  }

  private static Exhibit of(Exchange exchange, Optional<Message> message) {
    return new Exhibit(
        exchange.id(),
        exchange.actor().id(),
        exchange.request().toString(),
        exchange.response().toString().strip(),
        Wording.duration(exchange.duration()),
        message);
  }

  /** About how many characters it takes on the page. */
  int length() {
    return MARKUP + message.map(Message::length).orElse(0);
  }
}
