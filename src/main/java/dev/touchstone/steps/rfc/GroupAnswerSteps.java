package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import java.util.Optional;
import java.util.Set;

/** What is seen of a membership, from the group and from the user. */
public final class GroupAnswerSteps {

  private final World world;
  private final RfcScenario rfc;
  private final GroupSteps groups;

  /** For one scenario. */
  public GroupAnswerSteps(World world, RfcScenario rfc, GroupSteps groups) {
    this.world = world;
    this.rfc = rfc;
    this.groups = groups;
  }

  /** The user, and nobody else. */
  @Then("the user is its only member")
  public void isOnlyMember() {
    hasMembers(Set.of(rfc.id().orElse("")));
  }

  /** The user and somebody else. */
  @Then("both users are its members")
  public void bothAreMembers() {
    hasMembers(Set.copyOf(groups.users()));
  }

  /** Nobody. */
  @Then("the group has no members")
  public void hasNoMembers() {
    hasMembers(Set.of());
  }

  private void hasMembers(Set<String> wanted) {
    var examination = groups.examineStored(group -> Auditor.memberIds(group).equals(wanted));
    examination.that(
        Auditor.memberIds(examination.body()).equals(wanted),
        "the members " + wanted,
        examination.shown("members"),
        "members");
  }

  /** No member is a ghost. */
  @Then("every member of the group can be read")
  public void everyMemberCanBeRead() {
    var examination = groups.examineStored(group -> Auditor.memberIds(group).isEmpty());
    for (var id : Auditor.memberIds(examination.body())) {
      var read = world.client().get(world.client().locate("/Users", id));
      examination.that(
          read.status() == 200, "members that are there", id + ", who is not", "members");
    }
  }

  /** A service provider need not let groups be members. */
  @Then("both are its members where groups may be")
  public void groupsMayBeMembers() {
    if (rfc.answer().status() == 400 && !schemaAllowsGroups()) {
      throw new DoesNotApply("the service provider lets no group be a member");
    }
    hasMembers(Set.of(rfc.id().orElse(""), groups.id("another group")));
  }

  private boolean schemaAllowsGroups() {
    var schema = world.client().get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group").json();
    return schema.at("attributes").elements().stream()
        .filter(attribute -> attribute.text("name").equals(Optional.of("members")))
        .flatMap(attribute -> attribute.at("subAttributes").elements().stream())
        .flatMap(sub -> sub.at("referenceTypes").elements().stream())
        .anyMatch(type -> type.text().equals(Optional.of("Group")));
  }

  /** A URI, relative or absolute, of the user. */
  @Then("the reference of the member leads to the user")
  public void memberLeads() {
    leads(rfc.answer().json().at("members"), rfc.id().orElse(""), "members");
  }

  /** A URI, relative or absolute, of the group. */
  @Then("the reference of the user's group leads to it")
  public void groupLeads() {
    leads(rfc.answer().json().at("groups"), groups.id("the group"), "groups");
  }

  /** References that are left out lead nowhere wrong. */
  private void leads(Json array, String id, String pointer) {
    var entry =
        array.elements().stream()
            .filter(each -> each.text("value").equals(Optional.of(id)))
            .findFirst()
            .orElseThrow(() -> new CannotJudge("the membership is not shown: " + rfc.answer()));
    if (!entry.at("$ref").isAssigned()) {
      throw new DoesNotApply("the service provider shows no $ref of " + pointer);
    }
    var reference = entry.text("$ref").orElse("");
    var reached = world.client().follow(reference).map(exchange -> exchange.json().text("id"));
    rfc.examineAnswer()
        .that(
            reached.equals(Optional.of(Optional.of(id))),
            "a reference that leads to " + id,
            Examination.shown(entry.at("$ref")),
            pointer);
  }

  /** By its id. */
  @Then("the group is among the groups of the user")
  public void groupIsAmong() {
    var id = groups.id("the group");
    var examination = rfc.examineStored(user -> shows(user, id));
    if (!examination.body().at("groups").isAssigned()) {
      throw new DoesNotApply("the service provider shows no groups of users");
    }
    examination.that(
        shows(examination.body(), id), "the group " + id, examination.shown("groups"), "groups");
  }

  private static boolean shows(Json user, String group) {
    return user.at("groups").elements().stream()
        .anyMatch(each -> each.text("value").equals(Optional.of(group)));
  }

  /** None any more. */
  @Then("the user shows no groups")
  public void showsNoGroups() {
    rfc.examineStored(user -> !user.at("groups").isAssigned()).lacks("groups", "no groups");
  }
}
