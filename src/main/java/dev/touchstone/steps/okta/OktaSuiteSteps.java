package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.OktaSuite;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tests that Okta publishes, restated. */
public final class OktaSuiteSteps {

  private static final Duration PATIENCE_OF_THE_TEST = Duration.ofMillis(600);
  private static final List<String> LOOKED_FOR =
      List.of("id", "name.familyName", "name.givenName", "userName", "active");

  private final World world;
  private final OktaScenario okta;
  private String id = "";
  private List<Exchange> answers = List.of();

  /** For one scenario. */
  public OktaSuiteSteps(World world, OktaScenario okta) {
    this.world = world;
    this.okta = okta;
  }

  private OktaSuite tests() {
    var target = world.target();
    return new OktaSuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  private String userName() {
    return okta.user(Person.ADA).profile().login();
  }

  /** The account that most tests need. */
  @Given("an account that Okta's tests have created")
  public void anAccount() {
    var exchange = tests().create(okta.user(Person.ADA).profile());
    id = exchange.json().text("id").orElse("");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
  }

  /** Nobody is there yet. */
  @Given("a person whom Okta's tests do not know yet")
  public void somebodyNew() {
    okta.user(Person.ADA);
  }

  /** The first step of the specification test. */
  @When("Okta's tests list one user")
  public void listsOne() {
    answers = List.of(tests().listOne());
  }

  /** Its second step. */
  @When("Okta's tests read the account")
  public void readsAccount() {
    answers = List.of(tests().read(id));
  }

  /** Its third step. */
  @When("Okta's tests look for an invented name")
  public void looksForNobody() {
    answers = List.of(tests().find(world.names().userName("nobody")));
  }

  /** Its fourth and its last step. */
  @When("Okta's tests read an invented id")
  public void readsNobody() {
    answers = List.of(tests().read("00000000-0000-4000-8000-" + world.names().marker()));
  }

  /** Its fifth and its seventh step. */
  @When("Okta's tests create the account")
  public void creates() {
    answers = List.of(tests().create(okta.user(Person.ADA).profile()));
  }

  /** Its eighth step. */
  @When("Okta's tests look for the account in capitals")
  public void looksInCapitals() {
    answers = List.of(tests().find(userName().toUpperCase(Locale.ROOT)));
  }

  /** Its ninth step; repeated, since a single answer may be slow for any reason. */
  @When("Okta's tests list the groups five times")
  public void listsGroups() {
    answers = IntStream.range(0, 5).mapToObj(time -> tests().listGroups()).toList();
  }

  /** Its tenth step. */
  @When("Okta's tests come with a wrong token")
  public void wrongToken() {
    var wrong = Credentials.bearer("wrong-" + world.names().marker());
    answers = List.of(tests().with(wrong).listOne());
  }

  /** The envelope with numbers, and a user with id and name. */
  @Then("they get a complete list with one user in it")
  public void listWithOne() {
    var answer = answer();
    var users = Auditor.resources(answer.json());
    isList(answer)
        .that(users.size() == 1, "one user", users.size() + " users", "Resources")
        .has("Resources", "a user");
    users.forEach(
        user ->
            world
                .examine(answer)
                .that(
                    user.text("id").isPresent() && user.text("userName").isPresent(),
                    "a user with id and userName",
                    Examination.shown(user),
                    "Resources"));
  }

  /** The envelope with nobody in it. */
  @Then("they get a complete, empty list")
  public void emptyList() {
    isList(answer())
        .that(
            answer().json().at("totalResults").integer().equals(Optional.of(0L)),
            "0",
            world.examine(answer()).shown("totalResults"),
            "totalResults");
  }

  /** The envelope, whoever is in it. */
  @Then("they get a list")
  public void list() {
    isList(answer());
  }

  private Examination isList(Exchange answer) {
    var examination = world.examine(answer).hasStatus(200).has("schemas", "the list's schema");
    return examination.that(
        answer.json().at("totalResults").integer().isPresent(),
        "a number",
        examination.shown("totalResults"),
        "totalResults");
  }

  /** What the test asserts of a user. */
  @Then("they get the account with everything that they look for")
  public void account() {
    isAccount(world.examine(answer()).hasStatus(200).hasText("id", id));
  }

  /** The same of a new one. */
  @Then("they get {status} and the account with everything that they look for")
  public void newAccount(Integer status) {
    isAccount(world.examine(answer()).hasStatus(status).hasBoolean("active", true));
  }

  private void isAccount(Examination examination) {
    LOOKED_FOR.forEach(name -> examination.has(name, "a value"));
    var email = examination.body().at("emails").elements().stream().findFirst();
    examination
        .hasText("userName", userName())
        .that(
            email.flatMap(first -> first.text("value")).isPresent(),
            "an e-mail address",
            examination.shown("emails"),
            "emails");
  }

  /** Status, schema and detail, twice said. */
  @Then("they get {status} as a SCIM error")
  public void error(Integer status) {
    var schemas = answer().json().at("schemas").elements();
    var schema = Urns.ERROR;
    world
        .examine(answer())
        .hasStatus(status)
        .has("detail", "a detail")
        .that(
            schemas.stream().anyMatch(each -> each.text().equals(Optional.of(schema))),
            schema,
            world.examine(answer()).shown("schemas"),
            "schemas");
  }

  /** The limit is Okta's, and the fastest of several answers counts. */
  @Then("they get a list of groups each time, once at least in less than 600 milliseconds")
  public void groupsInTime() {
    answers.forEach(
        answer -> {
          var resources = answer.json().at("Resources");
          var total = answer.json().at("totalResults").integer().orElse(0L);
          isList(answer)
              .that(
                  total == 0 || resources.isArray(),
                  "an array",
                  Examination.shown(resources),
                  "Resources");
        });
    var fastest = answers.stream().map(Exchange::duration).min(Duration::compareTo).orElseThrow();
    world
        .examine(answer())
        .that(
            fastest.compareTo(PATIENCE_OF_THE_TEST) < 0,
            "an answer within 600 ms",
            fastest.toMillis() + " ms at best",
            "");
  }

  /** The last look of the test of a life. */
  @Then("Okta's tests find {person} by her name")
  public void findsByName(Person person) {
    var answer = tests().find(userName());
    var profile = okta.user(person).profile();
    var hit = Auditor.resources(answer.json()).stream().findFirst();
    isList(answer)
        .that(
            hit.flatMap(user -> user.text("name.familyName"))
                .equals(Optional.of(profile.lastName())),
            "the account of " + profile.displayName(),
            world.examine(answer).shown("Resources"),
            "Resources");
  }

  private Exchange answer() {
    return answers.stream().findFirst().orElseThrow(() -> new CannotJudge("nothing was asked"));
  }
}
