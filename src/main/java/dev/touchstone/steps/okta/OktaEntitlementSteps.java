package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.okta.Entitlement;
import dev.touchstone.idp.okta.Entitlement.Kind;
import dev.touchstone.idp.okta.OktaSuite;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an administrator grants where Okta manages entitlements. */
public final class OktaEntitlementSteps {

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private Kind kind = Kind.ROLE;
  private String endpoint = "";
  private Optional<Exchange> page = Optional.empty();

  /** For one scenario. */
  public OktaEntitlementSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** Something can be granted; where there is nothing yet, it is made, as a precondition. */
  @Given("the service provider lets Okta grant {}")
  public void offers(String what) {
    kind = Kind.valueOf(what.toUpperCase(Locale.ROOT).replaceFirst("S$", ""));
    var types = Auditor.resources(world.somebodyElse().get("/ResourceTypes").json());
    var type =
        types.stream()
            .filter(each -> each.text("schema").equals(Optional.of(kind.schema())))
            .findFirst();
    endpoint =
        type.flatMap(each -> each.text("endpoint"))
            .map(text -> text.replaceFirst("^/*", "/"))
            .orElseThrow(
                () ->
                    new DoesNotApply("there is no resource type with the schema " + kind.schema()));
    var there = world.somebodyElse().get(endpoint).json().at("totalResults").integer();
    if (there.orElse(0L) == 0) {
      make(type.get().text("name").orElse(""), "Reviewer");
      make(type.get().text("name").orElse(""), "Approver");
    }
  }

  private void make(String type, String name) {
    var body = Json.object();
    body.putArray("schemas").add(kind.schema());
    body.put("displayName", world.names().group(name));
    if (kind == Kind.ENTITLEMENT) {
      body.put("type", type);
    }
    if (!world.somebodyElse().post(endpoint, body.toString()).response().isSuccess()) {
      throw new DoesNotApply("the service provider has nothing to grant, and takes nothing");
    }
  }

  /** Grants the first that there is. */
  @When("the admin grants {person} the first of them")
  public void grants(Person person) {
    okta.application().save();
    okta.application().governance().grant(okta.user(person), first());
  }

  /** Grants, and takes it back. */
  @When("the admin grants {person} the first of them and takes it back")
  public void grantsAndRevokes(Person person) {
    grants(person);
    accounts.of(person, this::shows);
    okta.application().governance().revoke(okta.user(person), first());
  }

  /** Okta's tests read one at a time. */
  @When("Okta's tests list one of them")
  public void listsOne() {
    var target = world.target();
    var tests = new OktaSuite(world.wire(), target.baseUrl().toString(), target.credentials());
    page = Optional.of(tests.listOne(endpoint));
  }

  private Entitlement first() {
    return okta.application().governance().entitlements().stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new CannotJudge("Okta found nothing to grant: " + okta.trouble()));
  }

  /** Discovery can be read. */
  @Then("Okta has read what the service provider has to offer")
  public void discovered() {
    var governance = okta.application().governance();
    isList(governance.resourceTypes().orElseGet(accounts::lastOfOkta), "endpoint", "schema");
    isList(governance.schemas().orElseGet(accounts::lastOfOkta), "id");
  }

  private void isList(Exchange answer, String... needed) {
    var resources = Auditor.resources(answer.json());
    var examination = world.examine(answer).hasStatus(200);
    examination.that(!resources.isEmpty(), "a list", examination.shown("Resources"), "Resources");
    for (var resource : resources) {
      for (var name : needed) {
        examination.that(
            resource.text(name).isPresent(),
            "each with " + name,
            "one without: " + Examination.shown(resource),
            "Resources");
      }
    }
  }

  /** Okta shows what has id and name. */
  @Then("Okta shows all of them, with id and name")
  public void showsAll() {
    var pages = okta.application().governance().pages();
    var relevant =
        pages.stream().filter(each -> each.request().target().contains(endpoint + "?")).toList();
    if (relevant.isEmpty()) {
      world
          .examine(accounts.lastOfOkta())
          .that(false, "a list that Okta can read", "what it logs as: " + okta.trouble(), "");
    }
    var names =
        kind == Kind.ROLE ? List.of("id", "displayName") : List.of("id", "displayName", "type");
    relevant.forEach(each -> isList(each, names.toArray(String[]::new)));
  }

  /** One is one. */
  @Then("they get just one of them")
  public void justOne() {
    var answer = page.orElseThrow(() -> new CannotJudge("nothing was listed"));
    var examination = world.examine(answer).hasStatus(200);
    examination
        .that(
            Auditor.resources(answer.json()).size() == 1,
            "one resource",
            Auditor.resources(answer.json()).size() + " resources",
            "Resources")
        .that(
            answer.json().at("itemsPerPage").integer().equals(Optional.of(1L)),
            "1",
            examination.shown("itemsPerPage"),
            "itemsPerPage");
  }

  /** The account carries the value. */
  @Then("{person}'s account shows it")
  public void isGranted(Person person) {
    var examination = accounts.examine(person, this::shows);
    examination.that(
        shows(examination.body()),
        "%s with the value %s (%s)".formatted(kind.attribute(), first().id(), first().name()),
        examination.shown(kind.attribute()) + "; " + okta.trouble(),
        kind.attribute());
  }

  /** The account carries it no more. */
  @Then("{person}'s account shows it no more")
  public void isRevoked(Person person) {
    var examination = accounts.examine(person, account -> !shows(account));
    examination
        .hasStatus(200)
        .that(
            !shows(examination.body()),
            "%s without the value %s".formatted(kind.attribute(), first().id()),
            examination.shown(kind.attribute()),
            kind.attribute());
  }

  private boolean shows(Json account) {
    return account.at(kind.attribute()).elements().stream()
        .anyMatch(each -> each.text("value").equals(Optional.of(first().id())));
  }
}
