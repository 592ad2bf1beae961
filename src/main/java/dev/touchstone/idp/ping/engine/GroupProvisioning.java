package dev.touchstone.idp.ping.engine;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.scim.Answers;
import dev.touchstone.idp.ping.scim.GroupList;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.scim.Refusal;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.MembershipHandling;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The part of the provisioner that keeps groups in step (PING-22 to 28). */
final class GroupProvisioning {

  private final PingHttp http;
  private final Supplier<ProvisioningSettings> settings;
  private final Accounts accounts;
  private final Attempts attempts;
  private final ProvisionerLog log;
  private final GroupWriter writer;
  private final Map<PingGroup, TargetGroup> links = new LinkedHashMap<>();
  private Optional<List<Json>> listing = Optional.empty();

  GroupProvisioning(
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
    writer = new GroupWriter(http, settings);
  }

  Optional<String> id(PingGroup group) {
    return Optional.ofNullable(links.get(group)).map(TargetGroup::id);
  }

  /** Brings all groups that are wanted in step, and ends those that are no more (PING-27). */
  void bring(Collection<PingGroup> wanted) {
    listing = Optional.empty();
    List.copyOf(links.keySet()).stream()
        .filter(group -> !wanted.contains(group))
        .forEach(group -> attempt(group, "gone", () -> delete(group)));
    wanted.forEach(this::bring);
  }

  private void bring(PingGroup group) {
    var name = settings.get().groups().name().of(group);
    var members = members(group);
    var link = links.get(group);
    if (link == null || !link.name().equals(name) || !link.members().equals(members)) {
      attempt(group, name + members, () -> write(group, name, members));
    }
  }

  private void attempt(PingGroup group, String state, Runnable work) {
    if (attempts.isDue(group, state)) {
      try {
        work.run();
      } catch (Refusal refusal) {
        log.failed(group, refusal);
      }
    }
  }

  private void write(PingGroup group, String name, Set<String> members) {
    var link = links.get(group);
    if (link != null) {
      writer.update(link, name, members);
    } else {
      links.put(group, join(name, members));
    }
    log.done(group, statusOf(group), "provisioned");
  }

  /** A member who could not be provisioned leaves the group in part (PING-29). */
  private SyncStatus statusOf(PingGroup group) {
    var lacks =
        group.members().stream()
            .filter(member -> accounts.id(member).isEmpty())
            .anyMatch(member -> log.status(member).isPresent());
    return lacks ? SyncStatus.PARTIAL_SYNCED : SyncStatus.SUCCESS;
  }

  /** Takes the group of that name over, or makes it (PING-23, 24, 28). */
  private TargetGroup join(String name, Set<String> members) {
    var match = named(name);
    if (match.isEmpty()) {
      return writer.create(name, members);
    }
    var handling = settings.get().groups().handling();
    var id = match.get().text("id").orElse("");
    if (id.isEmpty() || handling == MembershipHandling.UNCONFIRMED) {
      throw Refusal.before("the target has a group " + name + ", and nobody agreed to take it");
    }
    var link = new TargetGroup(id, handling == MembershipHandling.MERGE);
    writer.adopt(link, name, members);
    return link;
  }

  private Optional<Json> named(String name) {
    if (settings.get().has(Habit.GROUPS_BY_FILTER)) {
      var filter = "displayName eq \"%s\"".formatted(name);
      return Answers.hit(http.find(http.endpoints().groups(), filter));
    }
    if (listing.isEmpty()) {
      listing = Optional.of(GroupList.read(http, settings.get().groups().resultsPerPage()));
    }
    return listing.get().stream()
        .filter(group -> group.text("displayName").filter(name::equals).isPresent())
        .findFirst();
  }

  private void delete(PingGroup group) {
    writer.delete(links.get(group));
    links.remove(group);
    attempts.forget(group);
    log.done(group, SyncStatus.SUCCESS, "deleted");
  }

  /** The accounts of the members, as far as there are any. */
  private Set<String> members(PingGroup group) {
    var ids = new LinkedHashSet<String>();
    group.members().forEach(member -> accounts.id(member).ifPresent(ids::add));
    return ids;
  }
}
