package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.GallerySuite;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.List;
import java.util.Optional;

/** One of the direct tests that Microsoft publishes: whom it made, and what it was answered. */
public final class EntraSuite {

  private final World world;
  private String id = "";
  private List<Exchange> answers = List.of();

  EntraSuite(World world) {
    this.world = world;
  }

  GallerySuite tests() {
    var target = world.target();
    return new GallerySuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  String userName(String who) {
    return world.names().userName(who);
  }

  /** Makes the user that most tests need, as a precondition. */
  void createUser() {
    id = create("ada");
  }

  /** Makes somebody, as a precondition. */
  String create(String who) {
    var exchange = tests().create(userName(who));
    var made = exchange.json().text("id").orElse("");
    if (!exchange.response().isSuccess() || made.isEmpty()) {
      throw new CannotJudge("no user could be created beforehand: " + exchange);
    }
    return made;
  }

  String id() {
    return id;
  }

  /** An id in the form of ids, which nobody has. */
  String unknownId() {
    return "00000000-0000-4000-8000-" + world.names().marker();
  }

  void answered(List<Exchange> all) {
    answers = List.copyOf(all);
  }

  void answered(Exchange only) {
    answered(List.of(only));
  }

  List<Exchange> answers() {
    return answers;
  }

  Exchange answer() {
    return answers.stream().findFirst().orElseThrow(() -> new CannotJudge("nothing was asked"));
  }

  /** The body is a SCIM error in JSON, whatever the status. */
  Examination isError(Exchange refusal) {
    return world
        .examine(refusal)
        .that(
            refusal.json().at("schemas").elements().stream()
                .anyMatch(each -> each.text().equals(Optional.of(Urns.ERROR))),
            "a SCIM error in JSON",
            "a body that begins " + refusal.response().text().lines().findFirst().orElse("nowhere"),
            "schemas");
  }
}
