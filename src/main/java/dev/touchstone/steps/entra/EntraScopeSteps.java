package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.EnterpriseApplication;
import dev.touchstone.idp.entra.cycle.ProvisioningLog;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Who is in the scope of an application, and who comes into it (ENTRA-55, 56, 62, 70). */
public final class EntraScopeSteps {

  private final World world;
  private final EntraScenario entra;
  private final EntraRoster roster;
  private Optional<EnterpriseApplication> second = Optional.empty();

  /** For one scenario. */
  public EntraScopeSteps(World world, EntraScenario entra, EntraRoster roster) {
    this.world = world;
    this.entra = entra;
    this.roster = roster;
  }

  /** Whom Entra knows, and nobody has assigned. */
  @Given("{person} is in the directory of Entra, but not assigned")
  public void isUnassigned(Person person) {
    entra.user(person);
  }

  private void moves(Person person, String department) {
    var user = entra.user(person);
    entra.tenant().directory().edit(user, user.profile().with("department", department));
  }

  /** A group inside a group (ENTRA-55). */
  @Given("the group {string} has {person} as a member, and {person} through a group inside")
  public void nests(String name, Person direct, Person indirect) {
    var inner = entra.addGroup(name + " at night", List.of(indirect));
    entra.tenant().directory().nest(entra.addGroup(name, List.of(direct)), inner);
  }

  /** Whoever the scoping filter lets through. */
  @Given(
      "Entra has provisioned the group {string} with {person}, but without {person}, who is abroad")
  public void hasProvisioned(String name, Person member, Person leftOut) {
    moves(leftOut, "Abroad");
    entra.application().assign(entra.addGroup(name, List.of(member, leftOut)));
    roster.work();
    roster.hasJust(name, roster.ids(member));
    roster.settled();
  }

  /** The other group is only inside it. */
  @When("the admin assigns the group {string} as it is")
  public void assigns(String name) {
    entra.application().assign(entra.group(name));
    roster.work();
  }

  /** In scope again; the next cycle sees it. */
  @When("{person} comes home from abroad")
  public void comesHome(Person person) {
    moves(person, "Home");
    roster.work();
  }

  /** "Sync all users and groups" (ENTRA-62). */
  @When("the admin has all users and groups synchronised")
  public void syncsAll() {
    entra.configure(entra.settings().syncingAll(true));
    roster.work();
  }

  /** Whoever is out of scope may be looked at, but is skipped. */
  @Then("nothing was sent about {person}")
  public void nothingSent(Person person) {
    var log = entra.application().log().about(entra.user(person));
    world.certain(
        log.stream().allMatch(entry -> entry.status() == ProvisioningLog.Status.SKIPPED),
        "sent about " + person + ": " + log);
  }

  /** Memberships of before are not looked at in between (ENTRA-56). */
  @Then("{person} becomes a member of the group {string} once the admin restarts provisioning")
  public void becomesMember(Person person, String name) {
    entra.application().job().restart();
    var all = roster.ids(person, Person.ADA);
    world.certain(
        !entra.application().log().failures().isEmpty()
            || roster.sent("PATCH", "Groups/").size() == 1,
        "memberships sent: " + roster.sent("PATCH", "Groups/").size());
    roster.hasJust(name, all);
  }

  /** Another scope takes effect at a restart (ENTRA-62). */
  @Then("{person} gets an account once the admin restarts provisioning, and not before")
  public void getsAccount(Person person) {
    nothingSent(person);
    entra.application().job().restart();
    entra.id(person);
  }

  /** One more application of the same tenant, for the same service provider (ENTRA-70). */
  @Given("a second application of the tenant maps {word} to displayName")
  public void secondApplication(String property) {
    second =
        Optional.of(
            entra.another(
                entra
                    .settings()
                    .mappingUsers(rows -> rows.with(MappingRow.direct(property, "displayName")))));
  }

  /** The second finds what the first has made. */
  @Given("both applications have provisioned {person}")
  public void bothHaveProvisioned(Person person) {
    roster.provisioned(person);
    other().assign(entra.user(person));
    other().job().start();
    if (!other().targetId(entra.user(person)).equals(Optional.of(entra.id(person)))) {
      throw new CannotJudge("the second application did not find the account: " + other().log());
    }
    roster.mark();
  }

  private EnterpriseApplication other() {
    return second.orElseThrow(() -> new IllegalStateException("there is no second application"));
  }

  /** Each looks at everything again. */
  @When("provisioning is restarted in both")
  public void bothRestart() {
    entra.application().job().restart();
    other().job().restart();
  }

  /** And so on, with every cycle that looks at the person. */
  @Then("each has overwritten what the other wrote")
  public void bothWrote() {
    var isInOrder =
        entra.application().log().failures().isEmpty() && other().log().failures().isEmpty();
    var changes = roster.sent("PATCH", "Users/").stream().map(Exchange::request).toList();
    world.certain(!isInOrder || changes.size() == 2, "changes: " + changes);
  }
}
