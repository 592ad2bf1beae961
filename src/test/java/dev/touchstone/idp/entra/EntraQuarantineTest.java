package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.idp.entra.setting.QuarantineRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a job is in quarantine, and what is staged (ENTRA-68, 69). */
class EntraQuarantineTest {

  private static final String ADMIN = "admin@contoso.example";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings settings() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false)).notifying(ADMIN);
  }

  private static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return settings().turning(change);
  }

  @ParameterizedTest
  @CsvSource({"401", "404", "503"})
  void a_failed_probe_puts_the_job_in_quarantine_at_once(int status) {
    var application = wire.application(settings());
    var job = application.job();
    wire.assigned(application);
    wire.answers(status, "{}");

    var report = job.start();

    assertThat(report.evaluated()).isZero();
    assertThat(job.quarantine().reason()).hasToString("Optional[EncounteredQuarantineException]");
    assertThat(job.notifications()).hasSize(1);
    assertThat(job.notifications().get(0).to()).isEqualTo(ADMIN);
    assertThat(job.nextCycleAt()).isEqualTo(wire.now().plus(Duration.ofDays(1)));
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    assertThat(job.waitForNextCycle().isClean()).isTrue();
    assertThat(job.quarantine().reason()).isEmpty();
    assertThat(job.nextCycleAt()).isEqualTo(wire.now().plus(ProvisioningJob.INTERVAL));
  }

  @ParameterizedTest
  @CsvSource({"401", "404"})
  void refused_credentials_and_404_for_nobody_end_a_cycle(int status) {
    var application = wire.application(settings());
    wire.assigned(application);
    application.assign(wire.person("lee"));
    wire.answers(200, NONE).answers(status, "{}");

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
    assertThat(application.job().quarantine().reason()).isPresent();
  }

  @Test
  void after_four_weeks_of_quarantine_the_job_is_disabled() {
    var job = wire.application(settings()).job();
    Collections.nCopies(29, 503).forEach(status -> wire.answers(status, "{}"));

    job.start();
    job.letPass(Duration.ofDays(40));

    assertThat(job.state()).isEqualTo(ProvisioningJob.State.DISABLED);
    assertThat(job.cycles()).hasSize(29);
    assertThat(job.notifications()).hasSize(1);
  }

  @Test
  void quarantine_may_back_off_as_support_saw_it() {
    var job = wire.application(turning(knobs -> knobs.with(Habit.QUARANTINE_BACKS_OFF))).job();
    Collections.nCopies(7, 503).forEach(status -> wire.answers(status, "{}"));
    job.start();

    var pauses = new ArrayList<Long>();
    for (int times = 0; times < 6; times++) {
      pauses.add(Duration.between(wire.now(), job.nextCycleAt()).toMinutes());
      job.waitForNextCycle();
    }

    assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 480L);
  }

  @ParameterizedTest
  @CsvSource({
    "2,40,100,100,EncounteredEscrowProportionThreshold",
    "9,40,1,100,EncounteredBaseEscrowThreshold",
    "9,40,100,1,EncounteredTotalEscrowThreshold"
  })
  void many_failures_put_the_job_in_quarantine(
      int from, int percent, int most, int mostWithReferences, String reason) {
    var rules = new QuarantineRules(from, percent, most, mostWithReferences);
    var application = wire.application(turning(knobs -> knobs.quarantining(rules)));
    for (var name : List.of("a", "b", "c")) {
      application.assign(wire.person(name));
    }
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(409, "{}")
        .answers(200, NONE)
        .answers(409, "{}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(application.job().quarantine().reason()).hasToString("Optional[" + reason + "]");
  }

  @Test
  void the_excess_of_deletions_is_staged_until_the_administrator_allows_it() {
    var application = wire.application(settings().preventingAccidentalDeletions(1));
    var job = application.job();
    var people = wire.provisioned(application, 3);
    people.forEach(application::unassign);
    wire.answers(200, NONE)
        .answers(200, account("u0", "p0"))
        .answers(204)
        .answers(200, account("u1", "p1"))
        .answers(200, account("u2", "p2"));
    job.waitForNextCycle();
    assertThat(wire.lines())
        .containsExactly("GET /Users/u0", "PATCH /Users/u0", "GET /Users/u1", "GET /Users/u2");
    assertThat(job.staged()).map(Object.class::cast).containsExactly(people.get(1), people.get(2));
    assertThat(application.log().latestAbout(people.get(2)).orElseThrow())
        .hasToString("StagedAction Alex Rivera SKIPPED EntrySynchronizationSkipped");
    assertThat(job.quarantine().reason()).hasToString("Optional[TooManyDeletes]");
    assertThat(job.notifications()).hasSize(1);
    wire.answers(200, NONE)
        .answers(200, account("u1", "p1"))
        .answers(204)
        .answers(200, account("u2", "p2"))
        .answers(204);

    job.allowDeletes();

    assertThat(wire.lines())
        .containsExactly("GET /Users/u1", "PATCH /Users/u1", "GET /Users/u2", "PATCH /Users/u2");
    assertThat(job.staged()).isEmpty();
    assertThat(job.quarantine().reason()).isEmpty();
  }

  @Test
  void another_reason_of_quarantine_is_worth_another_mail() {
    var application = wire.application(settings().preventingAccidentalDeletions(1));
    var job = application.job();
    wire.provisioned(application, 2).forEach(application::unassign);
    wire.answers(200, NONE)
        .answers(200, account("u0", "p0"))
        .answers(204)
        .answers(200, account("u1", "p1"))
        .answers(503, "{}");
    job.waitForNextCycle();

    job.waitForNextCycle();

    assertThat(job.notifications().stream().map(Notification::reason))
        .containsExactly(
            QuarantineReason.TOO_MANY_DELETES, QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION);
  }

  @Test
  void a_threshold_needs_somebody_to_notify() {
    assertThatThrownBy(() -> ProvisioningSettings.usual().preventingAccidentalDeletions(1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
