package dev.touchstone.idp.jumpcloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.idp.ScimClient;
import dev.touchstone.idp.jumpcloud.DirectoryInsights.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keeps the service provider's groups in step with user groups (JUMPCLOUD-07, 08). */
final class GroupProvisioning {

  private static final String GROUPS = "/Groups";

  private final ScimClient http;
  private final Supplier<ApplicationSettings> settings;
  private final DirectoryInsights insights;
  private final Function<JumpCloudUser, Optional<String>> accounts;
  private final Map<JumpCloudGroup, String> ids = new HashMap<>();

  /**
   * The groups of one application.
   *
   * @param accounts the ids that the service provider gave to people
   */
  GroupProvisioning(
      ScimClient http,
      Supplier<ApplicationSettings> settings,
      DirectoryInsights insights,
      Function<JumpCloudUser, Optional<String>> accounts) {
    this.http = http;
    this.settings = settings;
    this.insights = insights;
    this.accounts = accounts;
  }

  Optional<String> groupId(JumpCloudGroup group) {
    return Optional.ofNullable(ids.get(group));
  }

  /** Creates the group or takes over one of its name; an empty group is not pushed. */
  void push(JumpCloudGroup group) {
    var members = accountsOf(group.members().stream());
    if (members.isEmpty()) {
      return;
    }
    Refusal.survived(
        () -> {
          var found = find(group);
          if (found.isPresent()) {
            ids.put(group, found.get());
            change(group, GroupBody.added(members));
          } else {
            create(group, members);
          }
        });
  }

  private List<String> accountsOf(Stream<JumpCloudUser> users) {
    return users.map(accounts).flatMap(Optional::stream).toList();
  }

  private Optional<String> find(JumpCloudGroup group) {
    var name = group.name();
    try {
      return Remote.hit(Remote.lookUp(http, GROUPS, "displayName", name), "displayName", name);
    } catch (Refusal refusal) {
      insights.failed(Event.GROUP_UPDATE_PROVISION, group, refusal);
      throw refusal;
    }
  }

  private void create(JumpCloudGroup group, List<String> members) {
    var isEmptyAtFirst = settings.get().has(Habit.GROUPS_EMPTY_AT_FIRST);
    var body = GroupBody.created(group.name(), isEmptyAtFirst ? List.of() : members);
    var id =
        insights.note(
            Event.GROUP_CREATE_PROVISION, group, () -> http.post(GROUPS, body), Remote::idOf);
    ids.put(group, id);
    if (isEmptyAtFirst) {
      change(group, GroupBody.added(members));
    }
  }

  /** Tells of a new member; the first one lets the group come into being. */
  void joined(JumpCloudGroup group, JumpCloudUser user) {
    if (groupId(group).isEmpty()) {
      push(group);
    } else {
      accounts
          .apply(user)
          .ifPresent(id -> Refusal.survived(() -> change(group, GroupBody.added(List.of(id)))));
    }
  }

  /** Tells that somebody is a member no more. */
  void left(JumpCloudGroup group, JumpCloudUser user) {
    accounts.apply(user).ifPresent(id -> changeIfKnown(group, GroupBody.removed(id)));
  }

  /** Tells the new name. */
  void renamed(JumpCloudGroup group) {
    changeIfKnown(group, GroupBody.renamed(group.name()));
  }

  private void changeIfKnown(JumpCloudGroup group, ObjectNode body) {
    if (ids.containsKey(group)) {
      Refusal.survived(() -> change(group, body));
    }
  }

  private void change(JumpCloudGroup group, ObjectNode body) {
    var target = ScimClient.resource(GROUPS, ids.get(group));
    insights.note(Event.GROUP_UPDATE_PROVISION, group, () -> http.patch(target, body));
  }

  /** Leaves the group to the service provider as it is. */
  void forget(JumpCloudGroup group) {
    ids.remove(group);
  }

  /** Deletes the group. */
  void delete(JumpCloudGroup group) {
    var id = ids.remove(group);
    if (id != null) {
      var target = ScimClient.resource(GROUPS, id);
      Refusal.survived(
          () -> insights.note(Event.GROUP_DELETE_PROVISION, group, () -> http.delete(target)));
    }
  }
}
