package dev.touchstone.steps.onelogin;

import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** What happens to accounts when users change in OneLogin. */
public final class OneLoginChangeSteps {

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;
  private String known = "";
  private String group = "";

  /** For one scenario. */
  public OneLoginChangeSteps(World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** A membership of which OneLogin knows nothing. */
  @Given("somebody other than OneLogin has put {person} into a group")
  public void isMember(Person person) {
    group = accounts.createGroup(world.names().group("Bystanders"), List.of(person));
  }

  /** A field of the directory that the template reads. */
  @When("{person}'s first name changes in OneLogin")
  public void isRenamed(Person person) {
    known = oneLogin.id(person);
    oneLogin.oneLogin().directory().edit(oneLogin.user(person), "firstname", "Augusta");
    oneLogin.settle();
  }

  /** With it changes the user name (ONELOGIN-22). */
  @When("{person}'s e-mail address changes in OneLogin")
  public void movesHouse(Person person) {
    known = oneLogin.id(person);
    var address = world.names().userName("new." + person.givenName());
    oneLogin.oneLogin().directory().edit(oneLogin.user(person), "email", address);
    oneLogin.settle();
  }

  /** "Reapply Mappings" of the menu More Actions (ONELOGIN-21). */
  @When("the OneLogin administrator chooses Reapply Mappings")
  public void reapplies() {
    world.certain(oneLogin.sent().isEmpty(), "something was sent before");
    oneLogin.application().reapplyMappings();
    oneLogin.settle();
  }

  /** By PUT, with an answer that OneLogin can read. */
  @Then("{person}'s account has the new first name from OneLogin")
  public void hasNewName(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var replacement = oneLogin.one("PUT", "Users");
    world.judge().under("ONELOGIN-17").examine(replacement).hasStatus(200, 201);
    accounts
        .examine(person, json -> json.text("name.givenName").filter("Augusta"::equals).isPresent())
        .hasText("name.givenName", "Augusta");
  }

  /** What the template does not name is left alone (ONELOGIN-19, 20). */
  @Then("{person} is still active and a member after OneLogin's replacement")
  public void isAsBefore(Person person) {
    accounts.isActive(person, true);
    accounts.hasJust(group, Set.of(oneLogin.id(person)));
  }

  /** The same account under another name. */
  @Then("{person}'s account in OneLogin is the same under the new user name")
  public void isSameAccount(Person person) {
    var name = oneLogin.user(person).field("email");
    accounts
        .examine(person, json -> json.text("userName").filter(name::equals).isPresent())
        .hasText("id", known)
        .hasText("userName", name);
    var found = Auditor.resources(accounts.named(name, 1).json());
    world
        .examine(oneLogin.last())
        .that(found.size() == 1, "one account of the new name", found.size() + " of them", "");
  }

  /** The old one is left behind, which nobody but OneLogin can help. */
  @Then("{person} has a second account from OneLogin")
  public void hasSecond(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    oneLogin.one("POST", "Users");
    world.certain(!known.isEmpty(), "there was no first account");
  }
}
