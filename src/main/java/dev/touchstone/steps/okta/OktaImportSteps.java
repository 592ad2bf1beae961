package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.idp.okta.Switch;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Who is at the service provider before an import, and how the admin imports. */
public final class OktaImportSteps {

  private final World world;
  private final OktaScenario okta;
  private final Importing importing;

  /** For one scenario. */
  public OktaImportSteps(World world, OktaScenario okta, Importing importing) {
    this.world = world;
    this.okta = okta;
    this.importing = importing;
  }

  /** All kinds of application import alike. */
  @Given("an Okta application that imports users")
  public void anImportingApplication() {
    okta.configure(
        ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD).with(Switch.IMPORT_NEW_USERS));
  }

  /** The profiles of the service provider count for more than Okta's. */
  @Given("the application is the source of profiles")
  public void sourcesProfiles() {
    okta.configure(okta.settings().with(Switch.PROFILE_SOURCING));
  }

  /** Okta goes one page too far. */
  @Given("Okta reads one page more than there is")
  public void readsOn() {
    okta.configure(okta.settings().with(Habit.READS_ONE_PAGE_MORE));
  }

  /** Many are there already. */
  @Given("the service provider has {int} users more")
  public void hasMore(int size) {
    importing.bring(size);
  }

  /** Many are there already and hold the application. */
  @Given("the admin has imported and confirmed {int} users")
  public void hasConfirmed(int size) {
    importing.bringAndConfirm(size);
  }

  /** Some accounts go away. */
  @Given("somebody else deletes the account(s) of {int} of them")
  public void deletes(int size) {
    importing.remove(size);
  }

  /** One account is off. */
  @Given("somebody else switches the account of 1 of them off")
  public void switchesOff() {
    importing.switchOff();
  }

  /** Something befalls the next read of the list. */
  @Given("the next page that Okta reads {mishap}")
  public void pageFails(Mishap mishap) {
    world.wire().arrange(request -> request.target().contains("/Users?startIndex="), mishap);
  }

  /** A person in Okta has an account that is more or less like her. */
  @Given("{person} is in Okta and has an account with {}")
  public void hasLikeAccount(Person person, String likeness) {
    var profile = okta.user(person).profile();
    var same = likeness.replace("the same ", "");
    var other = world.names().userName("elsewhere");
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", same.equals("user name") ? profile.login() : other);
    body.putObject("name")
        .put("givenName", same.equals("name") ? profile.firstName() : "Number")
        .put("familyName", same.equals("name") ? profile.lastName() : "Elsewhere");
    body.putArray("emails")
        .addObject()
        .put("value", same.equals("e-mail address") ? profile.email() : other)
        .put("primary", true);
    body.put("active", true);
    var exchange = world.somebodyElse().post("/Users", body.toString());
    var id = exchange.json().text("id");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
    okta.remember(person, id.get());
  }

  /** Somebody's account was found by an import and confirmed to be hers. */
  @Given("the admin has imported and confirmed {person}'s account")
  public void hasConfirmed(Person person) {
    importing.run();
    var id = okta.firstId(person);
    var arrival =
        importing
            .result()
            .arrival(id)
            .orElseThrow(() -> new CannotJudge("an import did not bring the user " + id));
    var sent = world.wire().transcript().exchanges().size();
    var confirmed = okta.application().imports().confirm(arrival);
    world.certain(
        world.wire().transcript().exchanges().size() == sent, "a confirmation sent something");
    if (!confirmed.equals(okta.user(person))) {
      throw new CannotJudge("the import did not match the account with " + person);
    }
  }

  /** "Import Now". */
  @When("the admin imports users")
  public void imports() {
    importing.run();
  }
}
