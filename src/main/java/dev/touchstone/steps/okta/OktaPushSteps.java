package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.idp.okta.PushStatus.State;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.UnaryOperator;

/** How Okta pushes groups: what the administrator ticks, what Okta does of its own accord. */
public final class OktaPushSteps {

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final PushedGroups groups;
  private int sentBefore;

  /** For one scenario. */
  public OktaPushSteps(World world, OktaScenario okta, Accounts accounts, PushedGroups groups) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    this.groups = groups;
  }

  /** What Okta does in one way or another with groups. */
  @ParameterType(
      "names no members when it creates an empty group|creates groups without looking for them"
          + "|names members by id alone|replaces members along with the name"
          + "|replaces members alone|leaves the id out of a replacement")
  public UnaryOperator<ProvisioningSettings> groupHabit(String words) {
    return switch (words) {
      case "names no members when it creates an empty group" ->
          before -> before.without(Habit.MEMBERS_KEY_IN_CREATION);
      case "creates groups without looking for them" ->
          before -> before.without(Habit.GROUP_LOOK_UP);
      case "names members by id alone" -> before -> before.with(Habit.NULL_MEMBER_DISPLAY);
      case "replaces members along with the name" -> before -> before.with(Habit.PATHLESS_MEMBERS);
      case "replaces members alone" -> before -> before.with(Habit.PATHLESS_MEMBERS_ALONE);
      default -> before -> before.without(Habit.GROUP_ID_IN_PUT);
    };
  }

  /** Okta does so from now on. */
  @Given("Okta {groupHabit}")
  public void does(UnaryOperator<ProvisioningSettings> habit) {
    okta.configure(habit.apply(okta.settings()));
  }

  /** "Push group memberships immediately" is not ticked. */
  @Given("the application does not push memberships immediately")
  public void notImmediately() {
    okta.configure(okta.settings().without(Switch.PUSH_MEMBERSHIPS_IMMEDIATELY));
  }

  /** "Rename app groups to match group name in Okta" is not ticked. */
  @Given("the application does not rename groups")
  public void notRenaming() {
    okta.configure(okta.settings().without(Switch.RENAME_APP_GROUPS));
  }

  /** The push rests. */
  @Given("the push of the group {string} is deactivated")
  public void isDeactivated(String name) {
    okta.application().pushGroups().deactivate(okta.group(name));
    sentBefore = groups.sentInAll();
  }

  /** The push goes on. */
  @When("the admin activates the push of the group {string}")
  public void activates(String name) {
    okta.application().pushGroups().activate(okta.group(name));
  }

  /** Everything that failed is tried once more. */
  @When("the admin retries all groups")
  public void retriesAll() {
    okta.application().pushGroups().retryAll();
  }

  /** The group is there under its name, with one member and no others. */
  @Then("the group {string} exists with just {person}")
  public void existsWith(String name, Person one) {
    groups.exists(name, one);
  }

  /** The push is at rest, and so was the wire. */
  @Then("nothing was sent for the group {string}")
  public void nothingSent(String name) {
    var status = okta.application().pushGroups().status(okta.group(name));
    world.certain(
        status.filter(each -> each.state() == State.INACTIVE).isPresent(),
        "the push of the group is not inactive");
    world.certain(groups.sentInAll() == sentBefore, "an inactive push sent something");
  }

  /** Each answer to a change is one that Okta can read. */
  @Then("each change of the group was answered with the whole group, or with nothing")
  public void answeredWhole() {
    groups
        .sent("PATCH")
        .forEach(
            exchange -> {
              if (exchange.status() == 204) {
                world
                    .examine(exchange)
                    .that(!exchange.response().hasBody(), "no body with a 204", "one", "");
              } else {
                isWhole(exchange);
              }
            });
    groups.sent("PUT").forEach(this::isWhole);
    if (groups.sent("PATCH").isEmpty() && groups.sent("PUT").isEmpty()) {
      accounts.lastSent("PATCH");
    }
  }

  private void isWhole(Exchange exchange) {
    world
        .examine(exchange)
        .hasStatus(200)
        .has("id", "the id of the group")
        .has("displayName", "the name of the group");
  }
}
