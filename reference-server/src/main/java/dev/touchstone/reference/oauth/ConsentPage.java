package dev.touchstone.reference.oauth;

import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.protocol.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** The page on which a person says yes or no. */
final class ConsentPage {
  private static final String PAGE = read();
  private static final Map<Permission, String> WORDS =
      Map.of(
          Permission.READ, "see all users and groups",
          Permission.WRITE, "create, change and delete users and groups",
          Permission.SELF, "see and change your own user");

  private ConsentPage() {}

  /** What a client wants, and the parameters by which it asked. */
  record Question(
      String client, Set<Permission> permissions, Map<String, List<String>> parameters) {}

  static Answer of(Question question, String trouble) {
    var wishes =
        question.permissions().stream()
            .sorted()
            .map(permission -> "<li>" + WORDS.get(permission) + "</li>")
            .collect(Collectors.joining());
    var hidden =
        question.parameters().entrySet().stream()
            .map(entry -> hidden(entry.getKey(), entry.getValue().get(0)))
            .collect(Collectors.joining());
    var form =
        """
        <h1>%s asks for access</h1>
        <p>It wants to</p><ul>%s</ul>
        <form method="post" autocomplete="off">%s
        <p class="trouble" role="alert">%s</p>
        <label>Name <input name="name" autocomplete="username" autofocus></label>
        <label>Password
        <input name="password" type="password" autocomplete="current-password"></label>
        <p class="buttons"><button name="decision" value="allow">Allow</button>
        <button name="decision" value="deny" class="quiet">Deny</button></p></form>"""
            .formatted(text(question.client()), wishes, hidden, text(trouble));
    return page(trouble.isEmpty() ? 200 : 401, form);
  }

  static Answer problem(String what) {
    return page(400, "<h1>This does not work</h1><p>" + text(String.valueOf(what)) + "</p>");
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(text(name), text(value));
  }

  private static String text(String plain) {
    return StringEscapeUtils.escapeHtml4(plain);
  }

  private static Answer page(int status, String content) {
    // No form-action: browsers would apply it to the redirection to the client as well.
    return Answer.of(status)
        .withText("text/html; charset=utf-8", PAGE.replace("{content}", content))
        .withHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .withHeader("X-Frame-Options", "DENY")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("Cache-Control", "no-store");
  }

  private static String read() {
    try (var stream = ConsentPage.class.getResourceAsStream("consent.html")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
