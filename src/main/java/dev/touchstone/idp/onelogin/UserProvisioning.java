package dev.touchstone.idp.onelogin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.onelogin.scim.Answers;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.scim.PatchBodies;
import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.Knobs;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.idp.onelogin.setting.ParametersTab;
import dev.touchstone.idp.onelogin.setting.SuspendForm;
import dev.touchstone.idp.onelogin.template.Macros;
import java.util.Optional;
import java.util.function.Supplier;

/** What each action sends for one account: the user first, then the groups (ONELOGIN-45). */
final class UserProvisioning {

  private static final int NOT_FOUND = 404;

  private final OneLoginHttp http;
  private final Supplier<OneLoginSettings> settings;
  private final Memberships memberships;

  UserProvisioning(
      OneLoginHttp http, Supplier<OneLoginSettings> settings, Memberships memberships) {
    this.http = http;
    this.settings = settings;
    this.memberships = memberships;
  }

  void carryOut(Action action, Account account) {
    switch (action) {
      case CREATE -> create(account);
      case UPDATE -> update(account);
      case SUSPEND -> setActive(account, false);
      case REACTIVATE -> setActive(account, true);
      case DELETE -> delete(account);
    }
  }

  /** Looks for the user by name, takes over whom it finds, or else creates (ONELOGIN-10 to 12). */
  private void create(Account account) {
    var found = lookUp(account);
    if (found.isPresent()) {
      account.link(found.get());
      replace(account);
    } else {
      post(account);
    }
    memberships.bringInStep(account);
  }

  /**
   * The whole template goes to the stored id; what a look-up finds takes its place (17, 18, 22).
   */
  private void update(Account account) {
    var found = knobs().has(Habit.LOOKUP_BEFORE_UPDATE) ? lookUp(account) : account.id();
    found.ifPresent(account::link);
    if (found.isEmpty() && knobs().has(Habit.CREATES_AFTER_RENAME)) {
      post(account);
    } else {
      replace(account);
    }
    memberships.bringInStep(account);
  }

  private Optional<String> lookUp(Account account) {
    var userName = macros(account).parameter(ParametersTab.USER_NAME);
    var exchange = http.find(userName);
    return Answers.hit(exchange, userName).map(user -> Answers.id(user, exchange));
  }

  private void post(Account account) {
    var body = body(account);
    account.link(Answers.created(http.createUser(body)));
    account.remember(body.toString());
  }

  private void replace(Account account) {
    var id = account.id().orElseThrow();
    var body = body(account);
    if (knobs().has(Habit.GET_BEFORE_PUT)) {
      Answers.success(http.read(id));
    }
    Answers.success(http.replaceUser(id, body));
    account.remember(body.toString());
  }

  /** Suspends, or ends the suspension, always by the stored id (ONELOGIN-27, 28). */
  private void setActive(Account account, boolean active) {
    var id = account.id().orElseThrow();
    var form = knobs().suspension();
    Answers.success(
        switch (form) {
          case PUT_TEMPLATE -> http.replaceUser(id, bodyWithState(account, active));
          case PUT_MINIMAL -> http.replaceUser(id, leastBody(account, active));
          case PATCH_REPLACE_PATH, PATCH_REPLACE_NO_PATH ->
              http.patchUser(id, PatchBodies.state(form, active));
        });
    account.suspended(!active);
    if (form == SuspendForm.PUT_TEMPLATE) {
      account.remember(body(account).toString());
    }
  }

  private void delete(Account account) {
    Exchange deletion = http.deleteUser(account.id().orElseThrow());
    var isGone = deletion.status() == NOT_FOUND && knobs().has(Habit.MISSING_IS_DELETED);
    if (!isGone) {
      Answers.success(deletion);
    }
    account.forget(true);
  }

  /** Whether an update would send anything that was not sent before. */
  boolean isOutOfStep(Account account) {
    return !account.wasSent(body(account).toString())
        || !memberships.wanted(account).equals(account.groups());
  }

  private ObjectNode body(Account account) {
    var template = settings.get().configuration().template();
    return template.render(macros(account), knobs().empty());
  }

  private ObjectNode bodyWithState(Account account, boolean active) {
    var template = settings.get().configuration().template();
    return template.render(macros(account), knobs().empty(), active);
  }

  private ObjectNode leastBody(Account account, boolean active) {
    var whole = body(account);
    var least = Json.object();
    least.set("schemas", whole.path("schemas"));
    least.set("userName", whole.path("userName"));
    return least.put("active", active);
  }

  private Macros macros(Account account) {
    return new Macros(account.user(), settings.get().parameters().rows());
  }

  private Knobs knobs() {
    return settings.get().knobs();
  }
}
