package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The part of the engine that keeps accounts in step with assignments (OKTA-11 to 34). */
final class UserProvisioning {

  private static final int PLACEHOLDER_LENGTH = 8;
  private static final int GENERATED_LENGTH = 16;

  private final OktaHttp http;
  private final Supplier<ProvisioningSettings> settings;
  private final IntFunction<String> passwords;
  private final SystemLog log;
  private final Map<OktaUser, String> externalIds = new HashMap<>();
  private final Map<OktaUser, OktaUser.Profile> pushed = new HashMap<>();

  /**
   * The accounts of one application.
   *
   * @param passwords makes up passwords of a length
   */
  UserProvisioning(
      OktaHttp http,
      Supplier<ProvisioningSettings> settings,
      IntFunction<String> passwords,
      SystemLog log) {
    this.http = http;
    this.settings = settings;
    this.passwords = passwords;
    this.log = log;
  }

  /** The id under which the service provider knows the person. */
  Optional<String> externalId(OktaUser user) {
    return Optional.ofNullable(externalIds.get(user));
  }

  /** Takes an account over that an import found (OKTA-41). */
  void know(OktaUser user, String id) {
    externalIds.put(user, id);
  }

  /** The look-up before a create or link (OKTA-11). */
  Optional<Json> match(OktaUser user) {
    var byEmail = settings.get().uniqueIdentifier().equals("email");
    var value = byEmail ? user.profile().email() : user.profile().login();
    var named = byEmail && settings.get().has(Habit.EMAIL_ATTRIBUTE_IN_LOOK_UP);
    var field = named ? "email" : "userName";
    var hits =
        Answers.hits(
            "Error while verifying if user %s exists".formatted(user.profile().login()),
            () -> http.find("/Users", field, value));
    if (hits.size() > 1) {
      throw tooMany(field, hits);
    }
    return hits.stream().findFirst();
  }

  private Refusal tooMany(String field, List<Json> hits) {
    return Refusal.because(
        "Multiple users found by %s. Expected 0 or 1 results but was [%d]"
            .formatted(field, hits.size()),
        http.lastExchange());
  }

  /** Acts on the outcome of the look-up: create, or link (OKTA-13 to 18). */
  void createOrLink(OktaUser user, Optional<Json> match) {
    if (match.isEmpty() && !settings.get().has(Switch.CREATE_USERS)) {
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
        Answers.needed(action, () -> http.post("/Users", bodies().create(user, newPassword())));
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (id.isEmpty()) {
      throw Refusal.because(action + ": Create new user returned empty user.", exchange);
    }
    if (exchange.status() != 201) {
      log.warning(action + ": 201 was expected, not " + exchange.status(), exchange);
    }
    externalIds.put(user, id.get());
    pushed.put(user, user.profile());
  }

  /** A placeholder whatever "Sync Password" says (OKTA-32), or the generated one (OKTA-33). */
  private String newPassword() {
    var generated = settings.get().has(Switch.SYNC_RANDOM_PASSWORD);
    return passwords.apply(generated ? GENERATED_LENGTH : PLACEHOLDER_LENGTH);
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
    var slept = !match.at("active").bool().orElse(true);
    if (slept) {
      switchActive(user, true);
    }
    pushWholeProfile(user, slept && settings.get().has(Habit.STALE_ACTIVE));
    if (settings.get().has(Switch.SYNC_RANDOM_PASSWORD)) {
      pushPassword(user, newPassword());
    }
  }

  /** Brings a changed profile over: read, merge, replace, or the changes alone (OKTA-20, 24). */
  void pushProfile(OktaUser user) {
    var known = pushed.get(user);
    if (settings.get().has(Switch.PATCH_FOR_USERS) && known != null) {
      var changes = bodies().changes(known, user);
      if (!changes.isEmpty()) {
        Answers.needed(update(user), () -> http.patch(target(user), PatchBody.values(changes)));
      }
      pushed.put(user, user.profile());
    } else {
      pushWholeProfile(user, false);
    }
  }

  /** Brings the whole profile over: read, merge, replace (OKTA-20). */
  void pushWholeProfile(OktaUser user) {
    pushWholeProfile(user, false);
  }

  private void pushWholeProfile(OktaUser user, boolean stale) {
    pushProfileWith(
        user,
        body -> {
          if (stale) {
            body.put("active", false);
          }
        });
  }

  /** Brings the whole profile over with something more in it, such as roles (OKTA-66). */
  void pushProfileWith(OktaUser user, Consumer<ObjectNode> more) {
    var target = target(user);
    var current = Answers.resource(update(user), () -> http.get(target));
    var body = bodies().merge(current, user);
    more.accept(body);
    Answers.needed(update(user), () -> http.put(target, body));
    pushed.put(user, user.profile());
  }

  private static String update(OktaUser user) {
    return "Error while trying to push profile update for " + user.profile().login();
  }

  /** Activates or deactivates in the way of the application's kind (OKTA-18, 25, 26). */
  void switchActive(OktaUser user, boolean active) {
    var action =
        "Error while %s user %s"
            .formatted(active ? "reactivating" : "deactivating", user.profile().login());
    if (settings.get().kind().patches()) {
      patch(user, action, Json.object().put("active", active));
    } else {
      var current = Answers.resource(action, () -> http.get(target(user)));
      var body = bodies().switchActive(current, active);
      Answers.needed(action, () -> http.put(target(user), body));
    }
  }

  /** Brings a new password over (OKTA-33). */
  void pushPassword(OktaUser user, String password) {
    var action = "Error while trying to push password update for " + user.profile().login();
    if (settings.get().kind().patches()) {
      patch(user, action, Json.object().put("password", password));
    } else {
      var current = Answers.resource(action, () -> http.get(target(user)));
      var body = bodies().password(current, password);
      Answers.needed(action, () -> http.put(target(user), body));
    }
  }

  private void patch(OktaUser user, String action, ObjectNode value) {
    if (settings.get().has(Habit.GET_BEFORE_PATCH)) {
      Answers.resource(action, () -> http.get(target(user)));
    }
    Answers.needed(action, () -> http.patch(target(user), PatchBody.values(value)));
  }

  private UserBody bodies() {
    return new UserBody(settings.get());
  }

  private String target(OktaUser user) {
    return OktaHttp.resource("/Users", externalIds.get(user));
  }
}
