package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provisioning log and the escrow say of failures (ENTRA-63, 66, 67, 72). */
class EntraFailuresTest {

  private static final String ADMIN = "admin@contoso.example";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings settings() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false)).notifying(ADMIN);
  }

  private static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return settings().turning(change);
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
    var alex = wire.assigned(application);
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
    var alex = wire.assigned(application);
    wire.answers(200, NONE).answers(200, NONE).answers(201, resource);

    application.job().start();

    assertThat(application.log().latestAbout(alex).orElseThrow().code())
        .hasToString("Optional[SystemForCrossDomainIdentityManagementServiceIncompatible]");
  }

  @Test
  void two_hits_are_duplicates_and_nothing_is_written() {
    var application = wire.application(settings());
    var alex = wire.assigned(application);
    wire.answers(200, NONE).answers(200, list(account("u1", "alex"), account("u2", "alex")));

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE DuplicateTargetEntries");
  }

  @Test
  void several_values_for_one_are_refused_before_anything_is_sent() {
    var application = wire.application(settings());
    var alex = wire.assigned(application);
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
    var alex = wire.assigned(application);
    var tries = new ArrayList<Instant>();
    wire.answers(200, NONE).answers(200, NONE).answers(409, "{}");
    job.start();
    tries.add(wire.now());
    while (tries.size() < 6) {
      wire.answers(200, NONE);
      var isDue = !job.escrow().of(alex).orElseThrow().due().isAfter(job.nextCycleAt());
      if (isDue) {
        wire.answers(200, NONE).answers(409, "{}");
      }
      job.waitForNextCycle();
      if (isDue) {
        tries.add(wire.now());
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
    var alex = wire.assigned(application);
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
    var alex = wire.provisioned(application, 1).get(0);
    wire.tenant().directory().edit(alex, alex.profile().with("jobTitle", "A"));
    wire.answers(200, NONE).answers(404, "{}");
    application.job().waitForNextCycle();
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE InvalidAnchor");
  }

  @Test
  void silence_and_a_broken_connection_have_their_codes() {
    var application = wire.application(settings());
    var alex = wire.assigned(application);
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
    var alex = wire.provisioned(application, 1).get(0);
    wire.tenant().directory().edit(alex, alex.profile().with("jobTitle", "A"));
    wire.answers(200, NONE).answers(404, "{}").answers(200, NONE).answers(201, "{\"id\":\"n\"}");

    application.job().waitForNextCycle();

    assertThat(application.targetId(alex)).contains("n");
  }

  @Test
  void too_many_requests_are_waited_out() {
    var application = wire.application(settings());
    var alex = wire.assigned(application);
    var before = wire.now();
    wire.answers(200, NONE)
        .answersRaw("HTTP/1.1 429 Slow\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(application.targetId(alex)).contains("u1");
    assertThat(wire.now()).isEqualTo(before);
  }

  @Test
  void too_many_requests_may_wait_for_the_next_cycle() {
    var application = wire.application(turning(knobs -> knobs.without(Habit.HONOURS_RETRY_AFTER)));
    var alex = wire.assigned(application);
    wire.answers(200, NONE).answers(429, "{}");

    application.job().start();

    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera FAILURE TooManyRequests");
  }
}
