package dev.touchstone.steps.jumpcloud;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.jumpcloud.Field;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** People whose details change, and bare users (JUMPCLOUD-05, 06). */
public final class JumpCloudMoverSteps {

  private static final String NEW_NAME = "Byron";
  private static final String TITLE = "Captain";
  private static final String DEPARTMENT = "Bridge";
  private static final String PHOTO = "https://img.example.com/ada.png";

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;

  /** For one scenario. */
  public JumpCloudMoverSteps(World world, JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.world = world;
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  private void edit(Person person, Map<Field, String> changes) {
    jumpCloud.jumpCloud().edit(jumpCloud.user(person), changes);
  }

  /** With another family name besides, which no service provider can do without. */
  @When("{person} gets another name, a title, a department and a photo in JumpCloud")
  public void isPromoted(Person person) {
    edit(
        person,
        Map.of(
            Field.LAST_NAME, world.names().family(NEW_NAME),
            Field.JOB_TITLE, TITLE,
            Field.DEPARTMENT, DEPARTMENT,
            Field.PHOTO, PHOTO));
  }

  /** Empties both. */
  @When("{person}'s address and phone number are cleared in JumpCloud")
  public void isCleared(Person person) {
    edit(
        person,
        Map.of(
            Field.STREET_ADDRESS, "",
            Field.CITY, "",
            Field.STATE, "",
            Field.POSTAL_CODE, "",
            Field.COUNTRY, "",
            Field.WORK_PHONE, ""));
  }

  /** The mail stays where it was. */
  @When("{person} gets a user name in another domain in JumpCloud")
  public void isRenamed(Person person) {
    edit(person, Map.of(Field.USERNAME, jumpCloud.userName(person).replace("@", "@id.")));
  }

  /** The administrator suspends somebody. */
  @When("{crew} is/are suspended in JumpCloud")
  public void isSuspended(List<Person> people) {
    people.forEach(person -> jumpCloud.jumpCloud().suspend(jumpCloud.user(person)));
  }

  /** As a precondition. */
  @Given("{crew} is/are suspended in JumpCloud before")
  public void wasSuspended(List<Person> people) {
    isSuspended(people);
    jumpCloud.isWell();
  }

  /** The administrator ends a suspension. */
  @When("{crew} is/are restored in JumpCloud")
  public void isRestored(List<Person> people) {
    people.forEach(person -> jumpCloud.jumpCloud().restore(jumpCloud.user(person)));
  }

  /** The name, and of the rest nothing else than was sent. */
  @Then("{person}'s account shows JumpCloud's new name, and no other title, department or photo")
  public void showsPromotion(Person person) {
    var name = world.names().family(NEW_NAME);
    var account =
        accounts.examine(
            person, json -> json.text("name.familyName").filter(name::equals).isPresent());
    account.hasText("name.familyName", name);
    var body = account.body();
    JumpCloudAccounts.showsIfAny(account, "title", body.at("title"), TITLE);
    var department = body.member(Urns.ENTERPRISE_USER).at("department");
    JumpCloudAccounts.showsIfAny(account, "department", department, DEPARTMENT);
    for (var photo : body.at("photos").elements()) {
      JumpCloudAccounts.showsIfAny(account, "photos", photo.at("value"), PHOTO);
    }
  }

  /** Empty lists were sent for both. */
  @Then("{person}'s account shows neither address nor phone number after JumpCloud")
  public void showsNeither(Person person) {
    accounts
        .examine(person, user -> !user.at("addresses").isAssigned())
        .lacks("addresses", "no address")
        .lacks("phoneNumbers", "no phone number");
  }

  /** The look-up is by the former name, so that the account is found again. */
  @Then("{person}'s account has JumpCloud's new user name and the same mail, under the id it had")
  public void hasNewUserName(Person person) {
    var name = jumpCloud.user(person).value(Field.USERNAME);
    var account =
        accounts.examine(
            accounts.noted(person), user -> user.text("userName").filter(name::equals).isPresent());
    account.hasText("userName", name);
    accounts.hasMail(account, person);
  }

  /** Null for emails, and no externalId. */
  @Then("JumpCloud's bare user is accepted for {crew}")
  public void isAccepted(List<Person> people) {
    var sent = jumpCloud.sent("PUT", "Users");
    if (sent.size() < people.size()) {
      throw new CannotJudge("JumpCloud did not get so far: " + jumpCloud.trouble());
    }
    for (var put : sent) {
      world.certain(isBare(put.request().body().orElse("{}")), "a bare user");
      world.examine(put).hasStatus(200, 204);
    }
  }

  private static boolean isBare(String body) {
    var user = Json.read(body);
    return user.at("externalId").isMissing() && !user.at("emails").isMissing();
  }

  /** Not a second one, and nothing is lost for good. */
  @Then("{crew} each have the account they had, with JumpCloud's mail and externalId")
  public void haveTheirAccounts(List<Person> people) {
    for (var person : people) {
      var account = accounts.examine(accounts.noted(person), user -> Auditor.isActive(user, true));
      account.hasBoolean("active", true);
      accounts.hasMail(account, person);
      var id = jumpCloud.user(person).id();
      JumpCloudAccounts.showsIfAny(account, "externalId", account.body().at("externalId"), id);
    }
  }
}
