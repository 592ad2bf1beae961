package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.idp.entra.Notification;
import dev.touchstone.idp.entra.ProvisioningJob;
import dev.touchstone.idp.entra.QuarantineReason;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.QuarantineRules;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;

/** What goes wrong on the way, and how the job goes on after it (ENTRA-66 to 68). */
public final class EntraTroubleSteps {

  private static final String NOTIFIED = "admin@contoso.example";

  private final World world;
  private final EntraScenario entra;
  private final EntraPopulation population;

  /** For one scenario. */
  public EntraTroubleSteps(World world, EntraScenario entra, EntraPopulation population) {
    this.world = world;
    this.entra = entra;
    this.population = population;
  }

  private ProvisioningJob job() {
    return entra.application().job();
  }

  /** Something befalls the request that creates the first account. */
  @Given("the first creation of an account {mishap}")
  public void creationFails(Mishap mishap) {
    world.wire().arrange(EntraTroubleSteps::createsUser, mishap);
  }

  /** A limit of rate that names its pause; whether Entra keeps it is disputed (ENTRA-66). */
  @Given("the first creation of an account is put off for a minute, which Entra {heeds}")
  public void isBusy(Boolean heeds) {
    var habit = Habit.HONOURS_RETRY_AFTER;
    entra.configure(
        entra.settings().turning(knobs -> heeds ? knobs.with(habit) : knobs.without(habit)));
    var body = "{\"detail\":\"slow down\",\"status\":\"429\"}";
    var headers = Headers.none().with("Retry-After", "60");
    world
        .wire()
        .arrange(
            EntraTroubleSteps::createsUser,
            Mishap.answered(429, "Too Many Requests", headers, body));
  }

  /** Whatever stands between refuses the token of one request. */
  @Given("Entra's token is refused once, of which the admin wants to hear")
  public void tokenRefused() {
    entra.configure(entra.settings().notifying(NOTIFIED));
    var body = "{\"detail\":\"expired\",\"status\":\"401\"}";
    world.wire().arrange(any -> true, Mishap.answered(401, "Unauthorized", Headers.none(), body));
  }

  /** Two of three people fail at first, and that is many where so few count (ENTRA-68). */
  @Given("three people are assigned, of whom two meet a gateway's error page at first")
  public void twoOfThreeFail() {
    entra.configure(
        entra
            .settings()
            .notifying(NOTIFIED)
            .turning(knobs -> knobs.quarantining(new QuarantineRules(2, 40, 40, 60))));
    for (var person : Person.values()) {
      entra.application().assign(entra.user(person));
    }
    for (int times = 0; times < 2; times++) {
      world
          .wire()
          .arrange(
              EntraTroubleSteps::createsUser,
              Mishap.answered(502, "Bad Gateway", Headers.none(), "<html>Bad Gateway</html>"));
    }
  }

  /** When a job in quarantine is tried again is disputed (ENTRA-68). */
  @Given("Entra comes back {pause} after a failure")
  public void comesBack(Duration pause) {
    var habit = Habit.QUARANTINE_BACKS_OFF;
    var isShort = pause.compareTo(Duration.ofDays(1)) < 0;
    entra.configure(
        entra.settings().turning(knobs -> isShort ? knobs.with(habit) : knobs.without(habit)));
  }

  /** How long a job in quarantine rests. */
  @ParameterType("a day|half an hour")
  public Duration pause(String words) {
    return words.equals("a day") ? Duration.ofDays(1) : Duration.ofMinutes(30);
  }

  private static boolean createsUser(Request request) {
    return request.method().equals("POST") && request.target().contains("/Users");
  }

  /** Neither none nor two. */
  @Then("the service provider has just one account for Ada")
  public void oneAccount() {
    var filter = "userName eq \"%s\"".formatted(population.value(Person.ADA, "userPrincipalName"));
    var found =
        world.auditor().filter("/Users", filter, list -> Auditor.resources(list).size() == 1);
    var hits = Auditor.resources(found.json()).size();
    world.examine(found).hasStatus(200).that(hits == 1, "one account", hits + " accounts", "");
  }

  /** Nothing waits for another try, and Entra knows the account. */
  @Then("Entra is linked with it")
  public void isLinked() {
    world
        .examine(entra.last())
        .that(
            entra.application().targetId(entra.user(Person.ADA)).isPresent(),
            "an account that Entra finds in the next cycle",
            entra.trouble(),
            "");
  }

  /** A job goes into quarantine for what concerns every object. */
  @Then("the job is healthy")
  public void isHealthy() {
    var halt = job().cycles().get(job().cycles().size() - 1).halt();
    var evidence = halt.flatMap(each -> each.exchange()).orElseGet(entra::last);
    world
        .examine(evidence)
        .that(
            job().quarantine().reason().isEmpty(),
            "an answer that Entra can go on with",
            halt.map(Throwable::getMessage).orElse("many failures") + ": quarantine",
            "");
  }

  /** One message for each reason. */
  @Then("the admin has got one e-mail about the quarantine")
  public void mailed() {
    world.certain(job().notifications().size() == 1, "mails: " + job().notifications());
  }

  /** By proportion, not for what concerns everybody (ENTRA-68). */
  @Then("too many failures have put the job in quarantine for a while")
  public void hasBeenInQuarantine() {
    var isProbed = job().cycles().get(0).halt().isEmpty();
    var reasons = job().notifications().stream().map(Notification::reason).toList();
    world.certain(
        !isProbed
            || reasons.equals(List.of(QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD)),
        "reasons of quarantine: " + reasons);
  }

  /** The time that Entra leaves the service provider alone. */
  @Then("the next cycle is due {pause} after the failure")
  public void isDue(Duration pause) {
    var rest = Duration.between(entra.tenant().clock().now(), job().nextCycleAt());
    world.certain(rest.equals(pause), "the job rests for " + rest);
  }
}
