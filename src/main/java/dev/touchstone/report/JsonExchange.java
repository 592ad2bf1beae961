package dev.touchstone.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An exchange as the report for programs holds it, bodies as they came over the wire. */
final class JsonExchange {

  private JsonExchange() {}

  /** The exchange, and the scenario in which it took place or null. */
  static ObjectNode of(Exchange exchange, String scenario) {
    var object =
        Json.object()
            .put("id", exchange.id())
            .put("scenario", scenario)
            .put("actor", exchange.actor().id());
    object.set("request", request(exchange));
    object.set("response", response(exchange));
    return object
        .put("startedAt", exchange.startedAt().toString())
        .put("durationMs", exchange.duration().toMillis());
  }

  private static ObjectNode request(Exchange exchange) {
    var request = exchange.request();
    var object = Json.object().put("method", request.method()).put("url", request.url());
    object.set("headers", headers(request.headers()));
    return object.put("body", request.body().orElse(null));
  }

  private static ObjectNode response(Exchange exchange) {
    var response = exchange.response();
    var object = Json.object().put("status", response.status()).put("reason", response.reason());
    object.set("headers", headers(response.headers()));
    object.put("body", response.hasBody() ? response.text() : null);
    if (!isUtf8(response.body())) {
      object.put("bodyNote", "not UTF-8: body shows U+FFFD for what cannot be read");
      object.put("bodyBase64", Base64.getEncoder().encodeToString(response.body()));
    }
    return object;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  private static ArrayNode headers(Headers headers) {
    var array = Json.object().arrayNode();
    headers
        .fields()
        .forEach(field -> array.addObject().put("name", field.name()).put("value", field.value()));
    return array;
  }
}
