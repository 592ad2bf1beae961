package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of the engine that pushes one group, in the way of the application's kind. */
final class GroupPush {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  private final OktaHttp http;
  private final UserProvisioning users;
  private final Supplier<ProvisioningSettings> settings;
  private final OktaGroup group;
  private String groupId = "";
  private Map<String, String> pushed = Map.of();

  GroupPush(
      OktaHttp http,
      UserProvisioning users,
      Supplier<ProvisioningSettings> settings,
      OktaGroup group) {
    this.http = http;
    this.users = users;
    this.settings = settings;
    this.group = group;
  }

  /** The id under which the service provider knows the group. */
  Optional<String> groupId() {
    return groupId.isEmpty() ? Optional.empty() : Optional.of(groupId);
  }

  /** Looks the group up by name, creates it if need be, and brings its members (OKTA-42 to 45). */
  void create() {
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
    groupId = hits.isEmpty() ? post() : idOf(hits.get(0));
    pushed = Map.of();
    update();
  }

  private String post() {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    body.put("displayName", group.name());
    PatchBody.fill(body.putArray("members"), members());
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
    if (patches()) {
      rename();
      var change = new PatchBody();
      var wanted = members();
      pushed.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(change::remove);
      var joined = new LinkedHashMap<>(wanted);
      joined.keySet().removeAll(pushed.keySet());
      if (!joined.isEmpty()) {
        change.add(joined);
      }
      if (!change.isEmpty()) {
        Answers.needed(membership(), () -> http.patch(target(), change.body()));
      }
    } else {
      replace();
    }
    pushed = members();
  }

  /** Brings the name alone over (OKTA-50). */
  void rename() {
    if (patches()) {
      Answers.needed(
          membership(), () -> http.patch(target(), PatchBody.rename(groupId, group.name())));
    } else {
      replace();
    }
  }

  /** "Push Now": the service provider's members become just those of the group (OKTA-47). */
  void pushNow() {
    if (patches()) {
      rename();
      Answers.needed(
          membership(), () -> http.patch(target(), new PatchBody().replace(members()).body()));
    } else {
      replace();
    }
    pushed = members();
  }

  /** Unlinks with "Delete the group in the target app" (OKTA-54). */
  void delete() {
    Answers.needed(membership(), () -> http.delete(target()));
    groupId = "";
  }

  Exchange read() {
    return http.get(target());
  }

  private boolean patches() {
    return settings.get().kind().patches();
  }

  /** The PUT family: read, then replace the whole (OKTA-44). */
  private void replace() {
    Answers.resource(membership(), this::read);
    Answers.needed(membership(), () -> http.put(target(), whole()));
  }

  private ObjectNode whole() {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    body.put("id", groupId);
    body.put("displayName", group.name());
    PatchBody.fill(body.putArray("members"), members());
    return body;
  }

  /** User names by id of those members whose accounts Okta knows. */
  private Map<String, String> members() {
    var members = new LinkedHashMap<String, String>();
    for (var user : group.members()) {
      users.externalId(user).ifPresent(id -> members.put(id, user.profile().login()));
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
