package dev.touchstone.idp.entra.cycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.Change;
import dev.touchstone.idp.entra.mapping.Source;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.Answers;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.scim.Refusal;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Provisioned;
import dev.touchstone.idp.entra.setting.TargetAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done to objects at the service provider; each deed leaves a line in the log. */
record TargetObjects(CycleContext cycle, Kind kind) {

  /** Whether the administrator ticked an action (ENTRA-44). */
  boolean may(TargetAction action) {
    return settings().may(action);
  }

  AttributeMappings mappings() {
    return kind == Kind.USER ? cycle.userMappings() : settings().mappings();
  }

  private Provisioned settings() {
    return kind == Kind.USER ? cycle.settings().users() : cycle.settings().groups();
  }

  /** Whether any matching attribute has a value (ENTRA-11). */
  boolean canMatch(Source object) {
    return mappings().matching().stream().anyMatch(row -> !row.values(object).isEmpty());
  }

  /**
   * Asks by one matching attribute after another, stops at the first hit and links it (ENTRA-10 to
   * 12, 45).
   */
  Optional<Json> match(DirectoryObject object, Source source) {
    var hit =
        cycle
            .log()
            .during(
                Action.OTHER,
                object,
                () ->
                    mappings().matching().stream()
                        .flatMap(
                            row ->
                                row.values(source).stream()
                                    .limit(1)
                                    .map(value -> find(row.target().text(), value)))
                        .flatMap(Optional::stream)
                        .findFirst());
    hit.ifPresent(found -> links().link(object, Answers.idOf(found)));
    return hit;
  }

  private Optional<Json> find(String attribute, String value) {
    return Answers.hit(cycle.http().find(kind, attribute, value));
  }

  /**
   * Reads a linked object by its id.
   *
   * @return empty where it is gone and is to be made again (ENTRA-63)
   */
  Optional<Json> read(DirectoryObject object) {
    return cycle.log().during(Action.OTHER, object, () -> readOrForget(object));
  }

  private Optional<Json> readOrForget(DirectoryObject object) {
    try {
      var exchange = cycle.http().read(kind, links().known(object));
      var found = Answers.resource(exchange);
      objectToMembers(found, exchange);
      return Optional.of(found);
    } catch (Refusal refusal) {
      var isMissing = refusal.code() == ErrorCode.INVALID_ANCHOR;
      if (isMissing && cycle.knobs().has(Habit.RECREATES_MISSING)) {
        links().forget(object);
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private void objectToMembers(Json found, Exchange exchange) {
    if (cycle.knobs().has(Habit.OBJECTS_TO_MEMBERS) && found.member("members").isAssigned()) {
      throw Refusal.because(
          ErrorCode.MULTIPLE_ENTRIES, "the group came with its members", exchange);
    }
  }

  /** Creates and links an object. */
  void create(DirectoryObject object, Supplier<ObjectNode> body) {
    var exchange =
        cycle
            .log()
            .during(
                Action.CREATE,
                object,
                () -> {
                  var created = cycle.http().post(kind, body.get());
                  links().link(object, Answers.id(created));
                  readBack(object);
                  return created;
                });
    cycle.log().success(Action.CREATE, object, List.of(), exchange);
  }

  /** Sends all changes in one PATCH (ENTRA-20). */
  void change(Action action, DirectoryObject object, List<Change> changes) {
    patch(action, object, changes, cycle.patch().of(changes));
  }

  /** Sends a change of references. */
  void refer(DirectoryObject object, ObjectNode body) {
    patch(Action.UPDATE, object, List.of(), body);
  }

  private void patch(Action action, DirectoryObject object, List<Change> changes, ObjectNode body) {
    var exchange =
        cycle
            .log()
            .during(
                action,
                object,
                () -> {
                  var patched = cycle.http().patch(kind, links().known(object), body);
                  Answers.written(patched);
                  readBack(object);
                  return patched;
                });
    cycle.log().success(action, object, changes, exchange);
  }

  private void readBack(DirectoryObject object) {
    if (cycle.knobs().has(Habit.READS_BACK)) {
      Answers.resource(cycle.http().read(kind, links().known(object)));
    }
  }

  /** Whether an object may be disabled or deleted; if not, it is staged (ENTRA-69). */
  boolean allows(Action action, DirectoryObject object) {
    var isAllowed = cycle.deletions().allow(object, cycle.settings().accidentalDeletions());
    if (!isAllowed) {
      var staged = action == Action.DELETE ? Action.STAGED_DELETE : Action.STAGED_ACTION;
      cycle.log().skipped(staged, object, ErrorCode.ENTRY_SKIPPED);
    }
    return isAllowed;
  }

  /** Deletes an object and forgets it. */
  void delete(DirectoryObject object) {
    var exchange =
        cycle
            .log()
            .during(
                Action.DELETE,
                object,
                () -> {
                  var deleted = cycle.http().delete(kind, links().known(object));
                  Answers.deleted(deleted);
                  return deleted;
                });
    links().forget(object);
    cycle.log().success(Action.DELETE, object, List.of(), exchange);
  }

  /** Whether one reference is at the service provider already, by a look (ENTRA-31). */
  boolean finds(DirectoryObject object, String reference) {
    var id = "id eq \"%s\"".formatted(links().known(object));
    var isFirst = cycle.knobs().has(Habit.REFERENCE_BEFORE_ID);
    var filter = isFirst ? reference + " and " + id : id + " and " + reference;
    return cycle
        .log()
        .during(
            Action.OTHER, object, () -> !Answers.found(cycle.http().check(kind, filter)).isEmpty());
  }

  /** Leaves an object alone. */
  void skip(DirectoryObject object, ErrorCode code) {
    cycle.deletions().settle(object);
    cycle.log().skipped(Action.OTHER, object, code);
  }

  private Links links() {
    return cycle.links();
  }
}
