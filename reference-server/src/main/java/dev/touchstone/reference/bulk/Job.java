package dev.touchstone.reference.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries out operations in their order, but none before those that it refers to.
 *
 * <p>Resources that refer to each other in a circle are broken open: one is made without its
 * references, and gets them as soon as the others are there (RFC 7644 section 3.7.1).
 */
final class Job {
  private static final JsonNode NO_DATA = Json.object();

  private final List<Task> tasks = new ArrayList<>();
  private final Map<String, Task> makers = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final References references;
  private final Single single;
  private final int errorsAllowed;
  private int errors;

  Job(List<BulkOperation> operations, Single single, int errorsAllowed) {
    this.single = single;
    this.errorsAllowed = errorsAllowed;
    this.references =
        new References(
            operations.stream().flatMap(o -> o.creates().stream()).collect(Collectors.toSet()));
    var lastOfPath = new HashMap<String, Task>();
    for (var operation : operations) {
      var before = Optional.ofNullable(lastOfPath.get(operation.path()));
      var task = new Task(operation, before);
      tasks.add(task);
      operation.creates().ifPresent(bulkId -> makers.put(bulkId, task));
      if (!operation.isCreation()) {
        lastOfPath.put(operation.path(), task);
      }
    }
  }

  /** An operation on its way: waiting, made but for its references, or answered. */
  private final class Task {
    private final BulkOperation operation;
    private final Optional<Task> before;
    private final Set<String> owners;
    private final Set<String> wanted;
    private Optional<Answer> provisional = Optional.empty();
    private Optional<Answer> answer = Optional.empty();

    Task(BulkOperation operation, Optional<Task> before) {
      this.operation = operation;
      this.before = before;
      this.owners = references.inPath(operation.path());
      this.wanted = references.in(operation.data());
    }

    boolean isOpen() {
      return answer.isEmpty();
    }

    boolean isReady() {
      return before.map(task -> !task.isOpen()).orElse(true)
          && wanted.stream().noneMatch(Job.this::isAwaited)
          && owners.stream().noneMatch(Job.this::isUnfinished);
    }
  }

  private boolean isAwaited(String name) {
    var maker = makers.get(name);
    return maker != null && maker.isOpen() && !ids.containsKey(name);
  }

  private boolean isUnfinished(String name) {
    return makers.containsKey(name) && makers.get(name).isOpen();
  }

  /** The results of all operations that were carried out, in the order of the request. */
  List<ObjectNode> results() {
    var next = next();
    while (next.isPresent() && errors < errorsAllowed) {
      advance(next.get());
      next = next();
    }
    tasks.stream()
        .filter(task -> task.isOpen() && task.provisional.isPresent())
        .forEach(this::undo);
    return tasks.stream().filter(task -> !task.isOpen()).map(this::result).toList();
  }

  private Optional<Task> next() {
    var ready = tasks.stream().filter(task -> task.isOpen() && task.isReady()).findFirst();
    return ready.isPresent() ? ready : tasks.stream().filter(this::isInCircle).findFirst();
  }

  private boolean isInCircle(Task task) {
    return task.isOpen() && task.provisional.isEmpty() && reaches(task, task, new HashSet<>());
  }

  private boolean reaches(Task from, Task goal, Set<Task> seen) {
    return from.wanted.stream()
        .filter(this::isAwaited)
        .map(makers::get)
        .anyMatch(maker -> maker == goal || seen.add(maker) && reaches(maker, goal, seen));
  }

  private void advance(Task task) {
    try {
      if (task.provisional.isPresent()) {
        complete(task, task.provisional.get());
      } else if (task.isReady()) {
        finish(task, send(task));
      } else {
        begin(task);
      }
    } catch (Refusal refusal) {
      fail(task, ErrorAnswer.of(refusal));
    }
  }

  private Answer send(Task task) {
    var operation = task.operation;
    operation.check();
    demandMade(task);
    var path = references.resolvedPath(operation.path(), ids);
    var aim = new Single.Aim(operation.method(), path);
    var version = operation.isCreation() ? "" : operation.version().orElse("");
    return single.send(aim, references.resolved(operation.data(), ids), version);
  }

  private void demandMade(Task task) {
    for (var names : List.of(task.owners, task.wanted)) {
      for (var name : names) {
        if (!makers.containsKey(name)) {
          throw Refusal.invalidValue("No operation of this job has the bulkId " + name + ".");
        }
        if (!ids.containsKey(name)) {
          throw Refusal.plain(409, "What the bulkId " + name + " stands for was not created.");
        }
      }
    }
  }

  private void finish(Task task, Answer answer) {
    if (answer.isError()) {
      fail(task, answer);
      return;
    }
    task.answer = Optional.of(answer);
    task.operation.creates().ifPresent(bulkId -> ids.put(bulkId, id(answer)));
  }

  private void fail(Task task, Answer answer) {
    task.answer = Optional.of(answer);
    errors++;
  }

  private static String id(Answer created) {
    return created.object().map(json -> json.path("id").asText()).orElse("");
  }

  /** Makes the resource without what it refers to but is not there yet. */
  private void begin(Task task) {
    task.operation.check();
    var awaited = task.wanted.stream().filter(this::isAwaited).collect(Collectors.toSet());
    var bare = references.without((ObjectNode) task.operation.data(), awaited);
    var aim = new Single.Aim("POST", task.operation.path());
    var made = single.send(aim, references.resolved(bare, ids), "");
    if (made.isError()) {
      fail(task, made);
      return;
    }
    task.provisional = Optional.of(made);
    task.operation.creates().ifPresent(bulkId -> ids.put(bulkId, id(made)));
  }

  private void complete(Task task, Answer made) {
    try {
      demandMade(task);
    } catch (Refusal refusal) {
      undo(task);
      throw refusal;
    }
    var data = references.resolved(task.operation.data(), ids);
    var whole = single.send(new Single.Aim("PUT", pathOf(task, made)), data, "");
    if (whole.isError()) {
      undo(task);
      fail(task, whole);
      return;
    }
    var version = whole.header("ETag").orElse("");
    task.answer = Optional.of(version.isEmpty() ? made : made.withHeader("ETag", version));
  }

  private static String pathOf(Task task, Answer made) {
    return task.operation.path() + "/" + id(made);
  }

  private void undo(Task task) {
    var made = task.provisional.orElseThrow();
    single.send(new Single.Aim("DELETE", pathOf(task, made)), NO_DATA, "");
    ids.remove(task.operation.bulkId());
    task.answer =
        Optional.of(
            ErrorAnswer.of(Refusal.plain(409, "The circle of references could not be resolved.")));
  }

  private ObjectNode result(Task task) {
    var operation = task.operation;
    var answer = task.answer.orElseThrow();
    var json = Json.object().put("method", operation.method());
    if (!operation.bulkId().isEmpty()) {
      json.put("bulkId", operation.bulkId());
    }
    answer.header("ETag").ifPresent(version -> json.put("version", version));
    if (!operation.isCreation()) {
      json.put("location", single.location(references.resolvedPath(operation.path(), ids)));
    } else if (!answer.isError()) {
      json.put("location", answer.header("Location").orElse(""));
    }
    json.put("status", Integer.toString(answer.status()));
    if (answer.isError()) {
      answer.json().ifPresent(error -> json.set("response", error));
    }
    return json;
  }
}
