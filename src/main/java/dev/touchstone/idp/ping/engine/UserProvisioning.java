package dev.touchstone.idp.ping.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.Accounts.Account;
import dev.touchstone.idp.ping.scim.ActiveChange;
import dev.touchstone.idp.ping.scim.Answers;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.scim.Refusal;
import dev.touchstone.idp.ping.scim.UserBody;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.Option;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.RemoveAction;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of the provisioner that keeps accounts in step with people (PING-06 to 19). */
final class UserProvisioning {

  private final PingHttp http;
  private final Supplier<ProvisioningSettings> settings;
  private final Accounts accounts;
  private final Attempts attempts;
  private final ProvisionerLog log;

  UserProvisioning(
      PingHttp http,
      Supplier<ProvisioningSettings> settings,
      Accounts accounts,
      Attempts attempts,
      ProvisionerLog log) {
    this.http = http;
    this.settings = settings;
    this.accounts = accounts;
    this.attempts = attempts;
    this.log = log;
  }

  /** Brings one person's account to the state that it is to have. */
  void bring(PingUser user, boolean inScope) {
    var active = inScope && user.isEnabled();
    var account = accounts.of(user);
    var state = body(user, active, Json.missing()).toString();
    if (isReached(user, account, state, inScope) || !attempts.isDue(user, state)) {
      return;
    }
    try {
      if (account.isEmpty()) {
        join(user, active);
      } else if (active) {
        update(user, account.get(), state);
      } else {
        remove(user, account.get(), state);
      }
    } catch (Refusal refusal) {
      log.failed(user, refusal);
    }
  }

  /** A disabled person without an account gets none unless the administrator wants so (PING-11). */
  private boolean isReached(
      PingUser user, Optional<Account> account, String state, boolean inScope) {
    var isWanted = user.isEnabled() || settings.get().has(Option.PROVISION_DISABLED_USERS);
    return account.isPresent() ? account.get().isWritten(state) : !inScope || !isWanted;
  }

  /** Looks for an account and takes it over, or makes one (PING-06 to 10). */
  private void join(PingUser user, boolean active) {
    var filter = settings.get().users().filter().with(identifier(user));
    var looked = http.find(http.endpoints().users(), filter);
    var hit = Answers.hit(looked);
    if (hit.isPresent()) {
      var account = accounts.link(user, Answers.idOf(hit.get(), looked), hit.get());
      update(user, account, body(user, active, Json.missing()).toString());
    } else if (settings.get().has(Option.CREATE_USERS)) {
      create(user, active);
    } else {
      log.skipped(user, "not created: User Create is off");
    }
  }

  private String identifier(PingUser user) {
    var name = settings.get().users().identifier().word();
    return settings.get().users().mappings().stream()
        .filter(row -> row.target().name().equals(name))
        .map(row -> user.value(row.source()))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow(() -> Refusal.before("no value for the unique user identifier " + name));
  }

  private void create(PingUser user, boolean active) {
    var body = body(user, active, Json.missing());
    var created = Answers.accepted(http.post(http.endpoints().users(), body));
    var account = accounts.link(user, Answers.idOf(created.json(), created), created.json());
    account.wrote(body.toString(), created.json());
    log.done(user, SyncStatus.SUCCESS, "created");
  }

  /** The whole user as mapped, whatever has changed (PING-12). */
  private void update(PingUser user, Account account, String state) {
    if (settings.get().has(Option.UPDATE_USERS)) {
      replace(user, account, state);
      log.done(user, SyncStatus.SUCCESS, "updated");
    } else {
      log.skipped(user, "not updated: User Update is off");
    }
  }

  private void replace(PingUser user, Account account, String state) {
    var active = Json.read(state).at("active").bool().orElse(true);
    var body = body(user, active, account.held());
    if (settings.get().has(Habit.ID_IN_UPDATE)) {
      body.put("id", account.id());
    }
    var answer = http.put(http.endpoints().users(), account.id(), body);
    var strict = settings.get().has(Habit.STRICT_REPLY_PARSER);
    account.wrote(state, Answers.updated(answer, strict));
  }

  /** The remove action (PING-17, 18); to disable is to update, and needs that option too. */
  private void remove(PingUser user, Account account, String state) {
    if (!settings.get().has(Option.DISABLE_USERS)) {
      log.skipped(user, "not removed: User Disable/Delete is off");
    } else if (settings.get().users().removeAction() == RemoveAction.DELETE) {
      Answers.deleted(http.delete(http.endpoints().users(), account.id()));
      forget(user);
      log.done(user, SyncStatus.SUCCESS, "deleted");
    } else {
      disable(user, account, state);
    }
  }

  private void disable(PingUser user, Account account, String state) {
    if (settings.get().has(Habit.DISABLES_BY_PATCH)) {
      var answer = http.patch(http.endpoints().users(), account.id(), ActiveChange.to(false));
      account.wrote(state, Answers.updated(answer, false));
      log.done(user, SyncStatus.SUCCESS, "disabled");
    } else if (settings.get().has(Option.UPDATE_USERS)) {
      replace(user, account, state);
      log.done(user, SyncStatus.SUCCESS, "disabled");
    } else {
      log.skipped(user, "not disabled: User Update is off");
    }
  }

  /** Leaves an account as it is, for good. */
  void forget(PingUser user) {
    accounts.unlink(user);
    attempts.forget(user);
  }

  private ObjectNode body(PingUser user, boolean active, Json held) {
    return new UserBody(settings.get(), accounts::id).of(user, active, held);
  }
}
