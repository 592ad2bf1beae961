package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.PatchBody;
import dev.touchstone.idp.entra.scim.PatchDialect;
import dev.touchstone.idp.entra.scim.ReferenceBody;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import dev.touchstone.idp.entra.setting.OpChoice;
import java.util.List;
import java.util.Optional;

/**
 * The requests of Microsoft's SCIM Validator, restated (§8.4). It writes each PATCH in the dialect
 * of {@code aadOptscim062020}, and judges by what it reads afterwards.
 */
public final class ValidatorSuite {

  private static final String MANAGER = Urns.ENTERPRISE_USER + ":manager";
  private static final String WITHOUT_MEMBERS = "excludedAttributes=members";
  private static final ReferenceBody REFERENCES =
      new ReferenceBody(PatchDialect.COMPLIANT, Knobs.usual());

  private final DirectCalls calls;

  /** The Validator, pointed at that base URL. */
  public ValidatorSuite(Wire wire, String baseUrl, Credentials credentials) {
    calls = new DirectCalls(wire, baseUrl, credentials);
  }

  /** "Create User", "Create Group", and "Create a duplicate …" at the second time. */
  public Exchange create(Specimen specimen) {
    return calls.send("POST", specimen.kind().endpoint(), Optional.of(specimen.body().toString()));
  }

  /** "Filter for an existing user", "… non-existing …", "… with a different case". */
  public Exchange find(Kind kind, String name) {
    return calls.get(
        kind.endpoint() + "?" + DirectCalls.filter(Specimen.nameAttribute(kind), name));
  }

  /** "Filter for existing group excluding members". */
  public Exchange findWithoutMembers(String displayName) {
    var filter = DirectCalls.filter("displayName", displayName);
    return calls.get("/Groups?" + WITHOUT_MEMBERS + "&" + filter);
  }

  /** "Get User by id". */
  public Exchange read(Kind kind, String id) {
    return calls.get(DirectCalls.resource(kind, id));
  }

  /** "Get group by id excluding members". */
  public Exchange readWithoutMembers(String id) {
    return calls.get(DirectCalls.resource(Kind.GROUP, id) + "?" + WITHOUT_MEMBERS);
  }

  /** "Patch User – Add Attributes". */
  public Exchange add(String id, Specimen attributes) {
    return patch(attributes.kind(), id, settingAll(attributes, OpChoice.ALWAYS_ADD));
  }

  /** "… Replace Attributes", "Update User userName", "… displayName", "Disable User". */
  public Exchange replace(String id, Specimen attributes) {
    return patch(attributes.kind(), id, settingAll(attributes, OpChoice.ALWAYS_REPLACE));
  }

  private static ObjectNode settingAll(Specimen attributes, OpChoice choice) {
    var knobs = Knobs.usual().spelling(spelling -> spelling.with(choice));
    return new PatchBody(PatchDialect.COMPLIANT, knobs).of(attributes.changes());
  }

  /** "Patch User – Remove Attributes". */
  public Exchange remove(Kind kind, String id, List<String> paths) {
    var body = noOperations();
    paths.forEach(path -> operation(body, "remove").put("path", path));
    return patch(kind, id, body);
  }

  /** "Multiple Ops on different attributes": one removed, one added, one replaced. */
  public Exchange mix(String id, String removed, Specimen added, Specimen replaced) {
    var body = noOperations();
    operation(body, "remove").put("path", removed);
    append(body, settingAll(added, OpChoice.ALWAYS_ADD));
    append(body, settingAll(replaced, OpChoice.ALWAYS_REPLACE));
    return patch(added.kind(), id, body);
  }

  private static void append(ObjectNode body, ObjectNode others) {
    operations(body).addAll(operations(others));
  }

  /** "Patch User – Add Manager" and "… Replace Manager", in one of the forms that were seen. */
  public Exchange setManager(String id, String op, ManagerForm form, String managerId) {
    var body = noOperations();
    var operation = operation(body, op).put("path", MANAGER);
    if (form == ManagerForm.OBJECT) {
      operation.putObject("value").put("value", managerId);
    } else {
      operation.put("value", managerId);
    }
    return patch(Kind.USER, id, body);
  }

  /** "Patch User – Remove Manager", in one of the forms that were seen. */
  public Exchange removeManager(String id, ManagerRemoval form) {
    var knobs = Knobs.usual().spelling(spelling -> spelling.with(form));
    var references = new ReferenceBody(PatchDialect.COMPLIANT, knobs);
    return patch(Kind.USER, id, references.noManager());
  }

  /** "Add Member". */
  public Exchange addMember(String groupId, String userId) {
    return patch(Kind.GROUP, groupId, REFERENCES.add(List.of(userId)));
  }

  /** "Remove Member". */
  public Exchange removeMember(String groupId, String userId) {
    return patch(Kind.GROUP, groupId, REFERENCES.remove(List.of(userId)));
  }

  /** "Delete User", "Delete Group", and again, or of what is not there. */
  public Exchange delete(Kind kind, String id) {
    return calls.send("DELETE", DirectCalls.resource(kind, id), Optional.empty());
  }

  private Exchange patch(Kind kind, String id, ObjectNode body) {
    return calls.send("PATCH", DirectCalls.resource(kind, id), Optional.of(body.toString()));
  }

  private static ObjectNode noOperations() {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations");
    return body;
  }

  private static ArrayNode operations(ObjectNode body) {
    return (ArrayNode) body.get("Operations");
  }

  private static ObjectNode operation(ObjectNode body, String op) {
    return operations(body).addObject().put("op", op);
  }
}
