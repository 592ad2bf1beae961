package dev.touchstone.report;

import dev.touchstone.exchange.Headers.Header;
import dev.touchstone.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Composes the shell command that sends a request again, its secret taken from {@code $TOKEN}. */
final class Curl {

  private static final Set<String> SET_BY_CURL =
      Set.of("host", "content-length", "connection", "accept-encoding");

  private Curl() {}

  /** A command for sh, bash and zsh, one argument a line. */
  static String of(Request request) {
    var arguments = new ArrayList<String>();
    arguments.add(verb(request.method()) + (needsGlobOff(request) ? " --globoff" : ""));
    arguments.add(quoted(request.url()));
    request.headers().fields().stream()
        .filter(field -> !SET_BY_CURL.contains(lower(field.name())))
        .forEach(field -> arguments.add("-H " + headerArgument(field)));
    withheld(request).forEach(name -> arguments.add("-H " + quoted(name + ":")));
    request.body().ifPresent(body -> arguments.add("--data-raw " + quoted(body)));
    return "curl -i --path-as-is " + String.join(" \\\n  ", arguments);
  }

  private static String verb(String method) {
    return method.equals("HEAD") ? "--head" : "-X " + quotedIfNeeded(method);
  }

  private static boolean needsGlobOff(Request request) {
    return request.url().chars().anyMatch(letter -> "[]{}".indexOf(letter) >= 0);
  }

  /** Fields that curl adds by itself and the request did not have. */
  private static List<String> withheld(Request request) {
    var names = new ArrayList<>(List.of("Accept", "User-Agent"));
    if (request.body().isPresent()) {
      names.add("Content-Type");
    }
    names.removeIf(name -> request.headers().first(name).isPresent());
    return names;
  }

  private static String headerArgument(Header field) {
    if (!lower(field.name()).endsWith("authorization")) {
      return quoted(field.name() + (field.value().isEmpty() ? ";" : ": " + field.value()));
    }
    var space = field.value().indexOf(' ');
    var scheme = space < 0 ? "" : field.value().substring(0, space + 1);
    return '"' + (field.name() + ": " + scheme).replaceAll("[\"\\\\$`]", "\\\\$0") + "$TOKEN\"";
  }

  private static String quotedIfNeeded(String word) {
    return word.matches("[A-Za-z]+") ? word : quoted(word);
  }

  /** A single word of the shell, whatever the text. */
  static String quoted(String text) {
    var hasControls =
        text.chars().anyMatch(letter -> letter < 0x20 && letter != '\n' && letter != '\t');
    return hasControls ? ansiQuoted(text) : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String ansiQuoted(String text) {
    var quoted = new StringBuilder("$'");
    for (var letter : text.toCharArray()) {
      if (letter == '\'' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < 0x20) {
        quoted.append(String.format(Locale.ROOT, "\\%03o", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('\'').toString();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
