package dev.touchstone.idp.jumpcloud;

import static dev.touchstone.idp.jumpcloud.JumpCloudWire.MAIL;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.NONE;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.list;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.peopleAlone;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.usual;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Urns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins what Test Connection and Activate send (JUMPCLOUD-01). */
class JumpCloudConnectionOnTheWireTest {

  private static final String LOOK_UP =
      "GET /Users?filter=userName%20eq%20%22probe%40example.com%22";
  private static final String GROUP = "JumpCloud test group of " + MAIL;

  @RegisterExtension private final JumpCloudWire wire = new JumpCloudWire();

  private static String bare(boolean active) {
    return ("PUT /Users/u1 {\"active\":%s,\"emails\":null,\"id\":\"u1\","
            + "\"name\":{\"familyName\":\"Test %s\",\"givenName\":\"JumpCloud\"},"
            + "\"schemas\":[\"%s\"],\"userName\":\"%s\"}")
        .formatted(active, MAIL, Urns.USER, MAIL);
  }

  private static String patch(String operation) {
    return "PATCH /Groups/g1 {\"Operations\":[%s],\"schemas\":[\"%s\"]}"
        .formatted(operation, Urns.PATCH_OP);
  }

  private void answersUserTest() {
    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    wire.answers(200, "{\"id\":\"u1\"}").answers(200, "{\"id\":\"u1\"}");
  }

  @Test
  void a_test_user_is_created_read_replaced_and_deleted() {
    var application = wire.inactive(peopleAlone());
    answersUserTest();
    wire.answers(204, "");

    var result = application.activate(MAIL);

    var sent = wire.sent();
    assertThat(sent).hasSize(5).element(0).isEqualTo(LOOK_UP);
    assertThat(sent)
        .element(1)
        .asString()
        .startsWith("POST /Users {\"active\":true,\"addresses\":[],\"displayName\":")
        .endsWith("\"userName\":\"probe@example.com\"}");
    assertThat(sent.subList(2, 5)).containsExactly("GET /Users/u1", bare(true), "DELETE /Users/u1");
    assertThat(result.isPassed()).isTrue();
    assertThat(result.userId()).contains("u1");
    assertThat(application.isActive()).isTrue();
  }

  @Test
  void a_test_group_is_created_renamed_and_deleted() {
    var application = wire.inactive(usual());
    answersUserTest();
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "").answers(204, "").answers(204, "");

    application.testConnection(MAIL);

    assertThat(wire.sent().subList(4, 8))
        .containsExactly(
            ("POST /Groups {\"displayName\":\"%s\",\"members\":[{\"value\":\"u1\"}],"
                    + "\"schemas\":[\"%s\"]}")
                .formatted(GROUP, Urns.GROUP),
            patch(
                "{\"op\":\"replace\",\"value\":{\"displayName\":\"%s (renamed)\"}}"
                    .formatted(GROUP)),
            "DELETE /Groups/g1",
            "DELETE /Users/u1");
    assertThat(application.isActive()).isFalse();
  }

  @Test
  void a_test_group_may_be_empty_at_first() {
    var application = wire.inactive(usual().with(Habit.GROUPS_EMPTY_AT_FIRST));
    answersUserTest();
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "").answers(204, "").answers(204, "");

    application.testConnection(MAIL);

    assertThat(wire.sent().subList(4, 6))
        .containsExactly(
            "POST /Groups {\"displayName\":\"%s\",\"schemas\":[\"%s\"]}"
                .formatted(GROUP, Urns.GROUP),
            patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"));
  }

  @Test
  void a_test_user_who_cannot_be_deleted_is_deactivated() {
    var application = wire.inactive(peopleAlone());
    answersUserTest();
    wire.answers(501, "{}").answers(200, "{}");

    var result = application.activate(MAIL);

    assertThat(wire.sent()).last().isEqualTo(bare(false));
    assertThat(result.isPassed()).isTrue();
  }

  @Test
  void somebody_who_exists_is_no_test_user() {
    var application = wire.inactive(peopleAlone());
    wire.answers(200, list("{\"id\":\"u1\",\"userName\":\"probe@example.com\"}"));

    var result = application.activate(MAIL);

    assertThat(wire.sent()).containsExactly(LOOK_UP);
    assertThat(result.failure()).isEqualTo("probe@example.com exists already");
    assertThat(application.isActive()).isFalse();
  }

  @Test
  void what_was_created_is_removed_after_a_failure_too() {
    var application = wire.inactive(usual());
    answersUserTest();
    wire.answers(501, "{}").answers(204, "");

    var result = application.activate(MAIL);

    assertThat(wire.sent()).last().isEqualTo("DELETE /Users/u1");
    assertThat(result.failure()).isEqualTo("POST got 501");
    assertThat(application.isActive()).isFalse();
  }

  @Test
  void an_inactive_application_provisions_nobody_until_it_is_activated() {
    var application = wire.inactive(peopleAlone());
    application.bind(wire.group(wire.jane()));
    assertThat(wire.sent()).isEmpty();

    answersUserTest();
    wire.answers(204, "").answers(200, NONE).answers(201, "{\"id\":\"u2\"}");
    application.activate(MAIL);

    assertThat(wire.sent()).last().asString().startsWith("POST /Users").contains("jane@");
  }
}
