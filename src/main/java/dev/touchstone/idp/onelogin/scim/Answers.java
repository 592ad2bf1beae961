package dev.touchstone.idp.onelogin.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.List;
import java.util.Optional;

/** How OneLogin reads what the service provider answers. */
public final class Answers {

  private static final int NOT_FOUND = 404;

  private Answers() {}

  /**
   * The user whom a look-up found; 404 means nobody (ONELOGIN-10). OneLogin takes the first one
   * whoever it is. Touchstone does not follow it there, or it would overwrite a stranger's account.
   */
  public static Optional<Json> hit(Exchange lookUp, String userName) {
    if (lookUp.status() == NOT_FOUND) {
      return Optional.empty();
    }
    var first = resources(lookUp).stream().findFirst();
    var name = first.flatMap(user -> user.text("userName"));
    if (name.isPresent() && !name.get().equalsIgnoreCase(userName)) {
      throw Refusal.because(
          "the look-up for %s found %s, whom OneLogin would overwrite"
              .formatted(userName, name.get()),
          lookUp);
    }
    return first;
  }

  /** The resources of a list, which must be a success. */
  public static List<Json> resources(Exchange list) {
    if (!list.response().isSuccess()) {
      throw Refusal.ofCollection(list);
    }
    if (!list.json().isObject()) {
      throw Refusal.because("the answer is no JSON object", list);
    }
    return list.json().at("Resources").elements();
  }

  /** Takes any success; everything else ends the task (ONELOGIN-52). */
  public static Exchange success(Exchange exchange) {
    if (!exchange.response().isSuccess()) {
      throw Refusal.of(exchange);
    }
    return exchange;
  }

  /** The id of what was created, without which nothing can follow (ONELOGIN-12, 41). */
  public static String created(Exchange creation) {
    if (!creation.response().isSuccess()) {
      throw Refusal.ofCollection(creation);
    }
    return id(creation.json(), creation);
  }

  /** The id in what an answer shows. */
  public static String id(Json resource, Exchange answer) {
    return resource
        .text("id")
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> Refusal.because("the answer has no id", answer));
  }
}
