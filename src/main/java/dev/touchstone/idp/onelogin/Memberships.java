package dev.touchstone.idp.onelogin;

import dev.touchstone.idp.onelogin.rule.Rule;
import dev.touchstone.idp.onelogin.scim.Answers;
import dev.touchstone.idp.onelogin.scim.GroupBodies;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.setting.GroupOrder;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings the groups of one account in step with the rules: each change of a membership is a request
 * of its own (ONELOGIN-42 to 46).
 */
final class Memberships {

  private final OneLoginHttp http;
  private final Supplier<OneLoginSettings> settings;
  private final Entitlements entitlements;
  private final List<Rule> rules = new ArrayList<>();
  private final Random random;

  Memberships(
      OneLoginHttp http,
      Supplier<OneLoginSettings> settings,
      Entitlements entitlements,
      Random random) {
    this.http = http;
    this.settings = settings;
    this.entitlements = entitlements;
    this.random = random;
  }

  void add(Rule rule) {
    rules.add(rule);
  }

  /** The groups that the rules and the administrator's choice give a user. */
  Set<String> wanted(Account account) {
    if (!settings.get().parameters().hasGroups()) {
      return Set.of();
    }
    var wanted = new LinkedHashSet<>(account.chosen());
    rules.forEach(rule -> wanted.addAll(rule.groupsOf(account.user())));
    return wanted;
  }

  /** Adds and removes what is amiss, in the order that the settings give or chance decides. */
  void bringInStep(Account account) {
    if (settings.get().parameters().hasGroups()) {
      steps(account).forEach(Runnable::run);
    }
  }

  private List<Runnable> steps(Account account) {
    var wanted = wanted(account);
    var removals = new ArrayList<Runnable>();
    var additions = new ArrayList<Runnable>();
    for (var name : account.groups()) {
      if (!wanted.contains(name)) {
        removals.add(() -> remove(account, name));
      }
    }
    for (var name : wanted) {
      if (account.isToBeRepeated() || !account.groups().contains(name)) {
        additions.add(() -> add(account, name));
      }
    }
    return ordered(removals, additions);
  }

  private List<Runnable> ordered(List<Runnable> removals, List<Runnable> additions) {
    var order = settings.get().knobs().groups().order();
    Collections.shuffle(removals, random);
    Collections.shuffle(additions, random);
    var all = new ArrayList<>(order == GroupOrder.ADDITIONS_FIRST ? additions : removals);
    all.addAll(order == GroupOrder.ADDITIONS_FIRST ? removals : additions);
    if (order == GroupOrder.ANY) {
      Collections.shuffle(all, random);
    }
    return all;
  }

  private void add(Account account, String name) {
    var id = entitlements.idOrElse(name, () -> create(name));
    Answers.success(http.patchGroup(id, bodies().add(account.id().orElseThrow())));
    account.joined(name);
  }

  private String create(String name) {
    return Answers.created(http.createGroup(bodies().create(name)));
  }

  private void remove(Account account, String name) {
    var id = entitlements.id(name).orElseThrow();
    Answers.success(http.patchGroup(id, bodies().remove(account.id().orElseThrow())));
    account.left(name);
  }

  private GroupBodies bodies() {
    var isOld = settings.get().configuration().kind().isOld();
    return new GroupBodies(settings.get().knobs().groups(), isOld);
  }
}
