package dev.touchstone.idp.authentik;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.authentik.directory.AuthentikGroup;
import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the service provider's groups and their members like authentik's. */
final class GroupSync {

  private static final String GROUPS = "/Groups";

  private final ScimClient client;
  private final ProviderSettings settings;
  private final Links users;
  private final Mappings mappings;
  private final GroupPatches patches;
  private final Links links = new Links();

  GroupSync(ScimClient client, ProviderSettings settings, Links users) {
    this.client = client;
    this.settings = settings;
    this.users = users;
    this.mappings = new Mappings(settings);
    this.patches = new GroupPatches(client, settings);
  }

  Links links() {
    return links;
  }

  /** Creates a group, or brings it up to date. */
  void write(AuthentikGroup group) {
    client.capabilities();
    links.write(group.pk(), link -> update(group, link), () -> create(group));
  }

  private void create(AuthentikGroup group) {
    var hasMembers = !client.capabilities().patch();
    try {
      links.bind(group.pk(), client.post(GROUPS, body(group, Optional.empty())));
    } catch (SyncFailure failure) {
      var filter = "displayName eq \"%s\"".formatted(group.name());
      links.bind(group.pk(), client.adoptable(failure, GROUPS, filter));
      hasMembers = false;
    }
    if (!hasMembers) {
      links
          .find(group.pk())
          .ifPresent(link -> patches.add(place(link), users.ids(group.members())));
    }
  }

  /** Members travel with the group only where there is no PATCH (AUTHENTIK-07). */
  private ObjectNode body(AuthentikGroup group, Optional<String> id) {
    var members =
        client.capabilities().patch()
            ? Optional.<List<String>>empty()
            : Optional.of(users.ids(group.members()));
    return mappings.group(group, members, id);
  }

  private Link update(AuthentikGroup group, Link link) {
    var body = body(group, Optional.of(link.id()));
    var current = link;
    if (!isShown(body, link)) {
      current =
          link.replied(client.capabilities().patch() ? patch(group, link) : put(group, link, body));
    }
    compareMembers(group, current);
    return current;
  }

  /** A member that the last reply shows beyond those there are is a difference as well. */
  private static boolean isShown(ObjectNode body, Link link) {
    return link.shows(body)
        && (!body.has("members")
            || link.lastReply().at("members").elements().size() == body.get("members").size());
  }

  /** Where groups cannot be replaced, a PATCH is tried (AUTHENTIK-09). */
  private Json put(AuthentikGroup group, Link link, ObjectNode body) {
    try {
      return client.put(place(link), body);
    } catch (SyncFailure failure) {
      if (failure.kind() != SyncFailure.Kind.EXISTS) {
        failure.unless(SyncFailure.Kind.REFUSED);
      }
      return patch(group, link);
    }
  }

  private Json patch(AuthentikGroup group, Link link) {
    var id = settings.has(Habit.ID_IN_REPLACE) ? Optional.of(link.id()) : Optional.<String>empty();
    return patches.replace(place(link), body(group, id));
  }

  /** Reads the group and mends its members (AUTHENTIK-09). */
  private void compareMembers(AuthentikGroup group, Link link) {
    var wanted = users.ids(group.members());
    var present = settings.mode() == CompatibilityMode.AWS ? membersByUsers(link) : members(link);
    patches.mend(
        place(link),
        wanted.stream().filter(id -> !present.contains(id)).toList(),
        present.stream().filter(id -> !wanted.contains(id)).toList());
  }

  private List<String> members(Link link) {
    return client.get(place(link)).at("members").elements().stream()
        .flatMap(member -> member.text("value").stream())
        .toList();
  }

  /** The users who have that group, page by page (AUTHENTIK-11). */
  private List<String> membersByUsers(Link link) {
    var found = new ArrayList<String>();
    var filter = ScimClient.encode("groups.value eq \"%s\"".formatted(link.id()));
    var cursor = Optional.of("");
    while (cursor.isPresent()) {
      var value = ScimClient.encode(cursor.get());
      var page = client.get("/Users?cursor=%s&filter=%s".formatted(value, filter));
      for (var user : page.at("Resources").elements()) {
        user.text("id").ifPresent(found::add);
      }
      var isLast = page.at("Resources").elements().isEmpty();
      cursor = isLast ? Optional.empty() : page.text("nextCursor");
    }
    return found;
  }

  /** People have joined: a PATCH where there is one, else the whole group (AUTHENTIK-08). */
  void joined(AuthentikGroup group, List<String> uids) {
    changed(group, link -> patches.add(place(link), users.ids(uids)));
  }

  /** People have left. */
  void left(AuthentikGroup group, List<String> uids) {
    changed(group, link -> patches.remove(place(link), users.ids(uids)));
  }

  private void changed(AuthentikGroup group, Consumer<Link> patch) {
    var link = links.find(group.pk());
    if (link.isEmpty()) {
      return;
    }
    var capabilities = client.capabilities();
    if (capabilities.patch()) {
      patch.accept(link.get());
      return;
    }
    try {
      write(group);
    } catch (SyncFailure failure) {
      if (!capabilities.fallback()) {
        throw failure;
      }
      failure.unless(SyncFailure.Kind.REFUSED);
      patch.accept(link.get());
    }
  }

  /** Deletes a group. */
  void delete(String pk) {
    client.capabilities();
    links.delete(pk, link -> client.delete(place(link)));
  }

  /** Adopts whatever has the name of one of authentik's groups (AUTHENTIK-10). */
  void discover(Iterable<AuthentikGroup> groups) {
    var found = client.list(GROUPS);
    for (var group : groups) {
      found.stream()
          .filter(each -> each.text("displayName").filter(group.name()::equals).isPresent())
          .filter(each -> !links.has(group.pk(), each))
          .findFirst()
          .ifPresent(each -> links.bind(group.pk(), each));
    }
  }

  private static String place(Link link) {
    return GROUPS + "/" + Places.encode(link.id());
  }
}
