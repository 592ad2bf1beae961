package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a resource is shown to a client that reached the service by the given base URL. */
record Representation(Store store, String base) {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final List<String> GROUP_FACTS = List.of("value", "display", "type");

  /** A resource as shown, and its version, which may not be among what is shown. */
  record Versioned(ObjectNode json, String version) {}

  ObjectNode of(Resource resource, Projection projection) {
    return projection.apply(resource.type(), whole(resource, projection));
  }

  Versioned versioned(Resource resource, Projection projection) {
    var json = complete(resource, projection, true);
    var version = version(resource, json);
    if (projection.shows(resource.type(), "meta")) {
      json.set("meta", meta(resource, version));
    }
    return new Versioned(projection.apply(resource.type(), json), version);
  }

  /** Everything but what the projection leaves out anyway and is costly to find. */
  ObjectNode whole(Resource resource, Projection projection) {
    var hasMeta = projection.shows(resource.type(), "meta");
    var json = complete(resource, projection, hasMeta);
    if (hasMeta) {
      json.set("meta", meta(resource, version(resource, json)));
    }
    return json;
  }

  /** All but meta; what a version follows from is found even where it is not shown. */
  private ObjectNode complete(Resource resource, Projection projection, boolean isVersioned) {
    var content = resource.content();
    var json = Json.object();
    var schemas = json.putArray("schemas").add(resource.type().schema().id());
    for (var extension : resource.type().extensions()) {
      if (content.has(extension.id())) {
        schemas.add(extension.id());
      }
    }
    json.put("id", resource.id());
    json.setAll(content);
    if (resource.type().isGroup()) {
      if (projection.shows(resource.type(), "members")) {
        addMembers(json, resource);
      }
    } else if (isUser(resource)) {
      completeUser(json, resource, isVersioned ? Projection.DEFAULT : projection);
    }
    return json;
  }

  private ObjectNode meta(Resource resource, String version) {
    return Json.object()
        .put("resourceType", resource.type().name())
        .put("created", text(resource.stamp().created()))
        .put("lastModified", text(resource.stamp().lastModified()))
        .put("location", location(resource))
        .put("version", version);
  }

  private static String text(Instant instant) {
    return DATE_TIME.format(instant);
  }

  String location(Resource resource) {
    return location(resource.type().endpoint(), resource.id());
  }

  private String location(String endpoint, String id) {
    return base + "/" + endpoint + "/" + id;
  }

  /**
   * Weak, for one version may be shown in several projections (RFC 7643 section 3.1).
   *
   * <p>A user's also follows what others say of the user, lest a 304 hide new groups.
   */
  String version(Resource resource) {
    if (!isUser(resource)) {
      return version(resource, Json.object());
    }
    var json = resource.content();
    completeUser(json, resource, Projection.DEFAULT);
    return version(resource, json);
  }

  private static boolean isUser(Resource resource) {
    return resource.type().schema().id().equals(Urns.USER);
  }

  private static String version(Resource resource, JsonNode shown) {
    var own = Long.toString(resource.stamp().version());
    var others = new StringBuilder();
    if (isUser(resource)) {
      for (var group : shown.path("groups")) {
        GROUP_FACTS.forEach(fact -> others.append(group.path(fact)));
      }
      others.append(
          shown.path(Urns.ENTERPRISE_USER).path("manager").path("displayName").asText(""));
    }
    return "W/\"" + own + (others.isEmpty() ? "" : "-" + digest(others.toString())) + "\"";
  }

  private static String digest(String text) {
    var bits = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(bits.getMostSignificantBits());
  }

  private Optional<Resource> manager(JsonNode content) {
    var value = content.path(Urns.ENTERPRISE_USER).path("manager").path("value");
    return value.isTextual() ? store.find(value.textValue()) : Optional.empty();
  }

  private void addMembers(ObjectNode json, Resource group) {
    var members = store.members(group.id());
    if (members.isEmpty()) {
      return;
    }
    var array = json.putArray("members");
    for (var member : members) {
      var entry = array.addObject().put("value", member.value());
      entry.put("$ref", location(member.type() + "s", member.value()));
      entry.put("display", display(member)).put("type", member.type());
    }
  }

  private String display(Member member) {
    return member.display().isEmpty()
        ? store.find(member.value()).map(Resource::label).orElse("")
        : member.display();
  }

  private void completeUser(ObjectNode json, Resource user, Projection projection) {
    if (json.path(Urns.ENTERPRISE_USER).path("manager") instanceof ObjectNode manager) {
      manager(json)
          .ifPresent(
              found -> manager.put("$ref", location(found)).put("displayName", found.label()));
    }
    if (projection.shows(user.type(), "groups")) {
      var shown = new HashSet<String>();
      addGroups(json, user.id(), shown, true);
    }
  }

  private void addGroups(ObjectNode json, String memberId, Set<String> shown, boolean isDirect) {
    var groups = store.groupsOf(memberId).stream().filter(g -> shown.add(g.id())).toList();
    for (var group : groups) {
      json.withArray("groups")
          .addObject()
          .put("value", group.id())
          .put("$ref", location(group))
          .put("display", group.label())
          .put("type", isDirect ? "direct" : "indirect");
    }
    groups.forEach(group -> addGroups(json, group.id(), shown, false));
  }
}
