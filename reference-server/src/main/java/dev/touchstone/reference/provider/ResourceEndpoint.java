package dev.touchstone.reference.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.catalogue.Catalogues;
import dev.touchstone.reference.patch.MemberDraft;
import dev.touchstone.reference.patch.Patch;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Projection;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Fields;
import dev.touchstone.reference.schema.Immutables;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.StrictForm;
import dev.touchstone.reference.schema.Strictness;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.MemberChange;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes, shows, changes and deletes resources of one type (RFC 7644 sections 3.3 to 3.6). */
final class ResourceEndpoint {
  private static final int ATTEMPTS = 10_000;

  /** Of a larger group a PATCH shows nothing, unless attributes are named: 204 is as good. */
  private static final int MOST_MEMBERS_UNASKED = 2_000;

  private final ResourceType type;
  private final Store store;
  private final Strictness strictness;
  private final Catalogues catalogues;

  ResourceEndpoint(ResourceType type, Store store, Offer offer) {
    this.type = type;
    this.store = store;
    this.strictness = offer.strictness();
    this.catalogues = offer.catalogues();
  }

  Answer create(Request request) {
    var projection = Projection.of(request.parameters());
    var content = takeIn(request.json());
    demandValid(content);
    var written = shownAfter(projection, AttributePath.within(content));
    var members = new MemberDraft(new Members(store, ""));
    members.replace(membersIn(content));
    var made = store.create(type, content, members.change());
    var representation = new Representation(store, request.base());
    return shown(201, made, representation, written)
        .withHeader("Location", representation.location(made));
  }

  private ObjectNode takeIn(ObjectNode body) {
    if (strictness.isStrict()) {
      StrictForm.demand(type, body);
    }
    var content = Intake.resource(type, body);
    if (type.attribute("active").isPresent() && Fields.named(body, "active").isMissingNode()) {
      content.set("active", BooleanNode.TRUE);
    }
    Manager.settle(content, store);
    return content;
  }

  private void demandValid(ObjectNode content) {
    Intake.demandRequired(type, content);
    if (type.schema().id().equals(Urns.USER)) {
      catalogues.demandKnown(content);
    }
  }

  private Projection shownAfter(Projection projection, List<AttributePath> paths) {
    return type.hasShownOnRequest() ? projection.afterWriting(paths) : projection;
  }

  /** Members are kept apart from the content, so that a large group stays cheap to change. */
  private List<JsonNode> membersIn(ObjectNode content) {
    var members = new ArrayList<JsonNode>();
    if (!type.isGroup()) {
      return members;
    }
    content.path("members").forEach(members::add);
    content.remove("members");
    return members;
  }

  Answer read(Request request, String id) {
    var projection = Projection.of(request.parameters());
    var resource = find(id);
    var representation = new Representation(store, request.base());
    var known = Preconditions.knownToClient(request, () -> representation.version(resource));
    if (known.isPresent()) {
      return Answer.of(304).withHeader("ETag", known.get());
    }
    return shown(200, resource, representation, projection);
  }

  private Resource find(String id) {
    return store
        .read(type, id)
        .orElseThrow(() -> Refusal.notFound("There is no " + type.name() + " with id " + id + "."));
  }

  private static Answer shown(
      int status, Resource resource, Representation representation, Projection projection) {
    var shown = representation.versioned(resource, projection);
    return Answer.json(status, shown.json())
        .withHeader("ETag", shown.version())
        .withHeader("Content-Location", representation.location(resource));
  }

  Answer replace(Request request, String id) {
    var projection = Projection.of(request.parameters());
    var body = request.json();
    find(id);
    var sent = takeIn(body);
    var shownAttributes = shownAfter(projection, AttributePath.within(sent));
    var members = membersIn(sent);
    var written =
        change(
            request,
            id,
            current -> {
              var draft = new MemberDraft(new Members(store, id));
              draft.replace(members);
              var content = sent.deepCopy();
              Immutables.carryOver(type, current.content(), content);
              demandValid(content);
              return new Change(content, draft.change());
            });
    return shown(200, written, new Representation(store, request.base()), shownAttributes);
  }

  Answer patch(Request request, String id) {
    var projection = Projection.of(request.parameters());
    var body = request.json();
    var patch = Patch.read(body, strictness);
    patch.check(type);
    find(id);
    var shownAttributes = shownAfter(projection, patch.paths());
    var written =
        change(
            request,
            id,
            current -> {
              var content = current.content();
              var draft = new MemberDraft(new Members(store, id));
              patch.apply(new Patch.Subject(type, id, content), draft);
              demandValid(content);
              Manager.settle(content, store);
              return new Change(content, draft.change());
            });
    var representation = new Representation(store, request.base());
    if (projection.equals(Projection.DEFAULT) && store.memberCount(id) > MOST_MEMBERS_UNASKED) {
      return Answer.of(204)
          .withHeader("ETag", representation.version(written))
          .withHeader("Content-Location", representation.location(written));
    }
    return shown(200, written, representation, shownAttributes);
  }

  private record Change(ObjectNode content, MemberChange members) {}

  /** Computes the change on a snapshot and writes it, again if another writer was faster. */
  private Resource change(Request request, String id, Function<Resource, Change> compute) {
    var representation = new Representation(store, request.base());
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var current = find(id);
      Preconditions.demand(request, () -> representation.version(current));
      var change = compute.apply(current);
      if (change.members().isNothing() && change.content().equals(current.content())) {
        return current;
      }
      Optional<Resource> written = store.replace(current, change.content(), change.members());
      if (written.isPresent()) {
        return written.get();
      }
    }
    throw Refusal.plain(503, "Too many clients are changing this resource; try again.");
  }

  Answer delete(Request request, String id) {
    var representation = new Representation(store, request.base());
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var current = find(id);
      Preconditions.demand(request, () -> representation.version(current));
      if (store.delete(current)) {
        return Answer.of(204);
      }
    }
    throw Refusal.plain(503, "Too many clients are changing this resource; try again.");
  }
}
