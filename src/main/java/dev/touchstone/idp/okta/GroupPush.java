package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The part of the engine that pushes one group, in the way of the application's kind. */
final class GroupPush {

  private final OktaHttp http;
  private final Function<OktaUser, Optional<String>> accounts;
  private final Supplier<ProvisioningSettings> settings;
  private final OktaGroup group;
  private String groupId = "";
  private Map<String, ObjectNode> pushed = Map.of();
  private boolean keepsOthers;

  /**
   * A push that has sent nothing yet.
   *
   * @param accounts the ids of those people's accounts who are assigned and provisioned
   */
  GroupPush(
      OktaHttp http,
      Function<OktaUser, Optional<String>> accounts,
      Supplier<ProvisioningSettings> settings,
      OktaGroup group) {
    this.http = http;
    this.accounts = accounts;
    this.settings = settings;
    this.group = group;
  }

  /** The id under which the service provider knows the group. */
  Optional<String> groupId() {
    return groupId.isEmpty() ? Optional.empty() : Optional.of(groupId);
  }

  /** Looks the group up by name, creates it if need be, and brings its members (OKTA-42 to 45). */
  void create() {
    identify();
    if (settings.get().has(Switch.PUSH_MEMBERSHIPS_IMMEDIATELY)) {
      update();
    }
  }

  /** "Link Group": takes a group over as it is, and adds the members to it (OKTA-52). */
  void link(String id) {
    groupId = id;
    pushed = Map.of();
    keepsOthers = true;
    update();
  }

  /** Finds out the id where it is not known, as at the first push (OKTA-42). */
  private void identify() {
    if (groupId.isEmpty()) {
      var hit = settings.get().has(Habit.GROUP_LOOK_UP) ? lookUp() : Optional.<Json>empty();
      groupId = hit.map(this::idOf).orElseGet(this::post);
      pushed = Map.of();
    }
  }

  private Optional<Json> lookUp() {
    var hits =
        Answers.hits(
            "Error while searching for group " + group.name(),
            () -> http.find("/Groups", "displayName", group.name()));
    if (hits.size() > 1) {
      throw Refusal.because(
          "Multiple groups found by displayName. Expected 0 or 1 results but was [%d]"
              .formatted(hits.size()),
          http.lastExchange());
    }
    return hits.stream().findFirst();
  }

  private String post() {
    var known = settings.get();
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    body.put("displayName", group.name());
    var members =
        known.has(Switch.PUSH_MEMBERSHIPS_IMMEDIATELY)
            ? List.copyOf(members().values())
            : List.<ObjectNode>of();
    if (!members.isEmpty() || known.has(Habit.MEMBERS_KEY_IN_CREATION)) {
      body.putArray("members").addAll(members);
    }
    var action = "Error while creating group " + group.name();
    return idOf(Answers.resource(action, () -> http.post("/Groups", body)));
  }

  private String idOf(Json answer) {
    return answer
        .text("id")
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                Refusal.because(
                    "Error while creating group %s: no id was returned".formatted(group.name()),
                    http.lastExchange()));
  }

  /** Brings name and membership changes over (OKTA-44, 45, 46, 50). */
  void update() {
    bring(id -> !pushed.containsKey(id));
  }

  /** Brings all memberships over, also those that were pushed before (OKTA-53). */
  void catchUp() {
    bring(id -> true);
  }

  private void bring(Predicate<String> told) {
    identify();
    var wanted = members();
    if (!patches()) {
      replace(wanted);
    } else if (isPathless()) {
      replaceWithoutPath(wanted);
    } else {
      bringName();
      var leaving = pushed.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
      var joining = wanted.entrySet().stream().filter(each -> told.test(each.getKey()));
      patch(
          new MembershipChange(leaving, joining.map(Map.Entry::getValue).toList())
              .patches(settings.get().patchBatchSize()));
    }
    pushed = wanted;
  }

  /** Brings the name alone over, unless it is not to follow (OKTA-50). */
  void rename() {
    if (settings.get().has(Switch.RENAME_APP_GROUPS)) {
      identify();
      if (patches()) {
        bringName();
      } else {
        replace(members());
      }
    }
  }

  /** The rename that precedes every membership change; a failure stops them all (OKTA-45). */
  private void bringName() {
    if (settings.get().has(Switch.RENAME_APP_GROUPS)) {
      patch(List.of(PatchBody.rename(groupId, group.name())));
    }
  }

  /** "Push Now": the service provider's members become just those of the group (OKTA-47). */
  void pushNow() {
    identify();
    keepsOthers = false;
    var wanted = members();
    if (!patches()) {
      replace(wanted);
    } else if (isPathless()) {
      replaceWithoutPath(wanted);
    } else {
      bringName();
      patch(
          MembershipChange.replacing(
              List.copyOf(wanted.values()), settings.get().patchBatchSize()));
    }
    pushed = wanted;
  }

  /** Unlinks with "Delete the group in the target app" (OKTA-54). */
  void delete() {
    if (!groupId.isEmpty()) {
      Answers.needed(membership(), () -> http.delete(target()));
      groupId = "";
    }
  }

  Exchange read() {
    return http.get(target());
  }

  private boolean patches() {
    return settings.get().kind().patches();
  }

  private boolean isPathless() {
    return settings.get().has(Habit.PATHLESS_MEMBERS)
        || settings.get().has(Habit.PATHLESS_MEMBERS_ALONE);
  }

  private void patch(List<ObjectNode> bodies) {
    bodies.forEach(body -> Answers.needed(membership(), () -> http.patch(target(), body)));
  }

  /** The replacement without a path, with id and name or with the members alone (OKTA-48). */
  private void replaceWithoutPath(Map<String, ObjectNode> members) {
    var value = Json.object();
    value.putArray("members").addAll(members.values());
    if (settings.get().has(Habit.PATHLESS_MEMBERS_ALONE)) {
      bringName();
    } else {
      value.put("id", groupId);
      if (settings.get().has(Switch.RENAME_APP_GROUPS)) {
        value.put("displayName", group.name());
      }
    }
    patch(List.of(PatchBody.values(value)));
  }

  /** The PUT family: read, then replace the whole, in one body whatever its size (OKTA-44, 49). */
  private void replace(Map<String, ObjectNode> members) {
    var current = Answers.resource(membership(), this::read);
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    if (settings.get().has(Habit.GROUP_ID_IN_PUT)) {
      body.put("id", groupId);
    }
    var ours = settings.get().has(Switch.RENAME_APP_GROUPS);
    body.put("displayName", ours ? group.name() : current.text("displayName").orElse(""));
    var all = new LinkedHashMap<String, ObjectNode>(keepsOthers ? others(current) : Map.of());
    all.putAll(members);
    body.putArray("members").addAll(all.values());
    Answers.needed(membership(), () -> http.put(target(), body));
  }

  /** The members at the service provider who never came from Okta (OKTA-52). */
  private Map<String, ObjectNode> others(Json current) {
    var others = new LinkedHashMap<String, ObjectNode>();
    for (var member : current.at("members").elements()) {
      member
          .text("value")
          .filter(id -> !pushed.containsKey(id))
          .ifPresent(id -> others.put(id, PatchBody.member(id, member.text("display"))));
    }
    return others;
  }

  /** Members as they are sent, by id: those whose accounts Okta knows (OKTA-43, 44). */
  private Map<String, ObjectNode> members() {
    var nameless = settings.get().has(Habit.NULL_MEMBER_DISPLAY);
    var members = new LinkedHashMap<String, ObjectNode>();
    for (var user : group.members()) {
      var name = Optional.of(user.profile().login()).filter(login -> !nameless);
      accounts.apply(user).ifPresent(id -> members.put(id, PatchBody.member(id, name)));
    }
    return members;
  }

  private String membership() {
    return "Error while updating user group membership for group " + group.name();
  }

  private String target() {
    return OktaHttp.resource("/Groups", groupId);
  }
}
