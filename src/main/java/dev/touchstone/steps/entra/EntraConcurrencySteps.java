package dev.touchstone.steps.entra;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes of one group that Entra sends at the same time. */
public final class EntraConcurrencySteps {

  private static final int PEOPLE = 5;
  private static final int GROUPS = 10;

  private final EntraScenario entra;
  private final EntraRoster roster;
  private final World world;

  /** For one scenario. */
  public EntraConcurrencySteps(World world, EntraScenario entra, EntraRoster roster) {
    this.world = world;
    this.entra = entra;
    this.roster = roster;
  }

  private static List<String> names() {
    return IntStream.rangeClosed(1, GROUPS).mapToObj(number -> "Shift " + number).toList();
  }

  /** Five people, so that as many changes of a group can be under way. */
  @Given("Entra has provisioned five people and ten empty groups")
  public void fivePeople() {
    roster.recruit(PEOPLE);
    names().forEach(name -> entra.application().assign(entra.addGroup(name, List.of())));
    roster.work();
    names().forEach(roster::knownGroup);
    roster.mark();
  }

  /** Five changes for each group. */
  @When("all five join all ten groups before the next cycle")
  public void join() {
    for (var name : names()) {
      entra.tenant().directory().addMembers(entra.group(name), roster.recruits());
    }
    roster.work();
  }

  /** Five in each, none of them lost and none refused. */
  @Then("each of the ten groups has all five")
  public void hasAll() {
    world.certain(
        roster.sent("PATCH", "Groups/").size() >= PEOPLE * GROUPS, "too few changes were sent");
    roster.accepted("PATCH", "Groups/");
    Set<String> everybody =
        roster.recruits().stream()
            .map((EntraUser each) -> roster.id(each))
            .collect(Collectors.toSet());
    names().forEach(name -> roster.hasJust(name, everybody));
  }

  /** Ten people who are looked for and created five at a time (ENTRA-65). */
  @When("the admin assigns ten people")
  public void assignsMany() {
    roster.assignRecruits(2 * PEOPLE);
    roster.work();
  }

  /** None was refused, and no two have one. */
  @Then("each of the ten people has an account of their own")
  public void allHaveAccounts() {
    roster.sent("POST", "Users").forEach(each -> world.examine(each).hasStatus(201));
    var ids = roster.recruits().stream().map(roster::id).collect(Collectors.toSet());
    world
        .examine(entra.last())
        .that(ids.size() == 2 * PEOPLE, "ten accounts", ids.size() + " accounts", "");
  }
}
