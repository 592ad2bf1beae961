package dev.touchstone.steps.jumpcloud;

import dev.touchstone.idp.jumpcloud.Habit;
import dev.touchstone.steps.Person;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** People who lose access (JUMPCLOUD-09). */
public final class JumpCloudLeaverSteps {

  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;

  /** For one scenario. */
  public JumpCloudLeaverSteps(JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  /** Which of the two is not known. */
  @Given("JumpCloud deactivates people by {userForm}")
  public void deactivatesBy(Boolean whole) {
    if (whole) {
      jumpCloud.configure(settings -> settings.with(Habit.WHOLE_USER_WHEN_DEACTIVATED));
    }
  }

  /** As the application has it. */
  @Given("JumpCloud deletes the accounts of people who are deleted")
  public void deletesAccounts() {
    jumpCloud.configure(settings -> settings.deletingUsers(true));
  }

  /** The group has the application still, but not this person. */
  @When("{person} is taken out of the only group in JumpCloud")
  public void isTakenOut(Person person) {
    jumpCloud.jumpCloud().leave(jumpCloud.holding(person), jumpCloud.user(person));
  }

  /** From the directory. */
  @When("{person} is deleted in JumpCloud")
  public void isDeleted(Person person) {
    jumpCloud.jumpCloud().delete(jumpCloud.user(person));
  }

  /** Inactive, or hidden. */
  @Then("{person}'s account gives no access after JumpCloud")
  public void isShut(Person person) {
    accounts.isShut(accounts.noted(person));
  }

  /** For good. */
  @Then("{person}'s account is gone after JumpCloud")
  public void isGone(Person person) {
    accounts.isGone("/Users", accounts.noted(person));
  }
}
