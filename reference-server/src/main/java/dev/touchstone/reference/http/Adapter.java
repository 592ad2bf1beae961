package dev.touchstone.reference.http;

import static dev.touchstone.reference.protocol.Request.MAX_BODY;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty's requests and responses and the protocol's own. */
final class Adapter extends Handler.Abstract {
  private final Site site;
  private final Duration latency;
  private final Optional<RateLimit> limit;

  private record Exchange(Request request, Response response, Callback callback) {}

  Adapter(Site site, Pace pace) {
    this.site = site;
    this.latency = pace.latency();
    this.limit =
        pace.requestsPerSecond().isPresent()
            ? Optional.of(new RateLimit(site, pace.requestsPerSecond().getAsInt()))
            : Optional.empty();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback);
    if (request.getLength() == 0) {
      send(exchange, answer(exchange, Optional.of(new byte[0])));
      return true;
    }
    new IncomingBody(
            request,
            body -> send(exchange, answer(exchange, body)),
            status -> Response.writeError(request, response, callback, status))
        .run();
    return true;
  }

  private Answer answer(Exchange exchange, Optional<byte[]> body) {
    try {
      limit.ifPresent(rate -> rate.count(exchange.request()));
      var coding = header(exchange, HttpHeader.CONTENT_ENCODING);
      var plain = body.flatMap(bytes -> Coding.unpacked(bytes, coding));
      return site.answer(Incoming.request(exchange.request(), plain.orElseThrow(this::tooLarge)));
    } catch (Refusal refusal) {
      if (refusal.status() == 413) {
        exchange.response().getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      return site.refuse(Incoming.unread(exchange.request()), refusal);
    }
  }

  private Refusal tooLarge() {
    return Refusal.plain(413, "A body holds at most " + MAX_BODY + " bytes.");
  }

  private static String header(Exchange exchange, HttpHeader name) {
    return Optional.ofNullable(exchange.request().getHeaders().get(name)).orElse("");
  }

  private void send(Exchange exchange, Answer answer) {
    if (latency.isZero()) {
      sendNow(exchange, answer);
    } else {
      var scheduler = exchange.request().getComponents().getScheduler();
      scheduler.schedule(
          () -> sendNow(exchange, answer), latency.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void sendNow(Exchange exchange, Answer answer) {
    var response = exchange.response();
    var headers = response.getHeaders();
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> headers.put(name, value));
    var bytes = answer.body().map(Answer.Body::bytes).orElse(new byte[0]);
    if (bytes.length >= Coding.WORTHWHILE) {
      headers.put(HttpHeader.VARY, "Accept-Encoding");
      if (Coding.isAccepted(header(exchange, HttpHeader.ACCEPT_ENCODING))) {
        bytes = Coding.packed(bytes);
        headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
      }
    }
    if (answer.status() != 204 && answer.status() != 304) {
      headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
    }
    response.write(true, ByteBuffer.wrap(bytes), exchange.callback());
  }
}
