package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.scim.ErrorCode;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Locale;
import java.util.Optional;

/** What there is twice, or must not be: accounts that match, and names of groups. */
public final class EntraDuplicateSteps {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final int CONFLICT = 409;

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;

  /** For one scenario. */
  public EntraDuplicateSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** The same name in other letters is the same name; whether it works is not asked here. */
  @Given("somebody else tries to make a second account with {person}'s user name")
  public void triesSameName(Person person) {
    create(text(person, "userPrincipalName").toUpperCase(Locale.ROOT), text(person, "mail"));
  }

  /** Two people with one external id, which the RFCs leave to clients. */
  @Given("two accounts have {person}'s external id")
  public void sameExternalId(Person person) {
    var id = text(person, "mailNickname");
    for (var name : new String[] {"first", "second"}) {
      var made = create(world.names().userName(name), id);
      if (!made.response().isSuccess()) {
        throw new DoesNotApply("a second account with the same external id is refused: " + made);
      }
    }
  }

  private Exchange create(String userName, String externalId) {
    var body = Json.object().put("userName", userName).put("externalId", externalId);
    body.putArray("schemas").add(USER);
    return world.somebodyElse().post("/Users", body.toString());
  }

  private String text(Person person, String property) {
    return entra.user(person).values(property).get(0);
  }

  /** The attribute that is mapped to externalId. */
  @Given("{person} has no mail nickname in Entra")
  public void hasNoNickname(Person person) {
    people.edit(person, profile -> profile.with("mailNickname"));
  }

  /** The admin has them found by the directory's own id, so that names may collide. */
  @Given("groups are matched on externalId")
  public void groupsMatchedOnExternalId() {
    entra.configure(entra.settings().mappingGroups(rows -> rows.matchingOn("externalId")));
  }

  /** Nobody is asked for who has no value to be asked by (ENTRA-11). */
  @Then("the provisioning log says that {person} was skipped for want of a matching value")
  public void isSkipped(Person person) {
    hasCode(person, ErrorCode.IMPORT_SKIPPED);
  }

  /** Which of the two is meant, nobody knows (ENTRA-12). */
  @Then("the provisioning log says that {person} has duplicates, and nothing is written")
  public void hasDuplicates(Person person) {
    hasCode(person, ErrorCode.DUPLICATE_TARGET_ENTRIES);
    world.certain(
        entra.sent().stream().allMatch(each -> each.request().method().equals("GET")),
        "something was written");
  }

  private void hasCode(Person person, ErrorCode code) {
    var latest = entra.application().log().latestAbout(entra.user(person));
    if (!latest.flatMap(entry -> entry.code()).equals(Optional.of(code))) {
      throw new CannotJudge("Entra did not come to %s: %s".formatted(code, latest));
    }
  }

  /** Neither a second group nor the one that has the name already (ENTRA-46). */
  @Then("the service provider refuses a second group of that name as a conflict")
  public void groupRefused() {
    world.examine(people.lastSent("POST")).hasStatus(CONFLICT);
  }
}
