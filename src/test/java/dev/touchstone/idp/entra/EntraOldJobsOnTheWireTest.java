package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.turning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins the questions of old jobs in the order that asks for the reference first (ENTRA-31). */
class EntraOldJobsOnTheWireTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings asking(ProvisioningSettings settings) {
    return settings.turning(
        knobs -> knobs.with(Habit.REFERENCE_CHECK).with(Habit.REFERENCE_BEFORE_ID));
  }

  @Test
  void an_old_job_asks_for_a_manager_and_then_for_who_has_it() {
    var application = wire.application(asking(turning(knobs -> knobs)));
    var alex = wire.created(application);
    var boss = wire.person("boss");
    application.assign(boss);
    wire.tenant().directory().changeManager(alex, boss);
    wire.sent();
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u9\"}")
        .answers(200, account("u1", "alex"))
        .answers(200, NONE)
        .answers(204);

    application.job().waitForNextCycle();

    assertThat(wire.lines())
        .endsWith(
            "GET /Users?filter=manager+eq+%22u9%22+and+id+eq+%22u1%22&attributes=id",
            "PATCH /Users/u1");
  }

  @Test
  void an_old_job_asks_for_a_member_and_then_for_the_group() {
    var application = wire.application(asking(ProvisioningSettings.usual()));
    application.assign(wire.tenant().directory().addGroup("Crew", List.of(wire.person("alex"))));
    wire.answersProbes()
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, NONE)
        .answers(201, "{\"id\":\"g1\"}")
        .answers(200, list("{\"id\":\"g1\"}"));

    application.job().start();

    assertThat(wire.lines())
        .last()
        .isEqualTo("GET /Groups?filter=members+eq+%22u1%22+and+id+eq+%22g1%22");
  }
}
