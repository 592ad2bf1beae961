package dev.touchstone.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of an exchange before it is kept. */
public final class Masking {

  /** What stands in place of a secret. */
  public static final String MASK = "***";

  private static final Pattern PASSWORD =
      Pattern.compile("(\"password\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.CASE_INSENSITIVE);
  private static final List<String> SECRET_FIELDS =
      List.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  private final List<String> secrets;

  /** Masks these literal secrets wherever they appear, and passwords and credentials anyway. */
  public Masking(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> secret.length() >= 4).toList();
  }

  /** The same exchange without secrets. */
  public Exchange mask(Exchange exchange) {
    var request = exchange.request();
    var response = exchange.response();
    var maskedRequest =
        new Request(
            request.method(),
            literal(request.url()),
            headers(request.headers()),
            request.body().map(this::body));
    var text = response.text();
    var masked = body(text);
    var maskedResponse =
        new Response(
            response.status(),
            literal(response.reason()),
            headers(response.headers()),
            masked.equals(text) ? response.body() : masked.getBytes(StandardCharsets.UTF_8));
    return new Exchange(
        exchange.id(),
        exchange.actor(),
        maskedRequest,
        maskedResponse,
        exchange.startedAt(),
        exchange.duration());
  }

  /** The same text without literal secrets. */
  public String literal(String text) {
    var masked = text;
    for (var secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  /** The same body without literal secrets and without the values of passwords. */
  public String body(String text) {
    return PASSWORD.matcher(literal(text)).replaceAll("$1\"" + MASK + "\"");
  }

  private Headers headers(Headers headers) {
    return new Headers(
        headers.fields().stream()
            .map(field -> new Headers.Header(field.name(), fieldValue(field)))
            .toList());
  }

  private String fieldValue(Headers.Header field) {
    if (SECRET_FIELDS.stream().anyMatch(field.name()::equalsIgnoreCase)) {
      var scheme = field.value().indexOf(' ');
      return scheme < 0 ? MASK : field.value().substring(0, scheme + 1) + MASK;
    }
    return literal(field.value());
  }
}
