package dev.touchstone.steps.jumpcloud;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.jumpcloud.Habit;
import dev.touchstone.idp.jumpcloud.TestResult;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** The test with which the life of every application begins (JUMPCLOUD-01, 02). */
public final class JumpCloudActivationSteps {

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;
  private Optional<TestResult> result = Optional.empty();

  /** For one scenario. */
  public JumpCloudActivationSteps(
      World world, JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.world = world;
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  /** The box for User Groups is not ticked. */
  @Given("a JumpCloud application without management of groups")
  public void withoutGroups() {
    jumpCloud.addInactive(jumpCloud.token());
  }

  /** The box for User Groups is ticked. */
  @Given("a JumpCloud application with management of groups")
  public void withGroups() {
    jumpCloud.configure(settings -> settings.managingGroups(true));
    jumpCloud.addInactive(jumpCloud.token());
  }

  /** A token that nobody issued. */
  @Given("a JumpCloud application with a mistyped token")
  public void withMistypedToken() {
    jumpCloud.addInactive("x" + jumpCloud.token());
  }

  /** In use for long. */
  @Given("an active JumpCloud application")
  public void active() {
    jumpCloud.addActive();
  }

  /** In use for long, groups and all. */
  @Given("an active JumpCloud application that manages groups")
  public void activeWithGroups() {
    jumpCloud.configure(settings -> settings.managingGroups(true));
    jumpCloud.addActive();
  }

  /** One of the ways to create a group (JUMPCLOUD-P-05). */
  @Given("JumpCloud creates groups without members and fills them afterwards")
  public void fillsGroupsAfterwards() {
    jumpCloud.configure(settings -> settings.with(Habit.GROUPS_EMPTY_AT_FIRST));
  }

  /** A service provider without DELETE, played by something on the way. */
  @Given("nobody can delete what JumpCloud wants deleted")
  public void cannotDelete() {
    world
        .wire()
        .arrange(
            request -> request.method().equals("DELETE"),
            Mishap.answered(501, "Not Implemented", Headers.none(), ""));
  }

  /** The test before the one that counts. */
  @Given("the connection to JumpCloud was tested")
  public void wasTested() {
    tests();
    if (!tested().isPassed()) {
      throw new CannotJudge("the first test failed: " + tested().failure());
    }
  }

  /** Presses Test Connection. */
  @When("the admin tests the JumpCloud connection")
  public void tests() {
    result = Optional.of(jumpCloud.application().testConnection(testEmail()));
  }

  /** Presses Activate. */
  @When("the admin activates the JumpCloud application")
  public void activates() {
    result = Optional.of(jumpCloud.application().activate(testEmail()));
  }

  private String testEmail() {
    return world.names().userName("probe");
  }

  private TestResult tested() {
    return result.orElseThrow(() -> new IllegalStateException("nothing was tested"));
  }

  /** The test passed. */
  @Then("the JumpCloud application is active")
  public void isActive() {
    world
        .examine(decisive())
        .that(jumpCloud.application().isActive(), "a test that passes", tested().failure(), "");
  }

  private Exchange decisive() {
    return tested().exchange().orElseThrow(() -> new CannotJudge(tested().failure()));
  }

  /** Nothing is left of the test user that gives access. */
  @Then("JumpCloud's test user gives no access")
  public void userIsShut() {
    accounts.isShut(userId());
  }

  private String userId() {
    return tested().userId().orElseThrow(() -> new CannotJudge("there was no test user"));
  }

  /** A deletion that was accepted was carried out. */
  @Then("JumpCloud's test group is gone")
  public void groupIsGone() {
    var id = tested().groupId().orElseThrow(() -> new CannotJudge("there was no test group"));
    if (jumpCloud.last(jumpCloud.sent("DELETE", "Groups")).response().isSuccess()) {
      accounts.isGone("/Groups", id);
    }
  }

  /** Whatever became of it later. */
  @Then("JumpCloud's test group was created")
  public void groupWasCreated() {
    var created = jumpCloud.sent("POST", "Groups");
    if (created.isEmpty()) {
      throw new CannotJudge("no test group was tried: " + tested().failure());
    }
    world.examine(jumpCloud.last(created)).hasStatus(200, 201);
  }

  /** Whatever became of the second test user later. */
  @Then("JumpCloud's test user was created once more")
  public void userWasCreatedOnceMore() {
    var created = jumpCloud.sent("POST", "Users");
    if (created.size() < 2) {
      world.examine(decisive()).that(false, "a second test user", tested().failure(), "");
    } else {
      world.examine(jumpCloud.last(created)).hasStatus(200, 201);
    }
  }

  /** Neither taken for right nor for another mistake. */
  @Then("JumpCloud was refused for its token")
  public void wasRefused() {
    world.examine(jumpCloud.last()).hasStatus(401, 403);
    world.certain(!jumpCloud.application().isActive(), "a refused application is active");
  }
}
