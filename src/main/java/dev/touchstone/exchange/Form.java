package dev.touchstone.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A form of the OAuth 2 endpoints (RFC 6749, appendix B). */
final class Form {

  private static final Set<String> SECRETS =
      Set.of("code", "client_secret", "client_assertion", "refresh_token", "password", "name");

  private Form() {}

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> Places.encode(field.getKey()) + "=" + Places.encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The same without secrets, as it may be kept. */
  static String masked(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + shown(field.getKey(), field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String shown(String name, String value) {
    return SECRETS.contains(name) ? Masking.MASK : Places.encode(value);
  }

  /** An answer without the tokens and codes in it, as it may be kept. */
  static Response masked(Response answer) {
    var headers =
        new Headers(
            answer.headers().fields().stream()
                .map(
                    field ->
                        new Headers.Header(
                            field.name(),
                            field.value().replaceAll("([?&]code=)[^&]*", "$1" + Masking.MASK)))
                .toList());
    var body =
        answer
            .text()
            .replaceAll(
                "(\"(?:access|refresh)_token\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + Masking.MASK + "\"");
    return new Response(answer.status(), answer.reason(), headers, body.getBytes(Places.UTF8));
  }
}
