package dev.touchstone.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of an exchange before it is kept. */
public final class Masking {

  /** What stands in place of a secret. */
  public static final String MASK = "***";

  private static final String TEXT = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
  private static final Pattern PASSWORD = anyCase("(\"password\"\\s*:\\s*)" + TEXT);
  private static final Pattern PASSWORD_IN_LIST = anyCase("(\"password\"\\s*:\\s*\\[\\s*)" + TEXT);
  private static final Pattern PATCHED_PASSWORD =
      anyCase(
          "(\"path\"\\s*:\\s*\"(?:[^\"]*:)?password\"\\s*,(?:[^{}]*,)?\\s*\"value\"\\s*:\\s*)"
              + TEXT);
  private static final Pattern PATCHED_PASSWORD_TURNED_ROUND =
      anyCase(
          "(\"value\"\\s*:\\s*)"
              + TEXT
              + "(?=\\s*,(?:[^{}]*,)?\\s*\"path\"\\s*:\\s*\"(?:[^\"]*:)?password\")");
  private static final Pattern PASSWORD_IN_FILTER =
      anyCase("(password(?:\\s|\\+|%20)+[a-z]{2}(?:\\s|\\+|%20)+)(?:\"|%22)(.*?)(?:\"|%22)");
  private static final List<Pattern> PASSWORDS =
      List.of(PASSWORD, PASSWORD_IN_LIST, PATCHED_PASSWORD, PATCHED_PASSWORD_TURNED_ROUND);
  private static final List<String> SECRET_FIELDS =
      List.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  private final List<String> secrets;

  /** Masks these literal secrets wherever they appear, and passwords and credentials anyway. */
  public Masking(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> secret.length() >= 4).distinct().toList();
  }

  /** Knows in addition the passwords that went over the wire, wherever else they are repeated. */
  public Masking knowing(List<Exchange> exchanges) {
    var all = new ArrayList<>(secrets);
    for (var exchange : exchanges) {
      exchange.request().body().ifPresent(body -> collect(body, all));
      collect(exchange.response().text(), all);
    }
    return new Masking(all);
  }

  private static void collect(String body, List<String> found) {
    for (var pattern : PASSWORDS) {
      pattern.matcher(body).results().map(hit -> hit.group(2)).forEach(found::add);
    }
  }

  /** The same exchange without secrets. */
  public Exchange mask(Exchange exchange) {
    var request = exchange.request();
    var response = exchange.response();
    var maskedRequest =
        new Request(
            request.method(),
            url(request.url()),
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
    var masked = literal(text);
    for (var pattern : PASSWORDS) {
      masked = pattern.matcher(masked).replaceAll("$1\"" + MASK + "\"");
    }
    return masked;
  }

  /** The same URL without what a filter compares passwords with. */
  private String url(String url) {
    return PASSWORD_IN_FILTER.matcher(literal(url)).replaceAll("$1%22" + MASK + "%22");
  }

  private static Pattern anyCase(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
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
