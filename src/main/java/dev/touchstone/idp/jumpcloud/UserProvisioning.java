package dev.touchstone.idp.jumpcloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.idp.ScimClient;
import dev.touchstone.idp.jumpcloud.DirectoryInsights.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps accounts in step with people, each looked up anew before (JUMPCLOUD-03 to 06, 09). */
final class UserProvisioning {

  private static final String USERS = "/Users";

  private final ScimClient http;
  private final Supplier<ApplicationSettings> settings;
  private final DirectoryInsights insights;
  private final Map<JumpCloudUser, Account> accounts = new HashMap<>();

  /** What JumpCloud remembers: the id, and the name under which the account can be found. */
  private record Account(String id, String userName) {}

  UserProvisioning(
      ScimClient http, Supplier<ApplicationSettings> settings, DirectoryInsights insights) {
    this.http = http;
    this.settings = settings;
    this.insights = insights;
  }

  Optional<String> accountId(JumpCloudUser user) {
    return Optional.ofNullable(accounts.get(user)).map(Account::id);
  }

  /** Creates the account, or takes over the one that is there and brings it in step. */
  void provision(JumpCloudUser user) {
    Refusal.survived(
        () -> {
          var found = find(user);
          if (found.isPresent()) {
            replace(user, found.get());
          } else if (!user.isSuspended()) {
            create(user);
          }
        });
  }

  /** Deactivates the account of somebody who is suspended or has the application no more. */
  void deprovision(JumpCloudUser user) {
    Refusal.survived(() -> find(user).ifPresent(id -> deactivate(user, id)));
  }

  /** Deletes the account of somebody who was deleted, or deactivates it (JUMPCLOUD-09). */
  void delete(JumpCloudUser user) {
    if (!settings.get().deletesUsers()) {
      deprovision(user);
      return;
    }
    Refusal.survived(
        () -> {
          var found = find(user);
          if (found.isPresent()) {
            var target = ScimClient.resource(USERS, found.get());
            insights.note(Event.USER_DELETE_PROVISION, user, () -> http.delete(target));
            accounts.remove(user);
          }
        });
  }

  private Optional<String> find(JumpCloudUser user) {
    var known = Optional.ofNullable(accounts.get(user)).map(Account::userName);
    var name = known.orElse(user.value(Field.USERNAME));
    try {
      return Remote.hit(Remote.lookUp(http, USERS, "userName", name), "userName", name);
    } catch (Refusal refusal) {
      insights.failed(Event.USER_LOOKUP_PROVISION, user, refusal);
      throw refusal;
    }
  }

  private void create(JumpCloudUser user) {
    var body = UserBody.created(user);
    var id =
        insights.note(
            Event.USER_CREATE_PROVISION, user, () -> http.post(USERS, body), Remote::idOf);
    remember(user, id);
  }

  private void replace(JumpCloudUser user, String id) {
    put(Event.USER_UPDATE_PROVISION, user, UserBody.whole(user, id, !user.isSuspended()), id);
  }

  private void deactivate(JumpCloudUser user, String id) {
    var isWhole = settings.get().has(Habit.WHOLE_USER_WHEN_DEACTIVATED);
    var body = isWhole ? UserBody.whole(user, id, false) : UserBody.bare(user, id, false);
    put(Event.USER_DEPROVISION, user, body, id);
  }

  private void put(Event event, JumpCloudUser user, ObjectNode body, String id) {
    insights.note(event, user, () -> http.put(ScimClient.resource(USERS, id), body));
    remember(user, id);
  }

  private void remember(JumpCloudUser user, String id) {
    accounts.put(user, new Account(id, user.value(Field.USERNAME)));
  }
}
