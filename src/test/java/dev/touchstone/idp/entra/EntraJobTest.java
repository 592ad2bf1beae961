package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.idp.entra.setting.QuarantineRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a job goes on after failures: escrow, quarantine, staged deletions, on demand. */
class EntraJobTest {

  private static final String ADMIN = "admin@contoso.example";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings settings() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false)).notifying(ADMIN);
  }

  private static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return settings().turning(change);
  }

  private EntraUser assigned(EnterpriseApplication application) {
    var alex = wire.person("alex");
    application.assign(alex);
    return alex;
  }

  /** Provisions so many people, the first of them as u0. */
  private List<EntraUser> provisioned(EnterpriseApplication application, int count) {
    var people = new ArrayList<EntraUser>();
    wire.answers(200, NONE);
    for (int number = 0; number < count; number++) {
      people.add(wire.person("p" + number));
      application.assign(people.get(number));
      wire.answers(200, NONE).answers(201, "{\"id\":\"u%d\"}".formatted(number));
    }
    application.job().start();
    wire.sent();
    return people;
  }

  private Instant now() {
    return wire.tenant().clock().now();
  }

  @ParameterizedTest
  @CsvSource({
    "409,EntryConflict",
    "400,BadRequest",
    "403,InsufficientRights",
    "405,MethodNotAllowed",
    "422,UnprocessableEntity",
    "500,InternalServerError",
    "501,NotImplemented",
    "503,InternalServerError"
  })
  void a_refused_creation_has_a_code(int status, String code) {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.answers(200, NONE).answers(200, NONE).answers(status, "{\"detail\":\"because\"}");

    var report = application.job().start();

    assertThat(report.failures()).isEqualTo(1);
    var entry = application.log().latestAbout(alex).orElseThrow();
    assertThat(entry).hasToString("Create Alex Rivera FAILURE " + code);
    assertThat(entry.reason()).isEqualTo("StatusCode: %d Whatever: because".formatted(status));
    assertThat(application.job().quarantine().reason()).isEmpty();
    assertThat(application.job().escrow().of(alex)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"1\",\"active\":\"True\"}",
        "{\"id\":\"1\",\"emails\":[{\"primary\":\"True\"}]}",
        "{\"id\":\"1\",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":"
            + "{\"manager\":\"u9\"}}",
        "{\"userName\":\"x\"}",
        "{\"id\":1}",
        "<html/>"
      })
  void what_fits_no_typed_class_is_incompatible(String resource) {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.answers(200, NONE).answers(200, NONE).answers(201, resource);

    application.job().start();

    assertThat(application.log().latestAbout(alex).orElseThrow().code())
        .hasToString("Optional[SystemForCrossDomainIdentityManagementServiceIncompatible]");
  }

  @Test
  void two_hits_are_duplicates_and_nothing_is_written() {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.answers(200, NONE).answers(200, list(account("u1", "alex"), account("u2", "alex")));

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE DuplicateTargetEntries");
  }

  @Test
  void several_values_for_one_are_refused_before_anything_is_sent() {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("proxyAddresses", "a@x.example", "b@x.example"));
    wire.answers(200, NONE).answers(200, NONE);

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Create Alex Rivera FAILURE SchemaPropertyCanOnlyAcceptValue");
  }

  @Test
  void a_conflict_is_tried_in_the_next_cycle_then_after_6_12_24_hours_and_daily() {
    var application = wire.application(settings());
    var job = application.job();
    var alex = assigned(application);
    var tries = new ArrayList<Instant>();
    wire.answers(200, NONE).answers(200, NONE).answers(409, "{}");
    job.start();
    tries.add(now());
    while (tries.size() < 6) {
      wire.answers(200, NONE);
      var isDue = !job.escrow().of(alex).orElseThrow().due().isAfter(job.nextCycleAt());
      if (isDue) {
        wire.answers(200, NONE).answers(409, "{}");
      }
      job.waitForNextCycle();
      if (isDue) {
        tries.add(now());
      }
    }

    var pauses = new ArrayList<Long>();
    for (int index = 1; index < tries.size(); index++) {
      pauses.add(Duration.between(tries.get(index - 1), tries.get(index)).toMinutes());
    }
    assertThat(pauses).containsExactly(40L, 360L, 720L, 1440L, 1440L);
    assertThat(application.log().failures()).hasSize(6);
    assertThat(job.escrow().of(alex).orElseThrow().failures()).isEqualTo(6);
  }

  @Test
  void a_success_ends_the_escrow() {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.answers(200, NONE).answers(200, NONE).answers(503, "{}");
    application.job().start();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    var report = application.job().waitForNextCycle();

    assertThat(report.isClean()).isTrue();
    assertThat(application.job().escrow().of(alex)).isEmpty();
    assertThat(application.targetId(alex)).contains("u1");
  }

  @Test
  void a_linked_account_that_is_gone_is_an_invalid_anchor() {
    var application = wire.application(settings());
    var alex = provisioned(application, 1).get(0);
    wire.tenant().directory().edit(alex, alex.profile().with("jobTitle", "A"));
    wire.answers(200, NONE).answers(404, "{}");
    application.job().waitForNextCycle();
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE InvalidAnchor");
  }

  @Test
  void silence_and_a_broken_connection_have_their_codes() {
    var application = wire.application(settings());
    var alex = assigned(application);
    wire.silences("/Users?filter=userName+eq+%22alex").answers(200, NONE);
    application.job().start();
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE Timeout");
    wire.answers(200, NONE);

    application.job().waitForNextCycle();

    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE WebExceptionProtocolError");
  }

  @Test
  void a_linked_account_that_is_gone_may_be_made_again() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.RECREATES_MISSING)));
    var alex = provisioned(application, 1).get(0);
    wire.tenant().directory().edit(alex, alex.profile().with("jobTitle", "A"));
    wire.answers(200, NONE).answers(404, "{}").answers(200, NONE).answers(201, "{\"id\":\"n\"}");

    application.job().waitForNextCycle();

    assertThat(application.targetId(alex)).contains("n");
  }

  @Test
  void too_many_requests_are_waited_out() {
    var application = wire.application(settings());
    var alex = assigned(application);
    var before = now();
    wire.answers(200, NONE)
        .answersRaw("HTTP/1.1 429 Slow\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(application.targetId(alex)).contains("u1");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void too_many_requests_may_wait_for_the_next_cycle() {
    var application = wire.application(turning(knobs -> knobs.without(Habit.HONOURS_RETRY_AFTER)));
    var alex = assigned(application);
    wire.answers(200, NONE).answers(429, "{}");

    application.job().start();

    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE TooManyRequests");
  }

  @ParameterizedTest
  @CsvSource({"401", "404", "503"})
  void a_failed_probe_puts_the_job_in_quarantine_at_once(int status) {
    var application = wire.application(settings());
    var job = application.job();
    assigned(application);
    wire.answers(status, "{}");

    var report = job.start();

    assertThat(report.evaluated()).isZero();
    assertThat(job.quarantine().reason()).hasToString("Optional[EncounteredQuarantineException]");
    assertThat(job.notifications()).hasSize(1);
    assertThat(job.notifications().get(0).to()).isEqualTo(ADMIN);
    assertThat(job.nextCycleAt()).isEqualTo(now().plus(Duration.ofDays(1)));
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    assertThat(job.waitForNextCycle().isClean()).isTrue();
    assertThat(job.quarantine().reason()).isEmpty();
    assertThat(job.nextCycleAt()).isEqualTo(now().plus(ProvisioningJob.INTERVAL));
  }

  @ParameterizedTest
  @CsvSource({"401", "404"})
  void refused_credentials_and_404_for_nobody_end_a_cycle(int status) {
    var application = wire.application(settings());
    assigned(application);
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
      pauses.add(Duration.between(now(), job.nextCycleAt()).toMinutes());
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
    var people = provisioned(application, 3);
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
    provisioned(application, 2).forEach(application::unassign);
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
  void two_jobs_at_one_endpoint_know_nothing_of_each_other() {
    var one = wire.application(settings());
    var other = wire.application(settings());
    var alex = provisioned(one, 1).get(0);
    other.assign(alex);
    wire.answers(200, NONE).answers(200, list(account("u0", "p0")));
    other.job().start();
    one.unassign(alex);
    wire.answers(200, NONE).answers(200, account("u0", "p0")).answers(204).answers(200, NONE);
    wire.sent();

    one.job().waitForNextCycle();
    other.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u0", "PATCH /Users/u0");
    assertThat(one.targetId(alex)).isEmpty();
    assertThat(other.targetId(alex)).contains("u0");
  }

  @Test
  void a_threshold_needs_somebody_to_notify() {
    assertThatThrownBy(() -> ProvisioningSettings.usual().preventingAccidentalDeletions(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_stopped_job_makes_up_for_what_changed_when_it_starts_again() {
    var application = wire.application(settings());
    var alex = provisioned(application, 1).get(0);
    application.job().stop();
    wire.tenant().directory().edit(alex, alex.profile().with("jobTitle", "A"));
    application.job().letPass(Duration.ofDays(1));
    assertThat(wire.sent()).isEmpty();
    wire.answers(200, NONE).answers(200, account("u0", "p0")).answers(204);

    application.job().start();

    assertThat(wire.lines()).containsExactly("GET /Users/u0", "PATCH /Users/u0");
  }

  @Test
  void another_mapping_makes_the_next_cycle_look_at_everything() {
    var application = wire.application(settings());
    provisioned(application, 1);
    application.configure(
        settings().mappingUsers(rows -> rows.with(MappingRow.constant("x", "nickName"))));
    wire.answers(200, NONE).answers(200, account("u0", "p0")).answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.bodies())
        .containsExactly(patch("{\"op\":\"Add\",\"path\":\"nickName\",\"value\":\"x\"}"));
  }

  @Test
  void on_demand_provisioning_writes_the_legacy_dialect_and_no_roles() {
    var application =
        wire.compliantApplication(
            settings()
                .mappingUsers(
                    rows ->
                        rows.with(
                            MappingRow.expression(
                                "SingleAppRoleAssignment([appRoleAssignments])",
                                "roles[primary eq \"True\"].value"))));
    var alex = wire.person("alex");
    application.assign(alex, new AppRole("7", "Auditor", "The auditor"));
    wire.allows("/Users/u1")
        .answers(200, NONE)
        .answers(200, list(account("u1", "alex").replace("Rivera", "Quinn")))
        .answers(204);

    var report = application.provisionOnDemand(alex);

    assertThat(report.isClean()).isTrue();
    assertThat(wire.bodies())
        .containsExactly(
            patch(
                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Alex Rivera\"},"
                    + "{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\"Rivera\"},"
                    + "{\"op\":\"Replace\",\"path\":\"name.formatted\",\"value\":\"Alex Rivera\"}"));
  }

  @Test
  void on_demand_a_blocked_user_is_left_alone_and_an_unassigned_one_disabled() {
    var application = wire.application(settings());
    var people = provisioned(application, 2);
    wire.tenant().directory().blockSignIn(people.get(0));
    application.unassign(people.get(1));
    wire.answers(200, NONE);
    application.provisionOnDemand(people.get(0));
    assertThat(wire.lines()).isEmpty();
    wire.answers(200, NONE).answers(200, account("u1", "p1")).answers(204);

    application.provisionOnDemand(people.get(1));

    assertThat(wire.lines()).containsExactly("GET /Users/u1", "PATCH /Users/u1");
  }

  @Test
  void on_demand_a_group_takes_only_the_members_picked() {
    var application = wire.application(ProvisioningSettings.usual().turning(knobs -> knobs));
    var ada = wire.person("ada");
    var bob = wire.person("bob");
    var crew = wire.tenant().directory().addGroup("Crew", List.of(ada, bob));
    application.assign(crew);
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(204);

    application.provisionOnDemand(crew, List.of(bob));

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users?filter=userName+eq+%22bob%40contoso.example%22",
            "POST /Users",
            "GET /Groups?excludedAttributes=members&filter=displayName+eq+%22Crew%22",
            "POST /Groups",
            "PATCH /Groups/g1");
    assertThatThrownBy(() -> application.provisionOnDemand(crew, Collections.nCopies(6, bob)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
