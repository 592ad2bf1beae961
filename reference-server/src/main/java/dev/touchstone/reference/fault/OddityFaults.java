package dev.touchstone.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.ListResponse;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Urns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Misbehaviours towards clients of odd or old habits, or towards many changes in a row. */
final class OddityFaults {

  private static final int PATIENCE = 10;
  private static final Refusal FAILURE = Refusal.plain(500, "Something went wrong.");
  private static final Set<String> KNOWN = Set.of(Urns.USER, Urns.ENTERPRISE_USER);

  private OddityFaults() {}

  static Misbehaviour doubleSlashAs500() {
    return Spoil.refusal(
        request -> request.header(Request.PATH).filter(path -> path.contains("//")).isPresent(),
        FAILURE);
  }

  static Misbehaviour unknownSchemasAs500() {
    return Spoil.refusal(
        When.creates("Users").and(body(OddityFaults::namesUnknownSchema)), FAILURE);
  }

  private static Predicate<Request> body(Predicate<ObjectNode> test) {
    return request -> Spoil.body(request).filter(test).isPresent();
  }

  private static boolean namesUnknownSchema(ObjectNode user) {
    for (var schema : user.path("schemas")) {
      if (!KNOWN.contains(schema.asText())) {
        return true;
      }
    }
    return false;
  }

  static Misbehaviour unknownManagerAs500() {
    return Spoil.instead(
        When.stores("Users"),
        (request, next) ->
            manager(request).filter(id -> isUnknown(request, next, id)).isPresent()
                ? Spoil.error(FAILURE)
                : next.handle(request));
  }

  private static Optional<String> manager(Request request) {
    return Spoil.body(request)
        .map(user -> user.path(Urns.ENTERPRISE_USER).path("manager").path("value"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  private static boolean isUnknown(Request request, Handler next, String id) {
    return Spoil.read(request, next, List.of("Users", id)).status() == 404;
  }

  static Misbehaviour putAnswersList() {
    return Spoil.answersTo(
        When.replaces("Users"), answer -> answer.status() == 200 ? listed(answer) : answer);
  }

  private static Answer listed(Answer answer) {
    return answer
        .object()
        .map(user -> answer.withJson(ListResponse.of(1, 1, List.of(user))))
        .orElse(answer);
  }

  /** Takes both of two primary addresses, and shows them from then on. */
  static Misbehaviour secondPrimaryTaken() {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    var brings = When.replaces("Users").and(body(user -> primaries(user) > 1));
    var taking =
        Spoil.bodies(
            brings,
            user -> user.path("emails").forEach(email -> ((ObjectNode) email).remove("primary")));
    var showing =
        Shown.users(
            user -> {
              if (taken.contains(user.path("id").asText())) {
                user.path("emails").forEach(email -> ((ObjectNode) email).put("primary", true));
              }
            });
    return (request, next) -> {
      if (brings.test(request)) {
        request.id().ifPresent(taken::add);
      }
      return showing.apply(request, inner -> taking.apply(inner, next));
    };
  }

  private static int primaries(ObjectNode user) {
    var count = 0;
    for (var email : user.path("emails")) {
      count += email.path("primary").asBoolean() ? 1 : 0;
    }
    return count;
  }

  static Misbehaviour reactivationIgnored() {
    return Spoil.replacements(
        (before, sent) -> before.path("active").asBoolean(true) ? sent : sent.put("active", false));
  }

  /** Puts off without a time whoever switches many people off, one right after the other. */
  static Misbehaviour deactivationsPutOff() {
    var row = new AtomicInteger();
    var deactivates =
        When.replaces("Users").and(body(user -> user.path("active").isBoolean() && !on(user)));
    return (request, next) -> {
      if (!deactivates.test(request)) {
        row.set(0);
        return next.handle(request);
      }
      return row.incrementAndGet() > PATIENCE
          ? Spoil.error(Refusal.plain(429, "Slow down."))
          : next.handle(request);
    };
  }

  private static boolean on(ObjectNode user) {
    return user.path("active").booleanValue();
  }

  static Misbehaviour namesakeGroupGiven() {
    return Spoil.instead(
        When.creates("Groups"),
        (request, next) ->
            namesake(request, next)
                .map(group -> next.handle(Spoil.bare(request, "GET", group)).withStatus(201))
                .orElseGet(() -> next.handle(request)));
  }

  /** The path of a group that has the name of the one that is to be made. */
  private static Optional<List<String>> namesake(Request request, Handler next) {
    return Spoil.body(request)
        .map(group -> group.path("displayName").asText())
        .map(name -> next.handle(looking(request, name)))
        .flatMap(Answer::object)
        .map(list -> list.path("Resources").path(0).path("id").asText())
        .filter(id -> !id.isEmpty())
        .map(id -> List.of("Groups", id));
  }

  private static Request looking(Request request, String name) {
    var filter = "displayName eq \"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    var query = "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    var kept = request.header("Authorization").map(value -> Map.of("Authorization", value));
    return new Request(
        "GET", request.base(), List.of("Groups"), query, kept.orElse(Map.of()), new byte[0]);
  }
}
