package dev.touchstone.reference.admin;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The administrator's web page, which talks to the admin API. */
public final class Console implements Handler {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "console.html", "text/html; charset=utf-8",
          "console.css", "text/css; charset=utf-8",
          "console.js", "text/javascript; charset=utf-8");

  private final Map<String, String> texts = new ConcurrentHashMap<>();

  @Override
  public Answer handle(Request request) {
    if (!request.is("GET") && !request.is("HEAD")) {
      throw Refusal.methodNotAllowed(request.method(), List.of("GET"));
    }
    if (request.path().isEmpty()) {
      return Answer.of(302).withHeader("Location", request.base() + "/console");
    }
    var name = request.path().size() == 1 ? "console.html" : request.path().get(1);
    if (request.path().size() > 2 || !TYPES.containsKey(name)) {
      throw Refusal.notFound("The console has no such part.");
    }
    return Answer.of(200)
        .withText(TYPES.get(name), texts.computeIfAbsent(name, Console::read))
        .withHeader("Content-Security-Policy", POLICY)
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Cache-Control", "no-cache");
  }

  private static String read(String name) {
    try (var stream = Console.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
