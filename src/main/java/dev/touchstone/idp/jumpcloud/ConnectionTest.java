package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.ScimClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries everything out with a test user and a test group, and removes both (JUMPCLOUD-01). The
 * order of the requests is inferred, and that both are removed after a failure, too.
 */
final class ConnectionTest {

  private static final String USERS = "/Users";
  private static final String GROUPS = "/Groups";
  private static final int NOT_FOUND = 404;

  private final ScimClient http;
  private final ApplicationSettings settings;
  private final JumpCloudUser user;
  private final String groupName;
  private Optional<String> userId = Optional.empty();
  private Optional<String> groupId = Optional.empty();
  private Optional<Exchange> last = Optional.empty();

  /**
   * One test.
   *
   * @param objectId JumpCloud's own id of the test user
   * @param email of the test user, whom the service provider must not know
   */
  ConnectionTest(ScimClient http, ApplicationSettings settings, String objectId, String email) {
    this.http = http;
    this.settings = settings;
    groupName = "JumpCloud test group of " + email;
    user =
        new JumpCloudUser(
            objectId,
            Map.of(
                Field.USERNAME,
                email,
                Field.COMPANY_EMAIL,
                email,
                Field.FIRST_NAME,
                "JumpCloud",
                Field.LAST_NAME,
                "Test " + email,
                Field.DISPLAY_NAME,
                "JumpCloud Test"));
  }

  TestResult run() {
    var trouble = firstOf(this::tryUser, this::tryGroup);
    var left = firstOf(this::removeGroup, this::removeUser);
    var failure = trouble.or(() -> left);
    return new TestResult(
        failure.map(Refusal::getMessage).orElse(""),
        userId,
        groupId,
        failure.map(Refusal::exchange).orElse(last));
  }

  /** Goes on until something is refused. */
  private static Optional<Refusal> firstOf(Runnable one, Runnable other) {
    try {
      one.run();
      other.run();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private Exchange accepted(Supplier<Exchange> sending) {
    var exchange = Refusal.unlessAccepted(sending);
    last = Optional.of(exchange);
    return exchange;
  }

  private void tryUser() {
    var name = user.value(Field.USERNAME);
    var found = Remote.lookUp(http, USERS, "userName", name);
    if (Remote.hit(found, "userName", name).isPresent()) {
      throw Refusal.because(name + " exists already", found);
    }
    var id = Remote.idOf(accepted(() -> http.post(USERS, UserBody.created(user))));
    userId = Optional.of(id);
    accepted(() -> http.get(ScimClient.resource(USERS, id)));
    accepted(() -> http.put(ScimClient.resource(USERS, id), UserBody.bare(user, id, true)));
  }

  private void tryGroup() {
    if (!settings.managesGroups()) {
      return;
    }
    var member = userId.stream().toList();
    var isEmptyAtFirst = settings.has(Habit.GROUPS_EMPTY_AT_FIRST);
    var body = GroupBody.created(groupName, isEmptyAtFirst ? List.of() : member);
    var id = Remote.idOf(accepted(() -> http.post(GROUPS, body)));
    groupId = Optional.of(id);
    var change =
        isEmptyAtFirst ? GroupBody.added(member) : GroupBody.renamed(groupName + " (renamed)");
    accepted(() -> http.patch(ScimClient.resource(GROUPS, id), change));
  }

  private void removeGroup() {
    groupId.ifPresent(id -> Refusal.answered(() -> http.delete(ScimClient.resource(GROUPS, id))));
  }

  /** Deletes the test user, or deactivates one who cannot be deleted. */
  private void removeUser() {
    if (userId.isEmpty()) {
      return;
    }
    var id = userId.get();
    var target = ScimClient.resource(USERS, id);
    var deletion = Refusal.answered(() -> http.delete(target));
    if (!deletion.response().isSuccess() && deletion.status() != NOT_FOUND) {
      accepted(() -> http.put(target, UserBody.bare(user, id, false)));
    }
  }
}
