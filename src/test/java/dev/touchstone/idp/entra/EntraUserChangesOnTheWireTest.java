package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.ENTERPRISE;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.mapping;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static dev.touchstone.idp.entra.EntraWire.turning;
import static dev.touchstone.idp.entra.EntraWire.usersOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.setting.BooleanSpelling;
import dev.touchstone.idp.entra.setting.OpChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins how a change of a user goes out (ENTRA-19 to 28). */
class EntraUserChangesOnTheWireTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  @ParameterizedTest
  @CsvSource({"CAPITALISED,'\"False\"'", "LOWER_CASE,'\"false\"'", "JSON,false"})
  void a_blocked_user_is_disabled_in_any_spelling(BooleanSpelling spelling, String value) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(spelling))));
    var alex = wire.created(application);
    wire.tenant().directory().blockSignIn(alex);

    assertThat(wire.patchOver(application, account("u1", "alex")))
        .isEqualTo(patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":%s}".formatted(value)));
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Disable Alex Rivera SUCCESS");
  }

  @ParameterizedTest
  @CsvSource({"BY_READ_STATE,Replace,Add", "ALWAYS_ADD,Add,Add", "ALWAYS_REPLACE,Replace,Replace"})
  void add_and_replace_are_chosen_by_what_was_read_or_for_ever(
      OpChoice choice, String forOther, String forEmpty) {
    var application = wire.application(turning(knobs -> knobs.spelling(how -> how.with(choice))));
    var alex = wire.created(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("displayName", "A").with("mobile", "1"));

    assertThat(wire.patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                ("{\"op\":\"%s\",\"path\":\"displayName\",\"value\":\"A\"},{\"op\":\"%s\","
                        + "\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"1\"}")
                    .formatted(forOther, forEmpty)));
  }

  @Test
  void the_compliant_dialect_merges_what_has_no_filter() {
    var application =
        wire.compliantApplication(
            mapping(MappingRow.constant("True", "emails[type eq \"work\"].primary")));
    var alex = wire.created(application);
    wire.tenant()
        .directory()
        .edit(
            alex,
            alex.profile()
                .with("displayName", "A")
                .with("surname", "B")
                .with("jobTitle", "C")
                .with("mobile", "1")
                .with("department", "D"));
    wire.tenant().directory().blockSignIn(alex);

    assertThat(wire.patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":false},"
                    + "{\"op\":\"add\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"1\"},"
                    + "{\"op\":\"add\",\"path\":\"emails[type eq \\\"work\\\"].primary\",\"value\":true},"
                    + "{\"op\":\"add\",\"value\":{\"title\":\"C\",\""
                    + ENTERPRISE
                    + ":department\":\"D\"}},"
                    + "{\"op\":\"replace\",\"value\":{\"displayName\":\"A\",\"name.familyName\":\"B\","
                    + "\"name.formatted\":\"Alex B\"}}"));
  }

  @Test
  void a_rename_keeps_the_id() {
    var application = wire.application(usersOnly());
    var alex = wire.created(application);
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("userPrincipalName", "quinn@contoso.example"));

    assertThat(wire.patchOver(application, account("u1", "alex")))
        .isEqualTo(
            patch(
                "{\"op\":\"Replace\",\"path\":\"userName\",\"value\":\"quinn@contoso.example\"}"));
  }

  @Test
  void an_emptied_attribute_is_not_sent() {
    var application = wire.application(usersOnly());
    var alex = wire.created(application);
    wire.tenant().directory().edit(alex, alex.profile().with("givenName").with("surname"));
    wire.sent();
    wire.answers(200, NONE).answers(200, account("u1", "alex"));

    application.job().waitForNextCycle();

    assertThat(wire.lines()).containsExactly("GET /Users/u1");
  }
}
