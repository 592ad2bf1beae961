package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.Collection;

/**
 * Composes groups: {@code displayName} and {@code members}, and nothing else (PING-22). The bodies
 * of PATCH are not published; these are as the RFC has them (PING-26).
 */
public final class GroupBody {

  private GroupBody() {}

  /** A whole group (PING-24, 25). */
  public static ObjectNode whole(
      ProvisioningSettings settings, String name, Collection<String> memberIds) {
    var body = Json.object();
    body.putArray("schemas").add(Schemas.group(settings));
    body.put("displayName", name);
    var members = body.putArray("members");
    memberIds.forEach(id -> members.addObject().put("value", id));
    return body;
  }

  /** Changes of a group, as yet none (RFC 7644, 3.5.2). */
  public static Changes changes() {
    return new Changes();
  }

  /** Operations of one PATCH in the order in which they are added. */
  public static final class Changes {

    private final ObjectNode body = Json.object();

    private Changes() {
      body.putArray("schemas").add(Urns.PATCH_OP);
      body.putArray("Operations");
    }

    /** Another name. */
    public Changes rename(String name) {
      operation("replace", "displayName").put("value", name);
      return this;
    }

    /** Some members fewer, each by an operation of its own. */
    public Changes remove(Collection<String> memberIds) {
      memberIds.forEach(id -> operation("remove", "members[value eq \"" + id + "\"]"));
      return this;
    }

    /** Some members more. */
    public Changes add(Collection<String> memberIds) {
      if (!memberIds.isEmpty()) {
        value("add", memberIds);
      }
      return this;
    }

    /** Those members and no others. */
    public Changes replace(Collection<String> memberIds) {
      value("replace", memberIds);
      return this;
    }

    private void value(String op, Collection<String> memberIds) {
      var members = operation(op, "members").putArray("value");
      memberIds.forEach(id -> members.addObject().put("value", id));
    }

    private ObjectNode operation(String op, String path) {
      return body.withArray("Operations").addObject().put("op", op).put("path", path);
    }

    /** Whether there is nothing to be changed. */
    public boolean isEmpty() {
      return body.withArray("Operations").isEmpty();
    }

    /** The body of the request. */
    public ObjectNode body() {
      return body;
    }
  }
}
