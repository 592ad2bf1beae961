package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.RandomData;
import dev.touchstone.idp.entra.Specimen;
import dev.touchstone.idp.entra.ValidatorSuite;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.Optional;
import java.util.function.Predicate;

/** One test of Microsoft's Validator: what it made, what it was answered, what is there by now. */
public final class EntraValidation {

  private final World world;
  private final RandomData data;
  private Specimen specimen;
  private String id = "";
  private Optional<Exchange> answer = Optional.empty();

  EntraValidation(World world) {
    this.world = world;
    data = new RandomData(world.random());
    specimen = data.bareUser("");
  }

  ValidatorSuite validator() {
    var target = world.target();
    return new ValidatorSuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  RandomData data() {
    return data;
  }

  /** A user's name in capitals, of which nobody else can have thought. */
  String userName() {
    return "%s.%s@%s".formatted(data.word(), world.names().marker(), world.names().domain());
  }

  Specimen something(Kind kind) {
    return kind == Kind.USER ? data.user(userName()) : data.group(world.names().group(data.word()));
  }

  /** Makes something that the test needs, as a precondition. */
  void given(Specimen needed) {
    id = made(needed);
    specimen = needed;
  }

  /** The id of something that the test needs beside what it is about. */
  String made(Specimen needed) {
    var exchange = validator().create(needed);
    var made = exchange.json().text("id").orElse("");
    if (!exchange.response().isSuccess() || made.isEmpty()) {
      throw new CannotJudge("nothing could be created beforehand: " + exchange);
    }
    return made;
  }

  /** What the test is about, as it is expected to be. */
  Specimen specimen() {
    return specimen;
  }

  void expect(Specimen expected) {
    specimen = expected;
  }

  String id() {
    return id;
  }

  void answered(Exchange exchange) {
    answer = Optional.of(exchange);
  }

  Exchange answer() {
    return answer.orElseThrow(() -> new CannotJudge("the Validator has asked nothing"));
  }

  /** Looks at the answer; where it refuses what was to be done, that is the finding. */
  Examination examineSuccess() {
    return world
        .examine(answer())
        .that(
            answer().response().isSuccess(),
            "a request that is carried out",
            "status " + answer().status() + detail(answer().json()),
            "");
  }

  private static String detail(Json body) {
    return body.text("detail").map(text -> " (" + text + ")").orElse("");
  }

  /**
   * What is there by now, as the Validator judges: a refusal is told by itself, since nothing can
   * be there then.
   */
  Examination examineLater(Predicate<Json> asExpected) {
    examineSuccess();
    if (!answer().response().isSuccess()) {
      throw new CannotJudge("there is nothing to be read: " + answer());
    }
    return world.examine(later(asExpected));
  }

  private Exchange later(Predicate<Json> asExpected) {
    var auditor = world.auditor();
    return specimen.kind() == Kind.USER
        ? auditor.user(id, asExpected)
        : auditor.group(id, asExpected);
  }

  /** Makes sure of a change that comes before the test itself. */
  void needs(Predicate<Json> asExpected) {
    if (!asExpected.test(later(asExpected).json())) {
      throw new CannotJudge("a change beforehand had no effect: " + answer());
    }
  }

  /** The resource has each attribute as it is expected to be. */
  void isAsExpected(Examination examined, Json resource) {
    for (var path : specimen.missingIn(resource)) {
      examined.that(
          false,
          path + " as it was sent: " + specimen.values().get(path),
          String.valueOf(Specimen.valuesIn(resource, path)),
          path.replaceAll("\\[.*", ""));
    }
  }
}
