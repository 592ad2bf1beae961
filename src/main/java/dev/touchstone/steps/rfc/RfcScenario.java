package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The client of one RFC scenario: the user it is about, and the latest answer. */
public final class RfcScenario {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private static final Pattern MADE_UP = Pattern.compile("\\{([a-z]+)\\}");

  private final World world;
  private ObjectNode sent = Json.object();
  private Optional<Exchange> answer = Optional.empty();
  private Optional<Exchange> creation = Optional.empty();
  private Optional<Json> before = Optional.empty();
  private Optional<Exchange> beforeAnswer = Optional.empty();
  private Optional<String> otherId = Optional.empty();

  RfcScenario(World world) {
    this.world = world;
  }

  /**
   * Words of a feature with every {@code {liz}} made into a user name of this scenario, and {@code
   * {marker}} into what all its names have in common.
   */
  String fill(String words) {
    var marked = words.replace("{marker}", world.names().marker());
    return MADE_UP.matcher(marked).replaceAll(found -> world.names().userName(found.group(1)));
  }

  /** A user document that nobody sent yet. */
  ObjectNode draft() {
    var userName = world.names().userName("barbara");
    var body = Json.object();
    body.putArray("schemas").add(USER);
    body.put("userName", userName);
    body.putObject("name")
        .put("givenName", "Barbara")
        .put("familyName", world.names().family("Liskov"));
    body.putArray("emails").addObject().put("value", userName).put("type", "work");
    return body;
  }

  /** Creates a user, whatever comes of it. */
  void create(ObjectNode body) {
    sent = body;
    var exchange = world.client().post("/Users", body.toString());
    creation = Optional.of(exchange);
    answered(exchange);
  }

  /** Creates a user, as a precondition. */
  void given(ObjectNode body) {
    create(body);
    var exchange = answer();
    if (!exchange.response().isSuccess() || id().isEmpty()) {
      throw new CannotJudge("no user could be created beforehand: " + exchange);
    }
    var stored = stored(Json::isObject);
    beforeAnswer = Optional.of(stored);
    before = Optional.of(stored.json());
  }

  /** A header of the user as it was before the act. */
  Optional<String> beforeHeader(String name) {
    return beforeAnswer.flatMap(exchange -> exchange.response().headers().first(name));
  }

  /** Somebody else is there too. */
  void alsoThere(String id) {
    otherId = Optional.of(id);
  }

  /** The id of somebody else. */
  Optional<String> otherId() {
    return otherId;
  }

  /** The document that was sent last. */
  ObjectNode sent() {
    return sent.deepCopy();
  }

  void sends(ObjectNode body) {
    sent = body;
  }

  void answered(Exchange exchange) {
    answer = Optional.of(exchange);
  }

  /** The latest answer to the client. */
  Exchange answer() {
    return answer.orElseThrow(() -> new CannotJudge("nothing was sent"));
  }

  /** The answer to the latest creation. */
  Exchange creation() {
    return creation.orElseThrow(() -> new CannotJudge("nothing was created"));
  }

  Examination examineAnswer() {
    return world.examine(answer());
  }

  /** The user as it was before the act. */
  Json before() {
    return before.orElseThrow(() -> new CannotJudge("nothing was read before"));
  }

  /** The id of the user that the scenario is about. */
  Optional<String> id() {
    return before
        .flatMap(json -> json.text("id"))
        .or(() -> creation.flatMap(exchange -> exchange.json().text("id")))
        .filter(text -> !text.isEmpty());
  }

  /** Where the user lies. */
  String target() {
    var id =
        id().orElseThrow(() -> new CannotJudge("the user has no id to be read by: " + creation()));
    return world.client().locate("/Users", id);
  }

  /** Chooses among all users those that this scenario made. */
  String narrowing() {
    return "userName co \".%s@\"".formatted(world.names().marker());
  }

  /** The user as stored, once it looks as expected. */
  Exchange stored(Predicate<Json> asExpected) {
    return world.auditor().settled(target(), exchange -> asExpected.test(exchange.json()));
  }

  Examination examineStored(Predicate<Json> asExpected) {
    return world.examine(stored(asExpected));
  }
}
