package dev.touchstone.target;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Link;
import dev.touchstone.exchange.PlainClient;

/** Finds out, before anything is judged, whether judging is possible at all. */
public final class Preflight {

  private Preflight() {}

  /**
   * Reads a user list and the configuration.
   *
   * @return what the service provider claims
   * @throws Unjudgeable if the endpoint refuses the credentials or speaks no SCIM
   * @throws dev.touchstone.exchange.NoAnswer if nothing answers
   */
  public static ServiceProviderProfile of(Target target, Link link) {
    var client =
        new PlainClient(link.wire(), Actor.AUDITOR, target.baseUrl(), target.credentials());
    var users = client.get("/Users?startIndex=1&count=1");
    refuseClosedDoor(users, target);
    refuseForeignLand(users, target);
    return ServiceProviderProfile.from(client.get("/ServiceProviderConfig").json());
  }

  private static void refuseClosedDoor(Exchange users, Target target) {
    if (users.status() == 401 || users.status() == 403) {
      throw new Unjudgeable(
          "%s refuses the given credentials with %d (%s): check the token and its rights"
              .formatted(target.baseUrl(), users.status(), target.credentials()));
    }
  }

  private static void refuseForeignLand(Exchange users, Target target) {
    var text = users.response().text().stripLeading();
    if (text.startsWith("<")
        || users.response().mediaType().filter("text/html"::equals).isPresent()) {
      throw new Unjudgeable(
          "%s answers with an HTML page instead of SCIM (status %d): check the base URL"
              .formatted(users.request().url(), users.status()));
    }
    if (users.status() == 404 && users.json().at("schemas").isMissing()) {
      throw new Unjudgeable(
          "%s is not found (404, and no SCIM error): check the base URL, which ends before /Users"
              .formatted(users.request().url()));
    }
    if (users.status() >= 300 && users.status() < 400) {
      throw new Unjudgeable(
          "%s redirects to %s: give that URL as the target"
              .formatted(
                  users.request().url(),
                  users.response().headers().first("Location").orElse("somewhere else")));
    }
  }
}
