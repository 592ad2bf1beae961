package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of the engine that keeps accounts in step with assignments (OKTA-11 to 32). */
final class UserProvisioning {

  private final OktaHttp http;
  private final ProvisioningSettings settings;
  private final UserBody bodies;
  private final Supplier<String> passwords;
  private final Map<OktaUser, String> externalIds = new HashMap<>();

  UserProvisioning(OktaHttp http, ProvisioningSettings settings, Supplier<String> passwords) {
    this.http = http;
    this.settings = settings;
    this.passwords = passwords;
    bodies = new UserBody(settings.mappings());
  }

  /** The id under which the service provider knows the person. */
  Optional<String> externalId(OktaUser user) {
    return Optional.ofNullable(externalIds.get(user));
  }

  /** The look-up before a create or link (OKTA-11). */
  Optional<Json> match(OktaUser user) {
    var userName = user.profile().login();
    var hits =
        Answers.hits(
            "Error while verifying if user %s exists".formatted(userName),
            () -> http.find("/Users", "userName", userName));
    if (hits.size() > 1) {
      throw tooMany(hits);
    }
    return hits.stream().findFirst();
  }

  private Refusal tooMany(List<Json> hits) {
    return Refusal.because(
        "Multiple users found by userName. Expected 0 or 1 results but was [%d]"
            .formatted(hits.size()),
        http.lastExchange());
  }

  /** Acts on the outcome of the look-up: create, or link (OKTA-13 to 18). */
  void createOrLink(OktaUser user, Optional<Json> match) {
    if (match.isEmpty() && !settings.createUsers()) {
      throw Refusal.because("Matching user not found", http.lastExchange());
    } else if (match.isEmpty()) {
      create(user);
    } else {
      link(user, match.get());
    }
  }

  private void create(OktaUser user) {
    var action = "Error while creating user " + user.profile().displayName();
    var exchange =
        Answers.needed(action, () -> http.post("/Users", bodies.create(user, passwords.get())));
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (id.isEmpty()) {
      throw Refusal.because(action + ": Create new user returned empty user.", exchange);
    }
    externalIds.put(user, id.get());
  }

  private void link(OktaUser user, Json match) {
    var id = match.text("id").filter(text -> !text.isEmpty());
    if (id.isEmpty()) {
      throw Refusal.because(
          "Error while verifying if user %s exists: the match has no id"
              .formatted(user.profile().login()),
          http.lastExchange());
    }
    externalIds.put(user, id.get());
    if (!match.at("active").bool().orElse(true)) {
      switchActive(user, true);
    }
    pushProfile(user);
  }

  /** Read, merge, replace (OKTA-20). */
  void pushProfile(OktaUser user) {
    var target = target(user);
    var action = "Error while trying to push profile update for " + user.profile().login();
    var current = Answers.resource(action, () -> http.get(target));
    Answers.needed(action, () -> http.put(target, bodies.merge(current, user)));
  }

  /** Activates or deactivates in the way of the application's kind (OKTA-18, 25, 26). */
  void switchActive(OktaUser user, boolean active) {
    var target = target(user);
    var action =
        "Error while %s user %s"
            .formatted(active ? "reactivating" : "deactivating", user.profile().login());
    var current = Answers.resource(action, () -> http.get(target));
    Answers.needed(
        action,
        () ->
            settings.kind().patches()
                ? http.patch(target, PatchBody.active(active))
                : http.put(target, bodies.switchActive(current, active)));
  }

  private String target(OktaUser user) {
    return OktaHttp.resource("/Users", externalIds.get(user));
  }
}
