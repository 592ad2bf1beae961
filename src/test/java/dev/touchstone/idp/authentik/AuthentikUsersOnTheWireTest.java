package dev.touchstone.idp.authentik;

import static dev.touchstone.idp.authentik.AuthentikWire.CAPABLE;
import static dev.touchstone.idp.authentik.AuthentikWire.INCAPABLE;
import static dev.touchstone.idp.authentik.AuthentikWire.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import dev.touchstone.idp.authentik.setting.Habit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthentikUsersOnTheWireTest {

  private static final String REPLY = "{\"id\":\"u1\"}";
  private static final String NAME =
      "\"name\": {\"formatted\": \"Ada Lovelace\", \"familyName\": \"Lovelace\","
          + " \"givenName\": \"Ada\"}";

  @RegisterExtension private final AuthentikWire wire = new AuthentikWire();

  private static String body(String id, String name, AuthentikUser user) {
    return ("{\"userName\": \"ada@x.example\", %s%s, \"displayName\": \"%s\", \"active\": %s,"
            + " \"emails\": [{\"value\": \"ada@x.example\", \"type\": \"other\","
            + " \"primary\": true}],"
            + " \"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
            + " \"externalId\": \"%s\"}")
        .formatted(id, name, user.name(), user.active(), user.uid());
  }

  @Test
  void a_user_is_created_after_the_provider_was_asked_what_it_can_do() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    var provider = wire.provider();

    var ada = wire.ada();

    assertThat(wire.sent())
        .containsExactly(
            """
            GET /scim/v2/ServiceProviderConfig HTTP/1.1
            Host: localhost:PORT
            User-Agent: authentik@2026.2.0
            Accept-Encoding: gzip, deflate
            Accept: application/scim+json
            Connection: keep-alive
            Content-Type: application/scim+json
            Authorization: Bearer t0k

            """,
            """
            POST /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            User-Agent: authentik@2026.2.0
            Accept-Encoding: gzip, deflate
            Accept: application/scim+json
            Connection: keep-alive
            Content-Type: application/scim+json
            Content-Length: 376
            Authorization: Bearer t0k

            """
                + body("", NAME, ada));
    assertThat(ada.uid()).matches("[0-9a-f]{64}");
    assertThat(provider.userId(ada)).contains("u1");
  }

  @Test
  void an_older_release_names_no_media_type_of_scim_and_no_schema() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    wire.provider(wire.settings().with(Habit.NO_SCIM_HEADERS).with(Habit.NO_SCHEMAS));

    wire.ada();

    assertThat(wire.sent().get(0)).contains("Accept: */*").doesNotContain("Content-Type");
    assertThat(wire.sent().get(1))
        .contains("Accept: */*\nConnection: keep-alive\nContent-Type: application/json\n")
        .doesNotContain("schemas");
  }

  @Test
  void what_is_missing_of_a_name_is_a_blank() {
    wire.answers(200, CAPABLE).answers(201, REPLY).answers(201, "{\"id\":\"u2\"}");
    wire.provider();

    wire.directory().addUser("ada", "Ad\u00e9", "");
    wire.directory().addUser("bot", "", "");

    assertThat(wire.bodiesAfter(1).get(0))
        .startsWith(
            "{\"userName\": \"ada\", \"name\": {\"formatted\": \"Ad\\u00e9 \","
                + " \"familyName\": \" \", \"givenName\": \"Ad\\u00e9\"},"
                + " \"displayName\": \"Ad\\u00e9\", \"active\": true, \"emails\": [],");
    assertThat(wire.bodiesAfter(2).get(0))
        .contains(
            "{\"formatted\": \" \", \"familyName\": \" \", \"givenName\": \"\"},"
                + " \"displayName\": \"\"");
  }

  @Test
  void a_picture_goes_along() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    wire.provider();

    wire.directory().add("ada", "Ada", "", "https://x.example/ada.png");

    assertThat(wire.bodiesAfter(1).get(0))
        .contains(
            "\"photos\": [{\"value\": \"https://x.example/ada.png\", \"type\": \"photo\"}],"
                + " \"schemas\"");
  }

  @Test
  void an_answer_without_an_id_binds_nothing() {
    wire.answers(200, CAPABLE).answers(201, "{}");
    var provider = wire.provider();

    assertThat(provider.userId(wire.ada())).isEmpty();
    assertThat(provider.log().last()).contains("invalid `id`");
  }

  @Test
  void whoever_is_there_already_is_looked_up_and_adopted() {
    wire.answers(200, CAPABLE).answers(409, "{}").answers(200, list("{\"id\":\"old\"}"));
    var provider = wire.provider();

    var ada = wire.ada();

    assertThat(wire.lines().get(2))
        .isEqualTo("GET /Users?filter=userName+eq+%22ada%40x.example%22");
    assertThat(provider.userId(ada)).contains("old");
  }

  @Test
  void older_releases_look_up_without_quotation_marks() {
    wire.answers(200, CAPABLE).answers(409, "{}").answers(400, "{}");
    var provider = wire.provider(wire.settings().with(Habit.UNQUOTED_LOOK_UP));

    var ada = wire.ada();

    assertThat(wire.lines().get(2)).isEqualTo("GET /Users?filter=userName+eq+ada%40x.example");
    assertThat(provider.userId(ada)).isEmpty();
  }

  @Test
  void without_filters_nobody_is_looked_up() {
    wire.answers(200, INCAPABLE).answers(409, "{}");
    var provider = wire.provider();

    assertThat(provider.userId(wire.ada())).isEmpty();
    assertThat(wire.lines()).hasSize(2);
  }

  @Test
  void slack_is_asked_whatever_it_says() {
    wire.answers(200, INCAPABLE).answers(409, "{}").answers(200, list("{\"id\":\"old\"}"));
    var provider = wire.provider(wire.settings().in(CompatibilityMode.SLACK));

    assertThat(provider.userId(wire.ada())).contains("old");
  }

  @Test
  void a_change_is_the_whole_user_and_no_change_is_nothing() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    wire.provider();
    var ada = wire.ada();
    var off = ada.active(false);
    wire.answers(200, body("\"id\": \"u1\", ", NAME, off));

    wire.directory().save(off);
    wire.directory().save(off);

    assertThat(wire.lines()).hasSize(3).last().isEqualTo("PUT /Users/u1");
    assertThat(wire.bodiesAfter(2)).containsExactly(body("\"id\": \"u1\", ", NAME, off));
  }

  @Test
  void whoever_has_vanished_is_created_again() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    var provider = wire.provider();
    var ada = wire.ada();
    wire.answers(404, "{}").answers(201, "{\"id\":\"u2\"}");

    wire.directory().save(ada.active(false));

    assertThat(wire.lines()).endsWith("PUT /Users/u1", "POST /Users");
    assertThat(provider.userId(ada)).contains("u2");
  }

  @Test
  void a_busy_provider_is_asked_again() {
    wire.answers(200, CAPABLE).answers(503, "{}").answers(201, REPLY);
    var provider = wire.provider();

    assertThat(provider.userId(wire.ada())).contains("u1");
    assertThat(wire.lines()).endsWith("POST /Users", "POST /Users");
  }

  @Test
  void whoever_is_deleted_here_is_deleted_there() {
    wire.answers(200, CAPABLE).answers(201, REPLY);
    var provider = wire.provider();
    var ada = wire.ada();
    wire.answers(404, "{}");

    wire.directory().delete(ada);

    assertThat(wire.lines()).last().isEqualTo("DELETE /Users/u1");
    assertThat(provider.userId(ada)).isEmpty();
  }
}
