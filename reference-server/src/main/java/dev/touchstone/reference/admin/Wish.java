package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.refusal.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an administrator asks for, with its mistakes refused one by one. */
record Wish(ObjectNode json, Instant now) {
  private static final int LONGEST = 256;
  private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

  String text(String member) {
    return optionalText(member)
        .orElseThrow(() -> Refusal.invalidValue("\"" + member + "\" is needed, and a text."));
  }

  Optional<String> optionalText(String member) {
    var node = json.path(member);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    var text = node.asText("");
    var isControlled = text.chars().anyMatch(Character::isISOControl);
    if (!node.isTextual() || text.isBlank() || text.length() > LONGEST || isControlled) {
      throw Refusal.invalidValue(
          "\"" + member + "\" must be a text of 1 to " + LONGEST + " visible characters.");
    }
    return Optional.of(text);
  }

  boolean flag(String member) {
    var node = json.path(member);
    if (!node.isMissingNode() && !node.isBoolean()) {
      throw Refusal.invalidValue("\"" + member + "\" must be true or false.");
    }
    return node.asBoolean(false);
  }

  /** The permissions in "scope"; reading and writing if it is not there. */
  Set<Permission> permissions() {
    try {
      return optionalText("scope").map(Permission::parse).orElse(Permission.FULL);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalidValue(unknown.getMessage());
    }
  }

  /** The end that is wished for, by "expiresAt" as a date or by "expiresIn" in seconds. */
  Optional<Instant> end() {
    var seconds = json.path("expiresIn");
    if (seconds.isMissingNode() || seconds.isNull()) {
      return optionalText("expiresAt").map(Wish::date).map(this::demandFuture);
    }
    if (!seconds.canConvertToLong()
        || !seconds.isIntegralNumber()
        || seconds.asLong() < 1
        || seconds.asLong() > LONGEST_LIFE.toSeconds()) {
      throw Refusal.invalidValue("\"expiresIn\" must be a number of seconds above 0.");
    }
    return Optional.of(now.plusSeconds(seconds.asLong()));
  }

  private static Instant date(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalidValue("\"expiresAt\" must be a date such as 2027-01-31T12:00:00Z.");
    }
  }

  private Instant demandFuture(Instant date) {
    if (!date.isAfter(now)) {
      throw Refusal.invalidValue("\"expiresAt\" must be in the future.");
    }
    return date;
  }

  /** The texts in "redirectUris", each an absolute URI without a fragment (RFC 6749 3.1.2). */
  List<String> redirects() {
    var redirects = new ArrayList<String>();
    for (JsonNode node : json.path("redirectUris")) {
      redirects.add(redirect(node.asText()));
    }
    return redirects;
  }

  private static String redirect(String text) {
    try {
      var uri = new URI(text);
      if (uri.isAbsolute() && uri.getFragment() == null && !isScript(uri)) {
        return text;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw Refusal.invalidValue("A redirect URI is absolute and has no fragment.");
  }

  private static boolean isScript(URI uri) {
    return Set.of("javascript", "data", "vbscript")
        .contains(uri.getScheme().toLowerCase(Locale.ROOT));
  }
}
