package dev.touchstone.idp.onelogin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.Knobs;
import dev.touchstone.idp.onelogin.setting.MediaTypes;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.idp.onelogin.setting.SuspendForm;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every byte that OneLogin sends about users. */
class OneLoginOnTheWireTest {

  private static final String FLAT =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
          + "\"userName\":\"jane@example.com\",\"displayName\":\"Jane Roe\"";
  private static final String LOOK_UP = "GET /Users?filter=userName+eq+%22jane%40example.com%22&";

  @RegisterExtension private final OneLoginWire wire = new OneLoginWire();

  private static OneLoginSettings turning(UnaryOperator<Knobs> change) {
    return OneLoginWire.settings().turning(change);
  }

  @Test
  void a_newcomer_is_looked_for_and_created() {
    var application = wire.application(OneLoginWire.settings());

    var jane = wire.provisioned(application);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.PROVISIONED);
    assertThat(application.account(jane).id()).contains("u1");
  }

  @Test
  void look_up_and_creation_letter_by_letter() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(200, OneLoginWire.NONE).answers(201, "{\"id\":\"u1\"}");

    application.assign(wire.jane());

    var body = FLAT + "}";
    assertThat(wire.sent())
        .containsExactly(
            """
            GET /scim/v2/Users?filter=userName+eq+%22jane%40example.com%22& HTTP/1.1
            Host: localhost:PORT
            Authorization: Bearer t0k
            Content-Type: application/json
            Accept: application/json
            User-Agent: Ruby

            """,
            """
            POST /scim/v2/Users? HTTP/1.1
            Host: localhost:PORT
            Authorization: Bearer t0k
            Content-Type: application/json
            Content-Length: %d
            Accept: application/json
            User-Agent: Ruby

            %s"""
                .formatted(body.length(), body));
  }

  @Test
  void whoever_is_found_is_taken_over_and_replaced() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.jane();
    wire.answers(200, OneLoginWire.found("u 9", "JANE")).answers(200, "{}").allows("/Users/u%209");

    application.assign(jane);

    assertThat(wire.lines()).containsExactly(LOOK_UP, "PUT /Users/u%209?");
    assertThat(application.account(jane).id()).contains("u 9");
  }

  @Test
  void a_404_is_nobody_found() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(404, "{}").answers(201, "{\"id\":\"u1\"}");

    application.assign(wire.jane());

    assertThat(wire.lines()).containsExactly(LOOK_UP, "POST /Users?");
  }

  @Test
  void a_stranger_is_never_overwritten() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.jane();
    wire.answers(200, OneLoginWire.found("u9", "max"));

    application.assign(jane);

    assertThat(wire.lines()).containsExactly(LOOK_UP);
    assertThat(application.account(jane).message().orElseThrow()).contains("would overwrite");
  }

  @Test
  void a_change_is_looked_up_and_replaced() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.provisioned(application);
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}");

    wire.oneLogin().directory().edit(jane, "lastname", "Doe");

    assertThat(wire.lines()).containsExactly(LOOK_UP, "PUT /Users/u1?");
  }

  @Test
  void a_change_without_look_up_and_with_a_read() {
    var application =
        wire.application(
            turning(knobs -> knobs.without(Habit.LOOKUP_BEFORE_UPDATE).with(Habit.GET_BEFORE_PUT)));
    var jane = wire.provisioned(application);
    wire.answers(200, "{}").answers(200, "{}");

    wire.oneLogin().directory().edit(jane, "lastname", "Doe");

    assertThat(wire.lines()).containsExactly("GET /Users/u1?", "PUT /Users/u1?");
  }

  @Test
  void what_no_macro_reads_changes_nothing() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.provisioned(application);

    wire.oneLogin().directory().edit(jane, "phone", "1");

    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void a_new_name_goes_to_the_stored_id() {
    var application = wire.application(OneLoginWire.settings());
    var jane = wire.provisioned(application);
    wire.answers(200, OneLoginWire.NONE).answers(200, "{}");

    wire.oneLogin().directory().edit(jane, "email", "roe@example.com");

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users?filter=userName+eq+%22roe%40example.com%22&", "PUT /Users/u1?");
  }

  @Test
  void a_new_name_makes_a_second_account() {
    var application = wire.application(turning(knobs -> knobs.with(Habit.CREATES_AFTER_RENAME)));
    var jane = wire.provisioned(application);
    wire.answers(200, OneLoginWire.NONE).answers(201, "{\"id\":\"u2\"}");

    wire.oneLogin().directory().edit(jane, "email", "roe@example.com");

    assertThat(wire.lines().get(1)).isEqualTo("POST /Users?");
    assertThat(application.account(jane).id()).contains("u2");
  }

  @Test
  void without_dangling_signs_and_with_a_raw_at() {
    var application =
        wire.application(turning(knobs -> knobs.without(Habit.DANGLING_QUERY).with(Habit.RAW_AT)));

    var jane = wire.jane();
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}").answers(200, "");

    application.assign(jane);
    wire.oneLogin().directory().delete(jane);

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users?filter=userName+eq+%22jane@example.com%22",
            "POST /Users", "DELETE /Users/u1");
  }

  @Test
  void the_headers_can_be_others() {
    var settings =
        turning(
                knobs ->
                    knobs
                        .without(Habit.CONTENT_TYPE_ON_GET)
                        .types(new MediaTypes("application/scim+json", "")))
            .configuring(
                tab ->
                    tab.withHeader("User-Agent", "OneLogin SCIM")
                        .withHeader("Content-Type", "application/json"));
    var application = wire.application(settings);
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}");

    application.assign(wire.jane());

    var sent = wire.sent();
    assertThat(sent.get(0))
        .endsWith(
            """
            Host: localhost:PORT
            Authorization: Bearer t0k
            User-Agent: OneLogin SCIM
            Content-Type: application/json

            """);
    assertThat(sent.get(1)).contains("Content-Type: application/json\n").doesNotContain("Accept");
  }

  @Test
  void the_library_is_not_always_named() {
    var application = wire.untried(turning(knobs -> knobs.with(Habit.NO_USER_AGENT)), wire.url());
    wire.answers(404, "");

    application.enable();

    assertThat(wire.sent().get(0)).doesNotContain("User-Agent");
  }

  @Test
  void a_slash_at_the_end_of_the_base_url_goes_or_stays() {
    wire.answers(200, OneLoginWire.NONE).answers(200, OneLoginWire.NONE);

    wire.untried(OneLoginWire.settings(), wire.url() + "/").enable();
    wire.untried(turning(knobs -> knobs.with(Habit.KEEPS_SLASH)), wire.url() + "/").enable();

    var lines = wire.lines();
    assertThat(lines.get(0)).startsWith("GET /Users?filter=userName+eq+%22");
    assertThat(lines.get(1)).startsWith("GET //Users?filter=userName+eq+%22");
  }

  @Test
  void the_configuration_is_read_where_some_say_so() {
    wire.answers(200, "{}").answers(404, "");

    var status = wire.untried(turning(knobs -> knobs.with(Habit.READS_CONFIGURATION)), wire.url());

    assertThat(status.enable().isEnabled()).isTrue();
    assertThat(wire.lines().get(0)).isEqualTo("GET /ServiceProviderConfig?");
  }

  @Test
  void suspended_by_the_template() {
    assertThat(suspended(SuspendForm.PUT_TEMPLATE))
        .endsWith("PUT /Users/u1? " + FLAT + ",\"active\":false}");
  }

  @Test
  void suspended_by_the_least() {
    assertThat(suspended(SuspendForm.PUT_MINIMAL))
        .endsWith(
            "PUT /Users/u1? {\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                + "\"userName\":\"jane@example.com\",\"active\":false}");
  }

  @Test
  void suspended_by_a_path() {
    assertThat(suspended(SuspendForm.PATCH_REPLACE_PATH))
        .endsWith(
            "PATCH /Users/u1? {\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                + "\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
  }

  @Test
  void suspended_without_a_path() {
    assertThat(suspended(SuspendForm.PATCH_REPLACE_NO_PATH))
        .endsWith("\"Operations\":[{\"op\":\"replace\",\"value\":{\"active\":false}}]}");
  }

  private String suspended(SuspendForm form) {
    var application = wire.application(turning(knobs -> knobs.suspension(form)));
    var jane = wire.provisioned(application);
    wire.answers(200, "{}");

    wire.oneLogin().directory().suspend(jane);

    assertThat(application.account(jane).state()).isEqualTo(AccountState.SUSPENDED);
    var request = wire.sent().get(0);
    var line = request.lines().findFirst().orElseThrow().replace(" HTTP/1.1", "");
    return line.replace("/scim/v2", "") + " " + request.split("\n\n", 2)[1];
  }
}
