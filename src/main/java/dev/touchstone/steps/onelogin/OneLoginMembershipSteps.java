package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.onelogin.rule.Rule;
import dev.touchstone.idp.onelogin.rule.ValueSource;
import dev.touchstone.idp.onelogin.scim.Refusal;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.IntStream;

/** Many members, many groups, and members told in the old way. */
public final class OneLoginMembershipSteps {

  private static final int PEOPLE = 20;
  private static final int GROUPS = 25;
  private static final int AT_ONCE = 5;

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;
  private final OneLoginGroups groups;
  private List<Exchange> pages = List.of();

  /** For one scenario. */
  public OneLoginMembershipSteps(
      World world, OneLoginScenario oneLogin, OneLoginAccounts accounts, OneLoginGroups groups) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
    this.groups = groups;
  }

  /** Twenty, none of them in a group. */
  @Given("OneLogin has provisioned twenty people")
  public void recruits() {
    groups.recruit(PEOPLE);
  }

  /** More than a page of most service providers has. */
  @Given("there are twenty-five groups that OneLogin does not know")
  public void manyGroups() {
    names().forEach(groups::create);
  }

  private static List<String> names() {
    return IntStream.rangeClosed(1, GROUPS).mapToObj("Shift %02d"::formatted).toList();
  }

  /** Each task is a user's own, and all are approved at once (ONELOGIN-44). */
  @When("OneLogin puts all twenty into the group {string} at once")
  public void joinAtOnce(String group) {
    oneLogin.application().addRule(Rule.forEach(ValueSource.DEPARTMENT, ".*"));
    for (var user : groups.recruits()) {
      oneLogin.oneLogin().directory().edit(user, "department", groups.name(group));
    }
    oneLogin.application().approveAllAtOnce(AT_ONCE);
  }

  /** None lost, none refused. */
  @Then("all twenty from OneLogin are in the group {string}")
  public void hasAll(String group) {
    groups.recruits().forEach(user -> accounts.wentThrough(oneLogin.application().account(user)));
    accounts.hasJust(groups.id(group), groups.recruitIds());
  }

  /** "Refresh" on the Provisioning tab (ONELOGIN-38). */
  @When("the OneLogin administrator refreshes the entitlements")
  public void refreshes() {
    pages = groups.refresh();
  }

  /** The whole list, or a part that says so. */
  @Then("OneLogin knows all twenty-five groups, or that there are more")
  public void knowsAll() {
    var known = oneLogin.application().entitlements();
    var isAll = names().stream().map(groups::name).allMatch(known::contains);
    examineHonesty(isAll);
  }

  /** Users are read as groups are (ONELOGIN-51). */
  @When("the OneLogin administrator imports users")
  public void imports() {
    try {
      pages = oneLogin.application().importUsers();
    } catch (Refusal refusal) {
      throw new CannotJudge("the import failed: " + refusal.getMessage());
    }
  }

  /** The whole list, or a part that says so. */
  @Then("OneLogin has read all twenty people, or that there are more")
  public void hasReadAll() {
    var read =
        pages.stream()
            .flatMap(page -> Auditor.resources(page.json()).stream())
            .flatMap(user -> user.text("id").stream())
            .toList();
    examineHonesty(read.containsAll(groups.recruitIds()));
  }

  private void examineHonesty(boolean isAll) {
    var last = pages.get(pages.size() - 1);
    var total = last.json().at("totalResults").integer().orElse(0L);
    long got = pages.stream().mapToLong(page -> Auditor.resources(page.json()).size()).sum();
    var isHonest = isAll ? total == got : total > got;
    world
        .examine(last)
        .hasStatus(200)
        .that(
            isHonest,
            "totalResults as many as there are in all",
            "%d of which %d were listed%s".formatted(total, got, isAll ? "" : ", others missing"),
            "totalResults");
  }

  /** Done as asked, or refused; but not passed over in silence (P14). */
  @Then("{person} is put into the group {string} by OneLogin, or that is refused")
  public void isDoneOrRefused(Person person, String group) {
    var change = oneLogin.one("PATCH", "Groups");
    if (change.response().isSuccess()) {
      groups.hasJust(group, person);
    } else {
      world
          .examine(change)
          .that(
              change.status() < 500,
              "the change made, or a refusal of it",
              "status " + change.status(),
              "");
    }
  }

  /** A schema that no RFC has is taken, or refused with a reason (ONELOGIN-41). */
  @Then("the group {string} is made by OneLogin, or refused with a reason")
  public void isMadeOrRefused(String group) {
    var creation = oneLogin.one("POST", "Groups");
    if (creation.response().isSuccess()) {
      world.examine(creation).hasStatus(201).has("id", "an id");
    } else {
      world.examine(creation).hasStatus(400).has("detail", "a detail that says what is amiss");
    }
  }

  /** Nobody knows of the group but the service provider (P18). */
  @Given("there is a group {string} that OneLogin does not know")
  public void isUnknown(String group) {
    groups.create(group);
  }

  /** A second group is as right as a refusal, if the one or the other is clear. */
  @Then("the second group {string} from OneLogin is refused as a conflict, or is another one")
  public void isConflictOrOther(String group) {
    var creation = oneLogin.one("POST", "Groups");
    var id = creation.json().text("id");
    world
        .examine(creation)
        .hasStatus(201, 409)
        .that(
            id.filter(groups.id(group)::equals).isEmpty(),
            "another id than the group has that was there",
            id.orElse(""),
            "id");
  }

  /** Every membership goes out once more, and is there once. */
  @Then("{person} is in the group {string} once after OneLogin's second addition")
  public void isThereOnce(Person person, String group) {
    oneLogin.one("PATCH", "Groups");
    accounts.wentThrough(oneLogin.account(person));
    var read = world.auditor().group(groups.id(group), json -> true);
    var entries = read.json().at("members").elements();
    world.examine(read).that(entries.size() == 1, "one entry", entries.toString(), "members");
  }
}
