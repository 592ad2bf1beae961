package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.entra.Specimen;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Microsoft's Validator creates, looks for, reads and deletes. */
public final class EntraValidatorSteps {

  private final World world;
  private final EntraValidation test;

  /** For one scenario. */
  public EntraValidatorSteps(World world, EntraValidation test) {
    this.world = world;
    this.test = test;
  }

  /** What is created. */
  @ParameterType("user|group")
  public Kind validated(String word) {
    return word.equals("user") ? Kind.USER : Kind.GROUP;
  }

  /** Something with all attributes. */
  @Given("a {validated} that the Validator has created")
  public void created(Kind kind) {
    test.given(test.something(kind));
  }

  /** A group that has something to hide. */
  @Given("a group with a member, both of which the Validator has created")
  public void groupWithMember() {
    test.given(test.something(Kind.GROUP));
    test.answered(test.validator().addMember(test.id(), test.made(test.something(Kind.USER))));
    test.needs(group -> Auditor.memberIds(group).size() == 1);
  }

  /** "Create User" or "Create Group". */
  @When("the Validator creates a {validated}")
  public void creates(Kind kind) {
    test.expect(test.something(kind));
    test.answered(test.validator().create(test.specimen()));
  }

  /** "Create a duplicate User". */
  @When("the Validator creates the same {validated} again")
  public void createsAgain(Kind kind) {
    var other = kind == Kind.USER ? test.data().user(test.specimen().name()) : test.specimen();
    test.answered(test.validator().create(other));
  }

  /** "Filter for an existing user". */
  @When("the Validator looks for the {validated} by its name")
  public void finds(Kind kind) {
    test.answered(test.validator().find(kind, test.specimen().name()));
  }

  /** "Filter for an existing user with a different case". */
  @When("the Validator looks for the {validated} by its name in small letters")
  public void findsInOtherCase(Kind kind) {
    var name = test.specimen().name().toLowerCase(Locale.ROOT);
    test.answered(test.validator().find(kind, name));
  }

  /** "Filter for a non-existing user". */
  @When("the Validator looks for a {validated} that nobody has created")
  public void findsNobody(Kind kind) {
    test.answered(test.validator().find(kind, test.something(kind).name()));
  }

  /** "Get User by id". */
  @When("the Validator reads the {validated} by its id")
  public void reads(Kind kind) {
    test.answered(test.validator().read(kind, test.id()));
  }

  /** "Get group by id excluding members". */
  @When("the Validator reads the group by its id, without members")
  public void readsWithoutMembers() {
    test.answered(test.validator().readWithoutMembers(test.id()));
  }

  /** "Filter for existing group excluding members". */
  @When("the Validator looks for the group by its name, without members")
  public void findsWithoutMembers() {
    test.answered(test.validator().findWithoutMembers(test.specimen().name()));
  }

  /** "Delete User" or "Delete Group". */
  @When("the Validator deletes the {validated}")
  public void deletes(Kind kind) {
    test.answered(test.validator().delete(kind, test.id()));
  }

  /** "Delete the same User twice". */
  @When("the Validator deletes the {validated} twice")
  public void deletesTwice(Kind kind) {
    test.validator().delete(kind, test.id());
    test.answered(test.validator().delete(kind, test.id()));
  }

  /** "Delete a non-existent User". */
  @When("the Validator deletes a {validated} that nobody has created")
  public void deletesNobody(Kind kind) {
    var nobody = "00000000-0000-4000-8000-" + world.names().marker();
    var target = kind.endpoint() + "/" + Places.encode(nobody);
    world.wire().allowInvented(world.target().baseUrl() + target);
    test.answered(test.validator().delete(kind, nobody));
  }

  /** Whatever the creation was answered with, it is there. */
  @Then("the Validator finds the {validated} just as it was sent")
  public void isThere(Kind kind) {
    test.examineSuccess();
    finds(kind);
    isFound(kind);
    hits().forEach(hit -> test.isAsExpected(world.examine(test.answer()), hit));
  }

  /** One hit, which is the right one. */
  @Then("the Validator finds just that {validated}")
  public void isFound(Kind kind) {
    var name = test.specimen().name();
    var hits = hits();
    world
        .examine(test.answer())
        .hasStatus(200)
        .that(
            hits.size() == 1 && isCalled(kind, hits.get(0), name),
            "one %s whose name is %s".formatted(word(kind), name),
            hits.size() + " resources: " + world.examine(test.answer()).shown("Resources"),
            "Resources");
  }

  private static boolean isCalled(Kind kind, Json resource, String name) {
    return resource.text(Specimen.nameAttribute(kind)).filter(name::equals).isPresent();
  }

  private List<Json> hits() {
    return Auditor.resources(test.answer().json());
  }

  /** The Validator judges by a look-up (ENTRA-36). */
  @Then("the Validator finds the user by its name, disabled")
  public void isDisabled() {
    test.examineSuccess();
    finds(Kind.USER);
    isFound(Kind.USER);
    for (var hit : hits()) {
      world
          .examine(test.answer())
          .that(
              Auditor.isActive(hit, false),
              "active false",
              hit.at("active").toString(),
              "Resources");
    }
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A list, and nobody on it. */
  @Then("the Validator gets an empty list")
  public void isEmpty() {
    var list = test.answer().json();
    world
        .examine(test.answer())
        .hasStatus(200)
        .that(
            list.at("totalResults").integer().equals(Optional.of(0L)),
            "totalResults 0",
            world.examine(test.answer()).shown("totalResults"),
            "totalResults")
        .that(hits().isEmpty(), "nobody", list.toString(), "Resources");
  }

  /** By id, and with all that it was created with. */
  @Then("the answer shows the {validated} just as it was sent")
  public void isShown(Kind kind) {
    var examined = world.examine(test.answer()).hasStatus(200).hasText("id", test.id());
    test.isAsExpected(examined, test.answer().json());
  }

  /** The key is left out, wherever the group stands. */
  @Then("the answer shows the group, but no members")
  public void lacksMembers() {
    var json = test.answer().json();
    var groups = json.text("id").isPresent() ? List.of(json) : hits();
    if (groups.isEmpty()) {
      throw new CannotJudge("no group is shown at all: " + test.answer());
    }
    var examined = world.examine(test.answer());
    groups.stream()
        .map(group -> group.at("members"))
        .forEach(
            members ->
                examined.that(
                    members.isMissing(), "no key members", String.valueOf(members), "members"));
  }

  /** Neither a second one nor another error. */
  @Then("the second creation is refused as a conflict")
  public void isConflict() {
    world.examine(test.answer()).hasStatus(409);
  }

  /** There is nothing of the kind. */
  @Then("the Validator is told that there is nothing")
  public void isNotFound() {
    world.examine(test.answer()).hasStatus(404);
  }

  /** Neither by id nor by name. */
  @Then("the {validated} is gone, by id as well as by name")
  public void isGone(Kind kind) {
    test.examineSuccess();
    var auditor = world.auditor();
    var target = world.somebodyElse().locate(kind.endpoint(), test.id());
    world.examine(auditor.settled(target, read -> read.status() == 404)).hasStatus(404);
    var filter = "%s eq \"%s\"".formatted(Specimen.nameAttribute(kind), test.specimen().name());
    var found = auditor.filter(kind.endpoint(), filter, EntraValidatorSteps::isNobody);
    world
        .examine(found)
        .that(isNobody(found.json()), "nobody", found.json().toString(), "Resources");
  }

  private static boolean isNobody(Json list) {
    return Auditor.resources(list).isEmpty();
  }
}
