package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.Task;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What goes wrong between Okta and the service provider, and what Okta's administrator sees. */
public final class OktaFailureSteps {

  private static final String PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>";
  private static final Headers HTML = Headers.none().with("Content-Type", "text/html");

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;

  /** For one scenario. */
  public OktaFailureSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** A limit of rate that names its pause in one of several ways. */
  @Given("the service provider is too busy for {int} request(s) and names the pause {string}")
  public void isBusy(int requests, String naming) {
    var headers =
        switch (naming) {
          case "in seconds" -> Headers.none().with("Retry-After", "30");
          case "as a date" -> Headers.none().with("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
          case "as a fraction" -> Headers.none().with("Retry-After", "1.5");
          case "not at all" -> Headers.none();
          default -> throw new IllegalArgumentException("no such naming: " + naming);
        };
    var body = "{\"detail\":\"slow down\",\"status\":\"429\"}";
    for (int i = 0; i < requests; i++) {
      world.wire().arrange(any -> true, Mishap.answered(429, "Too Many Requests", headers, body));
    }
  }

  /** Something befalls the request that creates an account. */
  @Given("the creation of an account {mishap}")
  public void creationFails(Mishap mishap) {
    world.wire().arrange(sent("POST"), mishap);
  }

  /** Something befalls the next look-up. */
  @Given("the look-up of an account {mishap}")
  public void lookUpFails(Mishap mishap) {
    world.wire().arrange(sent("GET"), mishap);
  }

  /** A gateway's error page takes the place of the answer, on the way there or back. */
  static Mishap mishap(String words) {
    return switch (words) {
      case "meets a gateway's error page" -> Mishap.answered(502, "Bad Gateway", HTML, PAGE);
      case "is carried out, but a gateway answers" ->
          Mishap.answeredOver(502, "Bad Gateway", HTML, PAGE);
      case "is carried out, but the answer gets lost" -> Mishap.lostAnswer();
      case "is refused for its token" ->
          Mishap.answered(401, "Unauthorized", Headers.none(), "{\"detail\":\"expired\"}");
      default -> Mishap.silence();
    };
  }

  private static Predicate<Request> sent(String method) {
    return request -> request.method().equals(method);
  }

  /** Somebody gives the account another last name, by PATCH where that is possible. */
  @Given("somebody else changes {person}'s last name")
  public void renamedByHand(Person person) {
    var client = world.somebodyElse();
    var target = client.locate("/Users", okta.id(person));
    var other = world.names().family("Elsewhere");
    if (!client.patch(target, renaming(other)).response().isSuccess()) {
      var body = client.get(target).json().copy();
      body.putObject("name").put("givenName", person.givenName()).put("familyName", other);
      client.put(target, body.toString());
    }
    var changed =
        accounts.of(person, json -> json.text("name.familyName").filter(other::equals).isPresent());
    if (!changed.json().text("name.familyName").equals(Optional.of(other))) {
      throw new CannotJudge("the name could not be changed by hand: " + changed);
    }
  }

  private static String renaming(String familyName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    body.putArray("Operations")
        .addObject()
        .put("op", "replace")
        .put("path", "name.familyName")
        .put("value", familyName);
    return body.toString();
  }

  /** Assigns, and presses the button under Tasks once. */
  @When("the admin assigns {person} to the application and retries the failed task")
  public void assignsAndRetries(Person person) {
    okta.application().assign(okta.user(person));
    world.certain(!okta.application().tasks().isEmpty(), "no task is left after a failure");
    okta.application().retrySelected();
  }

  /** Has every profile pushed anew. */
  @When("the admin presses Force Sync")
  public void forceSync() {
    okta.application().forceSync();
  }

  /** The clock shows how patient Okta was. */
  @Then("Okta has waited {string} for it")
  public void hasWaited(String time) {
    var waited = Duration.between(Instant.EPOCH, okta.okta().clock().now());
    world.certain(waited.equals(Duration.parse(time)), "Okta waited " + waited);
  }

  /** Nothing more is tried; the administrator has to act. */
  @Then("Okta leaves the task {string} to the administrator")
  public void leavesTask(String text) {
    var wanted = text.replace("{ada}", okta.user(Person.ADA).profile().displayName());
    var tasks = okta.application().tasks().stream().map(Task::text).toList();
    world.certain(tasks.stream().anyMatch(each -> each.startsWith(wanted)), "tasks: " + tasks);
  }

  /** The look-up finds one account and no more. */
  @Then("{person} has just one account")
  public void hasOneAccount(Person person) {
    var userName = okta.user(person).profile().login();
    var found =
        world
            .auditor()
            .filter(
                "/Users",
                "userName eq \"" + userName + "\"",
                list -> Auditor.resources(list).size() == 1);
    var hits = Auditor.resources(found.json()).size();
    world.examine(found).hasStatus(200).that(hits == 1, "one account", hits + " accounts", "");
    accounts.examine(person, Json::isObject).hasStatus(200);
  }

  /** What the service provider said stands in Okta's console, word for word. */
  @Then("the System Log tells the reason in the service provider's words")
  public void tellsReason() {
    var evidence = refusal();
    world
        .examine(evidence)
        .that(evidence.status() >= 400, "an error status", "status " + evidence.status(), "")
        .that(
            evidence.response().json().isPresent(),
            "an error in JSON",
            "what Okta shows as \"%s\"".formatted(okta.trouble()),
            "")
        .has("detail", "a detail that Okta can show");
    if (evidence.status() >= 400) {
      evidence
          .json()
          .text("detail")
          .ifPresent(detail -> world.certain(okta.trouble().endsWith(detail), okta.trouble()));
    }
  }

  /** 401 is what Okta shows as "Unauthorized". */
  @Then("the System Log blames the token")
  public void blamesToken() {
    var evidence = refusal();
    world.examine(evidence).hasStatus(401);
    if (evidence.status() == 401) {
      world.certain(okta.trouble().contains("Unauthorized. Errors reported"), okta.trouble());
    }
  }

  /** The error page hides the cause. */
  @Then("the System Log says {string}")
  public void says(String text) {
    world.certain(okta.trouble().contains(text), okta.trouble());
  }

  private Exchange refusal() {
    return okta.application()
        .log()
        .latestFailure()
        .flatMap(entry -> entry.exchange())
        .orElseGet(accounts::lastOfOkta);
  }

  /** Okta goes on to use the token. */
  @Then("Okta has sent {person}'s change all the same")
  public void goesOn(Person person) {
    accounts
        .examine(
            person,
            json ->
                json.text("name.familyName")
                    .equals(Optional.of(okta.user(person).profile().lastName())))
        .hasText("name.familyName", okta.user(person).profile().lastName());
  }
}
