package dev.touchstone.verdict;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Pause;
import java.util.List;

/** What Okta needs of every answer that it gets. */
final class OktaInspections {

  private static final Actor OKTA = Actor.identityProvider("okta");

  private OktaInspections() {}

  static List<Inspection> all() {
    return List.of(
        new Inspection(
            "CHK-02", seen -> toOkta(seen) && seen.isAnsweredQuery(), OktaInspections::counts),
        new Inspection(
            "CHK-34",
            seen -> toOkta(seen) && Pause.isAskedBy(seen.exchange()),
            OktaInspections::namesSeconds),
        new Inspection("CHK-32", seen -> toOkta(seen) && seen.isError(), OktaInspections::explains),
        Inspection.ofResources(
            "CHK-15", seen -> toOkta(seen) && seen.showsUsers(), OktaInspections::activeIsBoolean),
        Inspection.ofResources(
            "CHK-16", seen -> toOkta(seen) && seen.showsUsers(), OktaInspections::hidesPassword));
  }

  private static boolean toOkta(Seen seen) {
    return seen.exchange().actor().equals(OKTA);
  }

  private static void counts(Seen seen, Examination examination) {
    for (var counter : List.of("totalResults", "startIndex", "itemsPerPage")) {
      var value = seen.exchange().json().at(counter);
      examination.that(
          value.isMissing() || value.integer().isPresent(),
          "a JSON integer",
          Examination.shown(value),
          counter);
    }
  }

  private static void namesSeconds(Seen seen, Examination examination) {
    var pause = seen.exchange().response().headers().first("Retry-After").orElse("nothing");
    examination.that(
        pause.matches("\\d+"), "a Retry-After in whole seconds", "Retry-After: " + pause, "");
  }

  private static void explains(Seen seen, Examination examination) {
    var detail = seen.exchange().json().text("detail").filter(text -> !text.isBlank());
    examination.that(
        detail.isPresent(),
        "a detail that Okta can show to its administrator",
        examination.shown("detail"),
        "detail");
  }

  private static void activeIsBoolean(String place, Json user, Examination examination) {
    var active = user.at("active");
    examination.that(
        active.isMissing() || active.bool().isPresent(),
        "a JSON boolean",
        Examination.shown(active),
        place + "active");
  }

  private static void hidesPassword(String place, Json user, Examination examination) {
    examination.that(user.at("password").isMissing(), "no password", "one", place + "password");
  }
}
