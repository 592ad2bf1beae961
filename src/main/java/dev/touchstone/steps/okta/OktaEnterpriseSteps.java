package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.okta.AttributeMapping;
import dev.touchstone.idp.okta.OktaUser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** The extension for enterprises: department, cost centre, manager (OKTA-61). */
public final class OktaEnterpriseSteps {

  private static final String URN = AttributeMapping.ENTERPRISE;
  private static final String MANAGER = "manager.value";
  private static final List<String> TEXTS =
      List.of("employeeNumber", "costCenter", "organization", "division", "department");

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final UserSchemas schemas;

  /** For one scenario. */
  public OktaEnterpriseSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    schemas = new UserSchemas(world);
  }

  /** Rows for all of the extension, and nobody has values for them. */
  @Given("the application maps the attributes for enterprises")
  public void mapsAll() {
    if (!schemas.know(URN, "department")) {
      throw new DoesNotApply("the service provider's schemas lack the extension for enterprises");
    }
    TEXTS.forEach(this::map);
    map(MANAGER);
    map("manager.displayName");
  }

  private void map(String name) {
    okta.configure(okta.settings().mapping(AttributeMapping.enterprise(name, name)));
  }

  /** Values for all but the manager. */
  @Given("{person} has a department and a cost center in Okta")
  public void hasDepartment(Person person) {
    var user = okta.user(person);
    var profile = user.profile();
    for (var name : TEXTS) {
      profile = profile.with(name, name + " of " + person.givenName());
    }
    okta.okta().update(user, profile);
  }

  /** Somebody with an account is the manager. */
  @Given("{person}'s manager in Okta is {person}")
  public void hasManager(Person person, Person manager) {
    var user = okta.user(person);
    okta.okta()
        .update(
            user,
            user.profile()
                .with(MANAGER, okta.id(manager))
                .with("manager.displayName", okta.user(manager).profile().displayName()));
  }

  /** A value of the extension changes. */
  @When("{person} changes the department in Okta")
  public void changesDepartment(Person person) {
    var user = okta.user(person);
    okta.okta().update(user, user.profile().with("department", "Analytical Engines"));
  }

  /** All of the values, in the object of the extension. */
  @Then("the account shows the department and all else that enterprises know of {person}")
  public void showsAll(Person person) {
    var profile = okta.user(person).profile();
    var examination = accounts.examine(person, account -> isShown(account, "department", profile));
    TEXTS.forEach(
        name ->
            examination.that(
                isShown(examination.body(), name, profile),
                profile.values(name) + " in the extension for enterprises",
                String.valueOf(examination.body().member(URN)),
                ""));
  }

  /** The manager is known by id. */
  @Then("the account shows {person}'s manager")
  public void showsManager(Person person) {
    var profile = okta.user(person).profile();
    var examination = accounts.examine(person, account -> isShown(account, MANAGER, profile));
    examination.that(
        isShown(examination.body(), MANAGER, profile),
        "the manager " + profile.values(MANAGER),
        String.valueOf(examination.body().member(URN)),
        "");
  }

  private static boolean isShown(Json account, String name, OktaUser.Profile profile) {
    var wanted = profile.values(name).stream().findFirst();
    return wanted.isPresent() && account.member(URN).text(name).equals(wanted);
  }

  /** Neither in schemas nor in the body (OKTA-61). */
  @Then("Okta has not spoken of enterprises")
  public void notMentioned() {
    var body = accounts.lastSent("POST").request().body();
    world.certain(body.filter(text -> !text.contains(URN)).isPresent(), Optional.of(URN) + " sent");
  }
}
