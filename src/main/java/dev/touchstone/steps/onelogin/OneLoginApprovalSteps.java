package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.onelogin.AccountState;
import dev.touchstone.idp.onelogin.setting.Approvals;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The queue in which tasks of OneLogin wait for an administrator. */
public final class OneLoginApprovalSteps {

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;

  /** For one scenario. */
  public OneLoginApprovalSteps(World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** No box of the three is ticked (ONELOGIN-31). */
  @Given("OneLogin requires no admin approval")
  public void requiresNone() {
    oneLogin.configure(settings -> settings.provisioning(tab -> tab.with(Approvals.none())));
  }

  /** Only the box Delete user is ticked. */
  @Given("OneLogin requires admin approval for Delete user alone")
  public void requiresForDeletion() {
    oneLogin.configure(
        settings -> settings.provisioning(tab -> tab.with(new Approvals(false, true, false))));
  }

  /** The task is there, but nobody has looked at it. */
  @Given("{person}'s access waits for approval in OneLogin")
  public void accessWaits(Person person) {
    oneLogin.application();
    oneLogin.mark();
    oneLogin.application().assign(oneLogin.user(person));
    staysSilent(person);
  }

  /** Somebody with an account is suspended, and the task is there. */
  @Given("{person}'s suspension waits for approval in OneLogin")
  public void suspensionWaits(Person person) {
    oneLogin.oneLogin().directory().suspend(oneLogin.user(person));
    staysSilent(person);
    accounts.isActive(person, true);
  }

  private void staysSilent(Person person) {
    world.certain(oneLogin.sent().isEmpty(), "something was sent before the approval");
    isPending(person);
  }

  /** A click on the state, then Approve. */
  @When("the OneLogin administrator approves {person}'s task")
  public void approves(Person person) {
    oneLogin.application().approve(oneLogin.user(person));
  }

  /** Whatever is held stays held, whatever is not goes at once. */
  @When("{person} gets access in OneLogin and loses it")
  public void comesAndGoes(Person person) {
    oneLogin.application().assign(oneLogin.user(person));
    oneLogin.id(person);
    oneLogin.mark();
    oneLogin.application().unassign(oneLogin.user(person));
  }

  /** Without a task that anybody has to approve. */
  @When("{person} gets access in OneLogin")
  public void comes(Person person) {
    oneLogin.application().assign(oneLogin.user(person));
  }

  /** The row says so. */
  @Then("{person} is Pending in OneLogin, and nothing is sent")
  public void isHeld(Person person) {
    staysSilent(person);
  }

  private void isPending(Person person) {
    world.certain(
        oneLogin.account(person).state() == AccountState.PENDING, "the task is not pending");
  }

  /** The row says so, and the account is there. */
  @Then("{person} is Provisioned in OneLogin")
  public void isProvisioned(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    world.certain(
        oneLogin.account(person).state() == AccountState.PROVISIONED, "the state is another");
    accounts.examine(person, json -> json.at("id").isAssigned()).has("id", "an id");
  }

  /** Only the approval reaches the service provider (ONELOGIN-36). */
  @Then("{person} is Suspended in OneLogin, and only now at the service provider")
  public void isSuspended(Person person) {
    accounts.isActive(person, false);
    world.certain(
        oneLogin.account(person).state() == AccountState.SUSPENDED, "the state is another");
  }

  /** The account is made, but the group cannot be changed for once. */
  @Given("{person}'s task in OneLogin has failed half way, behind the account")
  public void failsHalfWay(Person person) {
    oneLogin.application().assign(oneLogin.user(person));
    world
        .wire()
        .arrange(
            request -> request.method().equals("PATCH"),
            Mishap.answered(
                500, "Internal Server Error", Headers.none(), "{\"detail\":\"try later\"}"));
    oneLogin.settle();
    if (oneLogin.account(person).state() != AccountState.FAILED) {
      throw new CannotJudge("nothing failed half way");
    }
    oneLogin.id(person);
    oneLogin.mark();
  }

  /** A click on Failed, then the retry (ONELOGIN-34). */
  @When("the OneLogin administrator retries {person}'s task")
  public void retries(Person person) {
    oneLogin.application().retry(oneLogin.user(person));
  }
}
