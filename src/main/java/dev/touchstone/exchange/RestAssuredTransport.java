package dev.touchstone.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Sends a request through REST Assured with its helpfulness switched off: it adds no charset to the
 * media type, encodes no URL, follows no redirect and asks for no content coding.
 */
final class RestAssuredTransport implements Transport {

  private final RestAssuredConfig config;

  RestAssuredTransport(ConnectionPool pool) {
    config =
        RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(pool::clientOverPool))
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/scim+json", ContentType.TEXT))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .redirect(RedirectConfig.redirectConfig().followRedirects(false));
  }

  @Override
  public Response send(Request request) {
    try {
      return received(ask(request));
    } catch (RuntimeException wrapped) {
      throw noAnswer(request, wrapped);
    } catch (IOException failure) {
      throw NoAnswer.to(request, failure);
    }
  }

  private io.restassured.response.Response ask(Request request) {
    var specification = given().config(config).urlEncodingEnabled(false);
    for (var field : request.headers().fields()) {
      specification.header(new Header(field.name(), field.value()));
    }
    request.body().ifPresent(body -> specification.body(body.getBytes(StandardCharsets.UTF_8)));
    return specification.request(request.method(), request.url());
  }

  private static Response received(io.restassured.response.Response answer) throws IOException {
    var headers =
        new Headers(
            answer.getHeaders().asList().stream()
                .map(field -> new Headers.Header(field.getName(), field.getValue()))
                .collect(Collectors.toList()));
    var words = answer.statusLine().split(" ", 3);
    var reason = words.length > 2 ? words[2] : "";
    var coding = headers.first("Content-Encoding").orElse("identity");
    var body = Coding.decode(coding, answer.asByteArray());
    return new Response(answer.statusCode(), reason, headers, body);
  }

  /** REST Assured's Groovy core throws checked exceptions unannounced; they arrive as causes. */
  private static RuntimeException noAnswer(Request request, RuntimeException wrapped) {
    return wrapped.getCause() instanceof IOException cause ? NoAnswer.to(request, cause) : wrapped;
  }
}
