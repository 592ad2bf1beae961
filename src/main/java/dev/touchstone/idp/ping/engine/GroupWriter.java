package dev.touchstone.idp.ping.engine;

import dev.touchstone.idp.ping.scim.Answers;
import dev.touchstone.idp.ping.scim.GroupBody;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.setting.GroupUpdate;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Writes groups, by PUT or, where the option is ticked, by PATCH (PING-24 to 28). */
final class GroupWriter {

  private final PingHttp http;
  private final Supplier<ProvisioningSettings> settings;

  GroupWriter(PingHttp http, Supplier<ProvisioningSettings> settings) {
    this.http = http;
    this.settings = settings;
  }

  /** Makes a group, its members with it (PING-24). */
  TargetGroup create(String name, Set<String> members) {
    var body = GroupBody.whole(settings.get(), name, members);
    var created = Answers.accepted(http.post(http.endpoints().groups(), body));
    var link = new TargetGroup(Answers.idOf(created.json(), created), false);
    link.wrote(name, members);
    return link;
  }

  /** Takes a group over that is there under that name (PING-25, 28). */
  void adopt(TargetGroup link, String name, Set<String> members) {
    if (!isPatched()) {
      replace(link, name, members);
    } else if (link.keepsOthers()) {
      patch(link, GroupBody.changes().add(members));
    } else {
      patch(link, GroupBody.changes().replace(members));
    }
    link.wrote(name, members);
  }

  /** Brings a group in step (PING-25, 26). */
  void update(TargetGroup link, String name, Set<String> members) {
    if (isPatched()) {
      patch(link, changes(link, name, members));
    } else {
      replace(link, name, members);
    }
    link.wrote(name, members);
  }

  private static GroupBody.Changes changes(TargetGroup link, String name, Set<String> members) {
    var changes = GroupBody.changes();
    if (!link.name().equals(name)) {
      changes.rename(name);
    }
    return changes.remove(without(link.members(), members)).add(without(members, link.members()));
  }

  /** The complete list, which takes the place of whatever is there (PING-25). */
  private void replace(TargetGroup link, String name, Set<String> members) {
    var all = new LinkedHashSet<>(link.keepsOthers() ? others(link) : Set.of());
    all.addAll(members);
    var body = GroupBody.whole(settings.get(), name, all);
    Answers.updated(http.put(http.endpoints().groups(), link.id(), body), false);
  }

  /** The members who never came from Ping. */
  private Set<String> others(TargetGroup link) {
    var url = PingHttp.resource(http.endpoints().groups(), link.id());
    var there = new LinkedHashSet<String>();
    for (var member : Answers.accepted(http.get(url)).json().at("members").elements()) {
      member.text("value").filter(id -> !link.members().contains(id)).ifPresent(there::add);
    }
    return there;
  }

  private void patch(TargetGroup link, GroupBody.Changes changes) {
    if (!changes.isEmpty()) {
      Answers.updated(http.patch(http.endpoints().groups(), link.id(), changes.body()), false);
    }
  }

  /** Deletes a group, permanently (PING-27). */
  void delete(TargetGroup link) {
    Answers.deleted(http.delete(http.endpoints().groups(), link.id()));
  }

  private boolean isPatched() {
    return settings.get().groups().update() == GroupUpdate.PATCH;
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    var rest = new LinkedHashSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
