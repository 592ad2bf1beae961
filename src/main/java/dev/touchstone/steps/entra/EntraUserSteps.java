package dev.touchstone.steps.entra;

import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What an administrator does with people under Users and groups, and what becomes of it. */
public final class EntraUserSteps {

  private static final String GUEST = "#EXT#@touchstone.onmicrosoft.com";

  private final World world;
  private final EntraScenario entra;
  private final EntraPeople people;
  private long restartedAfter;

  /** For one scenario. */
  public EntraUserSteps(World world, EntraScenario entra, EntraPeople people) {
    this.world = world;
    this.entra = entra;
    this.people = people;
  }

  /** The person has an account. */
  @Given("{person} is provisioned by Entra")
  public void isProvisioned(Person person) {
    people.provision(person);
  }

  /** Somebody who may not sign in (ENTRA-18). */
  @Given("{person} may not sign in to Entra")
  public void isBlocked(Person person) {
    entra.tenant().directory().blockSignIn(entra.user(person));
  }

  /** A guest of another organisation (ENTRA-16). */
  @Given("{person} is a guest in the directory of Entra")
  public void isGuest(Person person) {
    var home = world.names().userName(person.givenName()).replace('@', '_');
    people.edit(person, profile -> profile.with("userPrincipalName", home + GUEST));
  }

  /** Assigns somebody; the next cycle follows. */
  @When("the admin assigns {person} to the enterprise application")
  public void assigns(Person person) {
    entra.application().assign(entra.user(person));
    people.runCycle();
  }

  /** Looks at everything again (ENTRA-60). */
  @When("the admin restarts provisioning once more")
  public void restarts() {
    restartedAfter = people.changesSent();
    entra.application().job().restart();
  }

  /** Compares attribute by attribute. */
  @Then("{person}'s account has what the directory of Entra says")
  public void isInStep(Person person) {
    people.isInStep(person);
  }

  /** Compares what one property is mapped to. */
  @Then("{person}'s account has the {word} that the directory of Entra says")
  public void isInStep(Person person, String property) {
    people.isInStep(person, property);
  }

  /** Whatever is mapped, there is an account. */
  @Then("Entra finds an account of {person}'s")
  public void hasAccount(Person person) {
    var name = entra.user(person).values("userPrincipalName").get(0);
    people.examine(person, json -> json.text("userName").isPresent()).hasText("userName", name);
  }

  /** Nobody is created who may not be. */
  @Then("Entra has created nobody")
  public void createdNobody() {
    world.certain(
        entra.sent().stream().noneMatch(exchange -> exchange.request().method().equals("POST")),
        "somebody was created");
  }

  /** The same people again, and nothing to do: all that was written comes back as written. */
  @Then("Entra has nothing left to change")
  public void nothingLeft() {
    var more = people.changesSent() - restartedAfter;
    world
        .examine(entra.last())
        .that(more == 0, "accounts that read back as written", more + " changes sent again", "");
  }
}
