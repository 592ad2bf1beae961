package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.PushGroups.Farewell;
import dev.touchstone.idp.okta.PushStatus;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Pushes that fail, and what the administrator can make of it. */
public final class OktaGroupFailureSteps {

  private static final String REFUSAL = "The name is not wanted.";

  private final World world;
  private final OktaScenario okta;
  private final PushedGroups groups;
  private int created;

  /** For one scenario. */
  public OktaGroupFailureSteps(World world, OktaScenario okta, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.groups = groups;
  }

  /** The group vanishes without Okta's doing. */
  @Given("somebody else deletes the group {string}")
  public void deletesGroup(String name) {
    var target = world.somebodyElse().locate("/Groups", groups.notedId(name));
    var exchange = world.somebodyElse().delete(target);
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the group could not be deleted by hand: " + exchange);
    }
    created = groups.sent("POST").size();
  }

  /** The account vanishes without Okta's doing; service providers need not allow that. */
  @Given("somebody else deletes {person}'s account")
  public void deletesAccount(Person person) {
    var target = world.somebodyElse().locate("/Users", okta.id(person));
    if (!world.somebodyElse().delete(target).response().isSuccess()) {
      throw new DoesNotApply("accounts cannot be deleted");
    }
  }

  /** The rename never reaches the service provider. */
  @Given("the next rename of the group is refused on its way")
  public void renameRefused() {
    var error = Json.object();
    error.putArray("schemas").add(Urns.ERROR);
    error.put("detail", REFUSAL).put("status", "400");
    var headers = Headers.none().with("Content-Type", "application/scim+json");
    world
        .wire()
        .arrange(
            request -> isPatch(request) && request.body().orElse("").contains("displayName"),
            Mishap.answered(400, "Bad Request", headers, error.toString()));
  }

  /** The group has not heard that Grace left and Alan joined. */
  @Given("a change of the group {string} was refused on its way")
  public void changeRefused(String name) {
    for (var person : Person.values()) {
      okta.assigned(person);
    }
    groups.push(name, Person.ADA, Person.GRACE);
    groups.isPushed(name);
    renameRefused();
    var joining = List.of(okta.user(Person.ALAN));
    okta.okta().changeMembers(okta.group(name), joining, List.of(okta.user(Person.GRACE)));
  }

  private static boolean isPatch(Request request) {
    return request.method().equals("PATCH");
  }

  /** The service provider creates the group, but Okta never hears of it. */
  @Given("the answer to the creation of the group {string} with {person} and {person} is lost")
  public void answerLost(String name, Person one, Person other) {
    world
        .wire()
        .arrange(
            request -> request.method().equals("POST") && request.url().endsWith("/Groups"),
            Mishap.lostAnswer());
    groups.push(name, one, other);
    created = groups.sent("POST").size();
  }

  /** Two join at once. */
  @When("{person} and {person} join the group {string}")
  public void join(Person one, Person other, String name) {
    okta.okta()
        .changeMembers(okta.group(name), List.of(okta.user(one), okta.user(other)), List.of());
  }

  /** What Okta's help tells the administrator to do about a group that vanished. */
  @When("the admin unlinks the group {string} and pushes it anew")
  public void pushesAnew(String name) {
    okta.application().pushGroups().unlink(okta.group(name), Farewell.LEAVE);
    okta.application().pushGroups().push(okta.group(name));
  }

  /** The answer says what is the matter, the push waits in error, and nothing heals by itself. */
  @Then("Okta is told that the group {string} is gone, and makes no other")
  public void toldGone(String name) {
    world
        .examine(groups.decisive(name))
        .hasStatus(404, 410)
        .has("detail", "a detail that Okta can show to its administrator")
        .that(isInError(name), "an answer that stops the push", "a success", "");
    world.certain(groups.sent("POST").size() == created, "a push healed itself");
  }

  private boolean isInError(String name) {
    return okta.application()
        .pushGroups()
        .status(okta.group(name))
        .filter(PushStatus::isError)
        .isPresent();
  }

  /** The refused rename is what the administrator reads; the memberships were not even sent. */
  @Then("the rename of the group {string} was refused, and the group is as before")
  public void refusedRename(String name) {
    var expected =
        "Unable to update Group Push mapping target App group %1$s: Error while updating user"
            + " group membership for group %1$s: Bad Request. Errors reported by remote server: "
            + REFUSAL;
    world.certain(isInError(name), "a push with a refused rename is not in error");
    world.certain(
        okta.trouble().equals(expected.formatted(okta.group(name).name())),
        "the System Log says " + okta.trouble());
    groups.exists(name, Person.ADA, Person.GRACE);
  }

  /** The valid member arrived, or the refusal names the other. */
  @Then("{person} is in the group {string}, unless the refusal names {person}'s account")
  public void isInUnlessNamed(Person valid, String name, Person unknown) {
    var answer = groups.decisive(name);
    if (answer.response().isSuccess()) {
      var wanted = okta.id(valid);
      var found =
          world.auditor().group(groups.id(name), json -> Auditor.memberIds(json).contains(wanted));
      world
          .examine(found)
          .that(
              Auditor.memberIds(found.json()).contains(wanted),
              valid + " among the members, as the change was accepted",
              "a group without " + valid,
              "members");
    } else {
      var detail = answer.json().text("detail").orElse("");
      world
          .examine(answer)
          .that(
              detail.contains(okta.id(unknown)),
              "a detail that names the unknown member " + okta.id(unknown),
              "\"" + detail + "\"",
              "detail");
    }
  }

  /** The lost answer has not led to a second group. */
  @Then("the service provider has just one group {string}")
  public void hasOne(String name) {
    var displayName = okta.group(name).name();
    var found = groups.lookedUp(displayName, json -> Auditor.resources(json).size() == 1);
    var hits = Auditor.resources(found.json()).size();
    world.examine(found).that(hits == 1, "one group", hits + " groups", "Resources");
  }

  /** A look-up does not find what was deleted. */
  @Then("the group {string} is not listed any more")
  public void isNotListed(String name) {
    var found = groups.lookedUp(okta.group(name).name(), json -> !lists(json, name));
    world
        .examine(found)
        .that(
            !lists(found.json(), name),
            "a list without the deleted group " + groups.notedId(name),
            "one with it",
            "Resources");
  }

  private boolean lists(Json list, String name) {
    return Auditor.resources(list).stream()
        .anyMatch(group -> group.text("id").filter(groups.notedId(name)::equals).isPresent());
  }
}
