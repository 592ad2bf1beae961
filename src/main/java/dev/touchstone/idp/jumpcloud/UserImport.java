package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ScimClient;
import dev.touchstone.idp.jumpcloud.ImportResult.ImportedUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all people of the service provider, page after page (JUMPCLOUD-10). */
final class UserImport {

  private final ScimClient http;
  private final int pageSize;
  private long total;
  private final List<ImportedUser> users = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  UserImport(ScimClient http, int pageSize) {
    this.http = http;
    this.pageSize = pageSize;
  }

  ImportResult run() {
    try {
      var start = 1L;
      for (var page = page(start); !page.isEmpty(); page = page(start)) {
        page.forEach(this::take);
        start += page.size();
      }
      return new ImportResult(users, refused, "");
    } catch (Refusal refusal) {
      return new ImportResult(users, refused, refusal.getMessage());
    }
  }

  /** The page that begins there; nobody is asked for what lies behind the last result. */
  private List<Json> page(long start) {
    if (start > 1 && start > total) {
      return List.of();
    }
    var target = "/Users?startIndex=%d&count=%d".formatted(start, pageSize);
    var exchange = Refusal.unlessAccepted(() -> http.get(target));
    total = exchange.json().at("totalResults").integer().orElse(0L);
    return exchange.json().at("Resources").elements();
  }

  private void take(Json user) {
    var email = email(user);
    var username = email.split("@", 2)[0];
    var id = user.text("id").orElse("");
    if (email.contains("+") || username.isEmpty() || id.isEmpty()) {
      refused.add(email);
    } else {
      users.add(new ImportedUser(id, username, email));
    }
  }

  private static String email(Json user) {
    var emails = user.at("emails").elements();
    var primary = emails.stream().filter(UserImport::isPrimary).findFirst();
    return primary
        .or(() -> emails.stream().findFirst())
        .flatMap(email -> email.text("value"))
        .or(() -> user.text("userName"))
        .orElse("");
  }

  private static boolean isPrimary(Json email) {
    return email.at("primary").bool().equals(Optional.of(true));
  }
}
