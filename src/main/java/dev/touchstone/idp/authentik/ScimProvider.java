package dev.touchstone.idp.authentik;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.authentik.directory.AuthentikGroup;
import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.directory.Directory;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A SCIM provider as the administrator has it before them: it follows the directory change by
 * change, and brings everything in line when it is synchronised.
 */
public final class ScimProvider implements Directory.Signals {

  /** How often a task is tried, and how long it waits at first; then twice as long each time. */
  private static final int ATTEMPTS = 5;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  private final Directory directory;
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final TaskLog log = new TaskLog();
  private final ProviderSettings settings;
  private final ScimClient client;
  private final UserSync users;
  private final GroupSync groups;

  /** A provider that follows the directory from now on. */
  public ScimProvider(Wire wire, Directory directory, ProviderSettings settings) {
    this.directory = directory;
    this.settings = settings;
    client = new ScimClient(wire, clock, settings, log);
    users = new UserSync(client, settings);
    groups = new GroupSync(client, settings, users.links());
    directory.tell(this);
  }

  /** The button "Run sync again" (AUTHENTIK-10). */
  public void runSync() {
    attempt("discovery of users", () -> users.discover(inScope()));
    inScope().forEach(user -> attempt("user " + user.username(), () -> users.write(user)));
    attempt("discovery of groups", () -> groups.discover(directory.groups()));
    directory
        .groups()
        .forEach(group -> attempt("group " + group.name(), () -> groups.write(group)));
    cleanUp();
  }

  /** Deletes what authentik made and does not want there any more. */
  private void cleanUp() {
    var wanted = inScope().stream().map(AuthentikUser::uid).toList();
    var present = directory.groups().stream().map(AuthentikGroup::pk).toList();
    users.links().keys().stream()
        .filter(uid -> !wanted.contains(uid))
        .forEach(uid -> attempt("a stale user", () -> users.delete(uid)));
    groups.links().keys().stream()
        .filter(pk -> !present.contains(pk))
        .forEach(pk -> attempt("a stale group", () -> groups.delete(pk)));
  }

  private List<AuthentikUser> inScope() {
    return directory.users().stream().filter(user -> isInScope(user.uid())).toList();
  }

  private boolean isInScope(String uid) {
    return settings
        .filterGroup()
        .map(pk -> directory.group(pk).members().contains(uid))
        .orElse(true);
  }

  @Override
  public void saved(AuthentikUser user) {
    if (isInScope(user.uid())) {
      attempt("user " + user.username(), () -> users.write(user));
    }
  }

  @Override
  public void deleted(AuthentikUser user) {
    attempt("user " + user.username(), () -> users.delete(user.uid()));
  }

  @Override
  public void saved(AuthentikGroup group) {
    attempt("group " + group.name(), () -> groups.write(group));
  }

  @Override
  public void deleted(AuthentikGroup group) {
    attempt("group " + group.name(), () -> groups.delete(group.pk()));
  }

  @Override
  public void joined(AuthentikGroup group, List<String> uids) {
    attempt("group " + group.name(), () -> groups.joined(group, uids));
  }

  @Override
  public void left(AuthentikGroup group, List<String> uids) {
    attempt("group " + group.name(), () -> groups.left(group, uids));
    if (settings.filterGroup().filter(group.pk()::equals).isPresent()) {
      uids.forEach(uid -> attempt("user " + uid, () -> users.delete(uid)));
    }
  }

  /** Runs a task, again after a pause where the trouble passes by itself (AUTHENTIK-05). */
  private void attempt(String what, Runnable task) {
    var pause = FIRST_PAUSE;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        task.run();
        return;
      } catch (SyncFailure failure) {
        log.warn("Failed to sync %s due to error: %s".formatted(what, failure.getMessage()));
        if (failure.kind() != SyncFailure.Kind.TRANSIENT) {
          return;
        }
        waitOut(failure, pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private void waitOut(SyncFailure failure, Duration pause) {
    failure.exchange().ifPresent(refusal -> clock.waitOut(refusal, pause));
  }

  /** Lets time pass at authentik. */
  public void pass(Duration duration) {
    clock.pass(duration);
  }

  /** The id of the service provider's user that authentik has linked with that one. */
  public Optional<String> userId(AuthentikUser user) {
    return users.links().id(user.uid());
  }

  /** The id of the service provider's group that authentik has linked with that one. */
  public Optional<String> groupId(String pk) {
    return groups.links().id(pk);
  }

  /** What authentik believes of the service provider, which it asks first (AUTHENTIK-02). */
  public Capabilities capabilities() {
    attempt("the service provider's description", client::capabilities);
    return client.known();
  }

  /** What went wrong. */
  public TaskLog log() {
    return log;
  }
}
