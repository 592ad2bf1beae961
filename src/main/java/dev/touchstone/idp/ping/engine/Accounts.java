package dev.touchstone.idp.ping.engine;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.directory.PingUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ping's own store: which person is which account, and what was written of it last. */
final class Accounts {

  private final Map<PingUser, Account> accounts = new LinkedHashMap<>();

  /** One account as Ping knows it. */
  static final class Account {

    private final String id;
    private String written = "";
    private Json held;

    Account(String id, Json held) {
      this.id = id;
      this.held = held;
    }

    String id() {
      return id;
    }

    /** As the service provider showed it last. */
    Json held() {
      return held;
    }

    boolean isWritten(String state) {
      return written.equals(state);
    }

    /** The service provider has taken a state over. */
    void wrote(String state, Json answer) {
      written = state;
      held = answer.isObject() ? answer : held;
    }
  }

  Optional<Account> of(PingUser user) {
    return Optional.ofNullable(accounts.get(user));
  }

  Optional<String> id(PingUser user) {
    return of(user).map(Account::id);
  }

  List<PingUser> owners() {
    return List.copyOf(accounts.keySet());
  }

  Account link(PingUser user, String id, Json held) {
    var account = new Account(id, held);
    accounts.put(user, account);
    return account;
  }

  void unlink(PingUser user) {
    accounts.remove(user);
  }
}
