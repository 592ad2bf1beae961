package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.ENTERPRISE;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static dev.touchstone.idp.entra.EntraWire.turning;
import static dev.touchstone.idp.entra.EntraWire.usersOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pins how managers go out (ENTRA-29 to 32). */
class EntraManagersOnTheWireTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private EntraUser managed(EnterpriseApplication application) {
    var alex = wire.created(application);
    var boss = wire.person("boss");
    application.assign(boss);
    wire.tenant().directory().changeManager(alex, boss);
    wire.sent();
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u9\"}")
        .answers(200, account("u1", "alex"))
        .answers(204);
    application.job().waitForNextCycle();
    return alex;
  }

  @ParameterizedTest
  @EnumSource(ManagerForm.class)
  void a_manager_is_named_in_any_form(ManagerForm form) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(form))));

    managed(application);

    var path = form == ManagerForm.ARRAY_OF_REFERENCES ? "manager" : ENTERPRISE + ":manager";
    var value =
        switch (form) {
          case STRING -> "\"u9\"";
          case OBJECT -> "{\"value\":\"u9\"}";
          case ARRAY_OF_REFERENCES ->
              "[{\"$ref\":\"%s/Users/u9\",\"value\":\"u9\"}]"
                  .formatted(wire.url().replaceAll(":\\d+", ":PORT"));
        };
    assertThat(wire.bodies())
        .last()
        .isEqualTo(patch("{\"op\":\"Add\",\"path\":\"%s\",\"value\":%s}".formatted(path, value)));
  }

  @ParameterizedTest
  @CsvSource({"REMOVE,false", "EMPTY_STRING,false", "REMOVE,true", "EMPTY_STRING,true"})
  void a_manager_is_taken_away(ManagerRemoval removal, boolean compliant) {
    var settings = turning(knobs -> knobs.spelling(how -> how.with(removal)));
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = managed(application);
    wire.tenant().directory().removeManager(alex);
    var account =
        account("u1", "alex")
            .replaceFirst("}$", ",\"%s\":{\"manager\":{\"value\":\"u9\"}}}".formatted(ENTERPRISE));

    var op = removal == ManagerRemoval.REMOVE ? "Remove" : "Replace";
    var value = removal == ManagerRemoval.REMOVE ? "" : ",\"value\":\"\"";
    assertThat(wire.patchOver(application, account))
        .isEqualTo(
            patch(
                "{\"op\":\"%s\",\"path\":\"%s:manager\"%s}"
                    .formatted(compliant ? op.toLowerCase(Locale.ROOT) : op, ENTERPRISE, value)));
  }

  @Test
  void a_manager_who_comes_into_scope_later_waits_for_a_restart() {
    var application = wire.application(usersOnly());
    var alex = wire.created(application);
    var boss = wire.person("boss");
    wire.tenant().directory().changeManager(alex, boss);
    wire.answers(200, NONE).answers(200, account("u1", "alex"));
    application.job().waitForNextCycle();
    application.assign(boss);
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u9\"}");
    application.job().waitForNextCycle();
    assertThat(wire.lines()).hasSize(2).last().isEqualTo("POST /Users");
    wire.answers(200, NONE)
        .answers(200, account("u1", "alex"))
        .answers(200, account("u9", "boss"))
        .answers(204);

    application.job().restart();

    assertThat(wire.lines()).containsExactly("GET /Users/u1", "GET /Users/u9", "PATCH /Users/u1");
  }

  @Test
  void a_manager_can_be_part_of_a_creation() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.MANAGER_IN_CREATION)));
    var boss = wire.created(application);
    var lee = wire.person("lee");
    wire.tenant().directory().changeManager(lee, boss);
    application.assign(lee);
    wire.sent();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u2\"}");

    application.job().waitForNextCycle();

    assertThat(wire.bodies()).hasSize(1);
    assertThat(wire.sent()).isEmpty();
  }

  @Test
  void an_old_job_asks_whether_the_manager_is_there() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.REFERENCE_CHECK)));
    var alex = wire.created(application);
    var boss = wire.person("boss");
    application.assign(boss);
    wire.tenant().directory().changeManager(alex, boss);
    wire.sent();
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u9\"}")
        .answers(200, account("u1", "alex"))
        .answers(200, list("{\"id\":\"u1\"}"));

    application.job().waitForNextCycle();

    assertThat(wire.lines())
        .endsWith("GET /Users?filter=id+eq+%22u1%22+and+manager+eq+%22u9%22&attributes=id");
  }
}
