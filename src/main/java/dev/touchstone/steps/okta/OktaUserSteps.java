package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.okta.SystemLog;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an Okta administrator does with people, and what becomes of their accounts. */
public final class OktaUserSteps {

  private static final String TITLE = "Countess";

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;

  /** For one scenario. */
  public OktaUserSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** One person holds the application. */
  @Given("{person} is assigned to the application")
  public void isAssigned(Person person) {
    okta.assigned(person);
  }

  /** Two people hold the application. */
  @Given("{person} and {person} are assigned to the application")
  public void areAssigned(Person one, Person other) {
    okta.assigned(one);
    okta.assigned(other);
  }

  /** The account exists and is switched off. */
  @Given("{person} was assigned and removed again")
  public void wasRemoved(Person person) {
    okta.assigned(person);
    okta.application().unassign(okta.user(person));
    var account = accounts.of(person, json -> Auditor.isActive(json, false));
    if (!Auditor.isActive(account.json(), false)) {
      throw new CannotJudge(person.givenName() + "'s account was not switched off");
    }
  }

  /** Two people share one application username. */
  @Given("{person} and {person} have the same user name")
  public void sameUserName(Person one, Person other) {
    okta.hire(other, okta.user(one).profile().login());
  }

  /** Somebody created the account before Okta came. */
  @Given("the service provider already has an account for {person}")
  public void hasAccount(Person person) {
    accounts.create(person, okta.user(person).profile().login(), true);
  }

  /** Somebody created the account in other letters before Okta came. */
  @Given("the service provider already has an account for {person}, written in capitals")
  public void hasAccountInCapitals(Person person) {
    accounts.create(person, okta.user(person).profile().login().toUpperCase(Locale.ROOT), true);
  }

  /** Somebody created the account, and it is off. */
  @Given("the service provider already has an inactive account for {person}")
  public void hasInactiveAccount(Person person) {
    accounts.create(person, okta.user(person).profile().login(), false);
  }

  /** Somebody else's account has a longer name. */
  @Given("the service provider has an account whose user name begins with {person}'s")
  public void hasNamesake(Person person) {
    accounts.create(Person.GRACE, okta.user(person).profile().login() + ".au", true);
  }

  /** Somebody gives the account a value that Okta does not map. */
  @Given("the service provider holds a title for {person}")
  public void holdsTitle(Person person) {
    accounts.giveTitle(person, TITLE);
  }

  /** Assigns one person. */
  @When("the admin assigns {person} to the application")
  public void assigns(Person person) {
    okta.application().assign(okta.user(person));
  }

  /** Assigns two people whose look-ups both go out before either creation. */
  @When("the admin assigns {person} and {person} at the same moment")
  public void assignsBoth(Person one, Person other) {
    okta.application().assign(okta.user(one), okta.user(other));
  }

  /** Ends an assignment. */
  @When("the admin removes {person} from the application")
  public void removes(Person person) {
    okta.application().unassign(okta.user(person));
  }

  /** Ends the person's time at the company. */
  @When("{person} is deactivated in Okta")
  public void deactivates(Person person) {
    okta.okta().deactivate(okta.user(person));
  }

  /** Changes the last name in the directory. */
  @When("{person}'s last name changes in Okta")
  public void changesLastName(Person person) {
    var user = okta.user(person);
    okta.okta().update(user, user.profile().withLastName(world.names().family("Byron")));
  }

  /** Changes the login in the directory. */
  @When("{person}'s user name changes in Okta")
  public void changesUserName(Person person) {
    var user = okta.user(person);
    okta.okta().update(user, user.profile().withLogin(world.names().userName("ada.byron")));
  }

  /** Looks for the account as before an assignment. */
  @When("Okta looks for {person}'s account")
  public void looksFor(Person person) {
    okta.application().lookUp(okta.user(person));
  }

  /** The account exists and is on. */
  @Then("{person} has an active account")
  public void hasActiveAccount(Person person) {
    accounts.examine(person, json -> Auditor.isActive(json, true)).hasBoolean("active", true);
  }

  /** The account is off. */
  @Then("{person}'s account is inactive")
  public void isInactive(Person person) {
    accounts.examine(person, json -> Auditor.isActive(json, false)).hasBoolean("active", false);
  }

  /** The account carries what the mapping sends. */
  @Then("the account shows the profile that Okta has of {person}")
  public void showsProfile(Person person) {
    var profile = okta.user(person).profile();
    var examination =
        accounts
            .examine(
                person,
                json -> json.text("name.familyName").equals(Optional.of(profile.lastName())))
            .hasText("userName", profile.login())
            .hasText("name.givenName", profile.firstName())
            .hasText("name.familyName", profile.lastName());
    if (okta.settings().maps("displayName")) {
      examination.hasText("displayName", profile.displayName());
    }
    accounts.hasEmail(examination, profile.email());
  }

  /** Nothing is left for the administrator to do. */
  @Then("Okta shows no failed task")
  public void noFailedTask() {
    var failure = okta.application().log().latestFailure();
    var evidence = failure.flatMap(SystemLog.Entry::exchange).orElseGet(accounts::lastOfOkta);
    world.examine(evidence).that(failure.isEmpty(), "no failed task", okta.trouble(), "");
  }

  /** The External ID leads to an account. */
  @Then("Okta knows the id of {person}'s account")
  public void knowsId(Person person) {
    var user = okta.user(person);
    var creation = accounts.lastSent("POST");
    var known = okta.application().externalId(user);
    world
        .examine(creation)
        .hasStatus(201)
        .that(known.isPresent(), "an id in the answer", okta.trouble(), "id");
    if (known.isPresent()) {
      accounts.examine(person, Json::isObject).hasText("id", known.get());
    }
  }

  /** The account that Okta works with is the person's and nobody else's. */
  @Then("{person} has an account of her own")
  public void hasOwnAccount(Person person) {
    var others = okta.firstId(Person.GRACE);
    accounts
        .examine(person, Json::isObject)
        .hasText("userName", okta.user(person).profile().login())
        .that(!okta.id(person).equals(others), "an account of her own", "somebody else's", "id");
  }

  /** The External ID is that of the account that somebody created before. */
  @Then("Okta has linked the account that was there")
  public void linked() {
    var known = okta.application().externalId(okta.user(Person.ADA));
    var before = okta.firstId(Person.ADA);
    world
        .examine(accounts.lastOfOkta())
        .that(
            known.equals(Optional.of(before))
                && okta.application().isAssigned(okta.user(Person.ADA)),
            "that Okta links the account " + before,
            known.map(id -> "account " + id + "; " + okta.trouble()).orElseGet(okta::trouble),
            "");
  }

  /** One assignment went through and the other did not. */
  @Then("one of them has an account")
  public void oneHasAccount() {
    var assigned =
        List.of(Person.ADA, Person.GRACE).stream()
            .filter(person -> okta.application().isAssigned(okta.user(person)))
            .count();
    world
        .examine(accounts.lastSent("POST"))
        .that(assigned == 1, "one of two creations to be refused", assigned + " accepted", "");
  }

  /** The refusal says 409 and why. */
  @Then("the System Log explains why the other has none")
  public void conflictExplained() {
    world
        .examine(accounts.lastSent("POST"))
        .hasStatus(409)
        .has("detail", "a detail that says what is taken");
  }

  /** The account is the one that Okta knew at first. */
  @Then("the account has the same id as before")
  public void sameId() {
    accounts.examine(Person.ADA, Json::isObject).hasText("id", okta.firstId(Person.ADA));
  }

  /** The value that Okta does not map is as it was. */
  @Then("the account still has the title")
  public void keepsTitle() {
    accounts.examine(Person.ADA, json -> json.at("title").isAssigned()).hasText("title", TITLE);
  }

  /** Both reads bring the account that is off. */
  @Then("the inactive account is found, by name and by id")
  public void inactiveIsFound() {
    var byName = accounts.lastLookUp();
    var hits = Auditor.resources(byName.json());
    world
        .examine(byName)
        .hasStatus(200)
        .that(
            hits.size() == 1 && Auditor.isActive(hits.get(0), false),
            "the one inactive account",
            Examination.shown(byName.json().at("Resources")),
            "Resources");
    accounts.examine(Person.ADA, Json::isObject).hasStatus(200).hasBoolean("active", false);
  }
}
