package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a job looks at what, on its own and on demand (ENTRA-58, 61, 70). */
class EntraJobTest {

  private static final String ADMIN = "admin@contoso.example";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings settings() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false)).notifying(ADMIN);
  }

  @Test
  void two_jobs_at_one_endpoint_know_nothing_of_each_other() {
    var one = wire.application(settings());
    var other = wire.application(settings());
    var alex = wire.provisioned(one, 1).get(0);
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
  void a_stopped_job_makes_up_for_what_changed_when_it_starts_again() {
    var application = wire.application(settings());
    var alex = wire.provisioned(application, 1).get(0);
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
    wire.provisioned(application, 1);
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
    var people = wire.provisioned(application, 2);
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
