package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.scim.Refusal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A row of the Users tab: what OneLogin knows of one user's account at the service provider. */
public final class Account {

  private final OneLoginUser user;
  private final Set<String> groups = new LinkedHashSet<>();
  private final Set<String> chosen = new LinkedHashSet<>();
  private Optional<String> id = Optional.empty();
  private Optional<Action> pending = Optional.empty();
  private Optional<Action> failed = Optional.empty();
  private Optional<Refusal> refusal = Optional.empty();
  private String sent = "";
  private boolean isSuspended;
  private boolean wasDeleted;
  private boolean isToBeRepeated;

  Account(OneLoginUser user) {
    this.user = user;
  }

  /** Whose account it is. */
  public OneLoginUser user() {
    return user;
  }

  /** Under which id the service provider knows it, as far as OneLogin is aware. */
  public Optional<String> id() {
    return id;
  }

  /** What is shown beside the user. */
  public AccountState state() {
    if (pending.isPresent()) {
      return AccountState.PENDING;
    }
    if (failed.isPresent()) {
      return AccountState.FAILED;
    }
    if (id.isPresent()) {
      return isSuspended ? AccountState.SUSPENDED : AccountState.PROVISIONED;
    }
    return wasDeleted ? AccountState.DEPROVISIONED : AccountState.NOT_PROVISIONED;
  }

  /** What waits for an approval. */
  public Optional<Action> pending() {
    return pending;
  }

  /** What a click on "Failed" shows (ONELOGIN-34). */
  public Optional<String> message() {
    return refusal.map(Refusal::getMessage);
  }

  /** The exchange on which a task failed. */
  public Optional<Exchange> failedOn() {
    return refusal.flatMap(Refusal::exchange);
  }

  /** The names of the groups that OneLogin has put the user into. */
  public Set<String> groups() {
    return Set.copyOf(groups);
  }

  boolean isSuspended() {
    return isSuspended;
  }

  Optional<Action> failed() {
    return failed;
  }

  Set<String> chosen() {
    return Set.copyOf(chosen);
  }

  /** Whether memberships are sent again though they are known. */
  boolean isToBeRepeated() {
    return isToBeRepeated;
  }

  boolean wasSent(String body) {
    return sent.equals(body);
  }

  void choose(Set<String> names) {
    chosen.clear();
    chosen.addAll(names);
  }

  void repeatEverything() {
    isToBeRepeated = true;
  }

  void hold(Action action) {
    pending = Optional.of(action);
    failed = Optional.empty();
    refusal = Optional.empty();
  }

  void release() {
    pending = Optional.empty();
  }

  void link(String scimId) {
    id = Optional.of(scimId);
    wasDeleted = false;
  }

  void remember(String body) {
    sent = body;
  }

  void joined(String group) {
    groups.add(group);
  }

  void left(String group) {
    groups.remove(group);
  }

  void suspended(boolean now) {
    isSuspended = now;
  }

  void succeed() {
    failed = Optional.empty();
    refusal = Optional.empty();
    isToBeRepeated = false;
  }

  void fail(Action action, Refusal why) {
    failed = Optional.of(action);
    refusal = Optional.of(why);
  }

  /** The account is gone, or left to itself (ONELOGIN-24, 30). */
  void forget(boolean deleted) {
    id = Optional.empty();
    isSuspended = false;
    wasDeleted = deleted;
    groups.clear();
    sent = "";
  }
}
