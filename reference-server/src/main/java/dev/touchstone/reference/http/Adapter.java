package dev.touchstone.reference.http;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty's requests and responses and the protocol's own. */
final class Adapter extends org.eclipse.jetty.server.Handler.Abstract {
  private static final int MAX_BODY = 1_048_576;
  private static final long MAX_DRAINED = 8L * MAX_BODY;

  private final Handler handler;
  private final UnaryOperator<Handler> surroundings;

  Adapter(Handler handler, UnaryOperator<Handler> surroundings) {
    this.handler = surroundings.apply(handler);
    this.surroundings = surroundings;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request exchange, Response response, Callback callback)
      throws IOException {
    send(answer(exchange, response), response, callback);
    return true;
  }

  private Answer answer(org.eclipse.jetty.server.Request exchange, Response response)
      throws IOException {
    Refusal refusal;
    try {
      var path = Address.below(exchange.getHttpURI().getPath());
      var body = body(exchange);
      if (body.isPresent()) {
        return handler.handle(request(exchange, path, body.get()));
      }
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      refusal = Refusal.plain(413, "A body holds at most " + MAX_BODY + " bytes.");
    } catch (Refusal early) {
      refusal = early;
    }
    var refused = ErrorAnswer.of(refusal).withHeader("Content-Type", MediaType.SCIM_JSON);
    return surroundings.apply(request -> refused).handle(request(exchange, List.of(), new byte[0]));
  }

  /** The body; empty if it is too large. */
  private static Optional<byte[]> body(org.eclipse.jetty.server.Request exchange)
      throws IOException {
    if (exchange.getLength() == 0) {
      return Optional.of(new byte[0]);
    }
    try (var stream = Content.Source.asInputStream(exchange)) {
      var read = stream.readNBytes(MAX_BODY + 1);
      if (read.length <= MAX_BODY) {
        return Optional.of(read);
      }
      drain(stream);
      return Optional.empty();
    }
  }

  /** Reads on for a while: a client that is still writing would not hear the refusal. */
  private static void drain(InputStream stream) throws IOException {
    var left = MAX_DRAINED;
    var skipped = stream.skip(left);
    while (skipped > 0 && left > skipped) {
      left -= skipped;
      skipped = stream.skip(left);
    }
  }

  private static Request request(
      org.eclipse.jetty.server.Request exchange, List<String> path, byte[] body) {
    var uri = exchange.getHttpURI();
    return new Request(
        exchange.getMethod(),
        uri.getScheme() + "://" + authority(exchange) + Address.BASE,
        path,
        Optional.ofNullable(uri.getQuery()).orElse(""),
        headers(exchange),
        body);
  }

  /** The host that the client named; HTTP/1.0 does not ask it to. */
  private static String authority(org.eclipse.jetty.server.Request exchange) {
    return Optional.ofNullable(exchange.getHttpURI().getAuthority())
        .orElseGet(() -> "localhost:" + org.eclipse.jetty.server.Request.getLocalPort(exchange));
  }

  private static Map<String, String> headers(org.eclipse.jetty.server.Request exchange) {
    var headers = new LinkedHashMap<String, String>();
    for (var field : exchange.getHeaders()) {
      var value = Optional.ofNullable(field.getValue()).orElse("");
      headers.merge(field.getLowerCaseName(), value, (one, other) -> one + ", " + other);
    }
    return headers;
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    var bytes = answer.body().map(Answer.Body::bytes).orElse(new byte[0]);
    if (answer.status() != 204 && answer.status() != 304) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    }
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
