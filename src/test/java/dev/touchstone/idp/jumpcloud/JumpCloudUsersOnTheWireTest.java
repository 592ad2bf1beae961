package dev.touchstone.idp.jumpcloud;

import static dev.touchstone.idp.jumpcloud.JumpCloudWire.NONE;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.hit;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.list;
import static dev.touchstone.idp.jumpcloud.JumpCloudWire.peopleAlone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.jumpcloud.DirectoryInsights.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins how JumpCloud creates, updates and deactivates people (JUMPCLOUD-03 to 06, 09, 10). */
class JumpCloudUsersOnTheWireTest {

  private static final String LOOK_UP = "GET /Users?filter=userName%20eq%20%22";

  @RegisterExtension private final JumpCloudWire wire = new JumpCloudWire();

  @Test
  void a_joiner_is_looked_up_and_created_with_all_that_is_known() {
    var application = wire.active(peopleAlone());
    var jane = wire.jane();
    jane.edit(
        Map.of(
            Field.WORK_PHONE, "+1-555-555-5555",
            Field.STREET_ADDRESS, "1 Main Street",
            Field.CITY, "Boulder",
            Field.STATE, "CO",
            Field.POSTAL_CODE, "80027",
            Field.COUNTRY, "US"));
    wire.answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.bind(wire.group(jane));

    var body =
        ("{\"active\":true,\"addresses\":[{\"country\":\"US\",\"locality\":\"Boulder\","
                + "\"postalCode\":\"80027\",\"primary\":true,\"region\":\"CO\","
                + "\"streetAddress\":\"1 Main Street\",\"type\":\"work\"}],"
                + "\"displayName\":\"Jane Roe\",\"emails\":[{\"primary\":true,\"type\":\"work\","
                + "\"value\":\"jane@example.com\"}],\"externalId\":\"%s\",\"locale\":\"en-US\","
                + "\"name\":{\"familyName\":\"Roe\",\"givenName\":\"Jane\"},"
                + "\"phoneNumbers\":[{\"primary\":true,\"type\":\"work\","
                + "\"value\":\"tel:+1-555-555-5555\"}],\"preferredLanguage\":\"en-US\","
                + "\"schemas\":[\"%s\",\"%s\"],\"userName\":\"jane@example.com\"}")
            .formatted(jane.id(), Urns.USER, Urns.ENTERPRISE_USER);
    assertThat(wire.requests())
        .containsExactly(
            """
            GET /scim/v2/Users?filter=userName%20eq%20%22jane%40example.com%22 HTTP/1.1
            Host: localhost:PORT
            Accept: application/scim+json
            Authorization: Bearer t0k
            User-Agent: JumpCloud

            """,
            """
            POST /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            Accept: application/scim+json
            Authorization: Bearer t0k
            User-Agent: JumpCloud
            Content-Type: application/scim+json
            Content-Length: %d

            %s"""
                .formatted(body.length(), body));
    assertThat(jane.id()).matches("[0-9a-f]{24}");
    assertThat(application.accountId(jane)).contains("u1");
  }

  @Test
  void a_change_is_sent_as_a_whole_with_empty_lists_and_the_extension_first() {
    var application = wire.active(peopleAlone());
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}");

    wire.jumpCloud()
        .edit(
            jane,
            Map.of(
                Field.JOB_TITLE, "Captain",
                Field.DEPARTMENT, "Bridge",
                Field.PHOTO, "https://img.example.com/1.png",
                Field.USERNAME, "jane@example.org"));

    assertThat(wire.sent())
        .containsExactly(
            LOOK_UP + "u1%40example.com%22",
            "PUT /Users/u1 "
                + whole(jane, "u1@example.com", true)
                    .replace(
                        "\"preferredLanguage\"",
                        "\"photos\":[{\"value\":\"https://img.example.com/1.png\"}],"
                            + "\"preferredLanguage\"")
                    .replace(
                        "\"userName\":\"u1@example.com\"",
                        "\"title\":\"Captain\",\"%s\":{\"department\":\"Bridge\"},"
                                .formatted(Urns.ENTERPRISE_USER)
                            + "\"userName\":\"jane@example.org\""));
  }

  private static String whole(JumpCloudUser user, String mail, boolean active) {
    return ("{\"active\":%s,\"addresses\":[],\"displayName\":\"Jane Roe\","
            + "\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"%s\"}],"
            + "\"externalId\":\"%s\",\"id\":\"u1\",\"locale\":\"en-US\","
            + "\"name\":{\"familyName\":\"Roe\",\"givenName\":\"Jane\"},\"phoneNumbers\":[],"
            + "\"preferredLanguage\":\"en-US\",\"schemas\":[\"%s\",\"%s\"],\"userName\":\"%s\"}")
        .formatted(active, mail, user.id(), Urns.ENTERPRISE_USER, Urns.USER, mail);
  }

  private static String bare(String name, boolean active) {
    return ("{\"active\":%s,\"emails\":null,\"id\":\"u1\","
            + "\"name\":{\"familyName\":\"Roe\",\"givenName\":\"Jane\"},"
            + "\"schemas\":[\"%s\"],\"userName\":\"%s\"}")
        .formatted(active, Urns.USER, name);
  }

  @Test
  void whoever_was_renamed_is_looked_up_by_the_new_name_from_then_on() {
    var application = wire.active(peopleAlone());
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}").answers(500, "{}");

    wire.jumpCloud().edit(jane, Map.of(Field.USERNAME, "new@example.com"));
    wire.jumpCloud().edit(jane, Map.of(Field.JOB_TITLE, "Captain"));

    assertThat(wire.sent())
        .filteredOn(line -> line.startsWith("GET"))
        .containsExactly(LOOK_UP + "u1%40example.com%22", LOOK_UP + "new%40example.com%22");
  }

  @Test
  void a_suspension_sends_the_bare_user_and_its_end_the_whole_one() {
    var application = wire.active(peopleAlone());
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}");

    wire.jumpCloud().suspend(jane);
    wire.jumpCloud().restore(jane);

    assertThat(wire.sent())
        .containsExactly(
            LOOK_UP + "u1%40example.com%22",
            "PUT /Users/u1 " + bare("u1@example.com", false),
            LOOK_UP + "u1%40example.com%22",
            "PUT /Users/u1 " + whole(jane, "u1@example.com", true));
  }

  @Test
  void a_suspension_may_send_the_whole_user() {
    var application = wire.active(peopleAlone().with(Habit.WHOLE_USER_WHEN_DEACTIVATED));
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}");

    wire.jumpCloud().suspend(jane);

    assertThat(wire.sent())
        .containsExactly(
            LOOK_UP + "u1%40example.com%22",
            "PUT /Users/u1 " + whole(jane, "u1@example.com", false));
  }

  @Test
  void whoever_is_deleted_is_deleted_where_the_application_has_it_so() {
    var application = wire.active(peopleAlone().deletingUsers(true));
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(204, "");

    wire.jumpCloud().delete(jane);

    assertThat(wire.sent()).containsExactly(LOOK_UP + "u1%40example.com%22", "DELETE /Users/u1");
    assertThat(application.accountId(jane)).isEmpty();
  }

  @Test
  void whoever_is_deleted_is_deactivated_otherwise() {
    var application = wire.active(peopleAlone());
    var jane = wire.provisioned(application, "u1");
    wire.answers(200, hit(jane, "u1")).answers(200, "{}");

    wire.jumpCloud().delete(jane);

    assertThat(wire.sent())
        .containsExactly(
            LOOK_UP + "u1%40example.com%22", "PUT /Users/u1 " + bare("u1@example.com", false));
  }

  @Test
  void an_account_of_that_name_is_taken_over_and_one_of_another_passed_over() {
    var application = wire.active(peopleAlone());
    var jane = wire.jane();
    wire.allows("/Users/u7");
    var other = "{\"id\":\"u6\",\"userName\":\"mary.jane@example.com\"}";
    var own = "{\"id\":\"u7\",\"userName\":\"JANE@example.com\"}";
    wire.answers(200, list(other, own)).answers(200, "{}");

    application.bind(wire.group(jane));

    assertThat(wire.sent()).last().asString().startsWith("PUT /Users/u7 {");
    assertThat(application.accountId(jane)).contains("u7");
  }

  @Test
  void what_is_refused_is_told_and_the_next_person_served() {
    var application = wire.active(peopleAlone());
    var first = wire.named("first");
    var second = wire.named("second");
    wire.answers(200, NONE).answers(400, "{\"detail\":\"no\"}");
    wire.answers(200, NONE).answers(201, "{\"id\":\"u2\"}");

    application.bind(wire.group(first, second));

    assertThat(application.accountId(first)).isEmpty();
    assertThat(application.accountId(second)).contains("u2");
    assertThat(application.insights().latestFailure())
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.event()).isEqualTo(Event.USER_CREATE_PROVISION);
              assertThat(entry)
                  .hasToString("user_create_provision of first@example.com: POST got 400: no");
            });
  }

  @Test
  void a_look_up_that_fails_is_told_and_nothing_is_written() {
    var application = wire.active(peopleAlone());
    wire.answers(200, "[]");

    application.bind(wire.group(wire.jane()));

    assertThat(wire.sent()).hasSize(1);
    assertThat(application.insights().entries())
        .extracting(entry -> entry.event())
        .containsExactly(Event.USER_LOOKUP_PROVISION);
  }

  @Test
  void an_import_reads_all_pages_and_refuses_a_plus_sign() {
    var application = wire.inactive(peopleAlone().importingPagesOf(2));
    wire.answers(200, page("\"a\",\"userName\":\"ann@x.io\"", "\"b\",\"userName\":\"b+c@x.io\""))
        .answers(
            200,
            page(
                "\"c\",\"userName\":\"c\",\"emails\":[{\"value\":\"c1@x.io\"},"
                    + "{\"value\":\"c2@x.io\",\"primary\":true}]"));

    var result = application.importUsers();

    assertThat(wire.sent())
        .containsExactly("GET /Users?startIndex=1&count=2", "GET /Users?startIndex=3&count=2");
    assertThat(result.users())
        .extracting(user -> user.accountId() + " " + user.username() + " " + user.email())
        .containsExactly("a ann ann@x.io", "c c2 c2@x.io");
    assertThat(result.refused()).containsExactly("b+c@x.io");
  }

  private static String page(String... users) {
    var resources = new StringBuilder();
    for (var user : users) {
      resources.append(resources.isEmpty() ? "" : ",").append("{\"id\":").append(user).append('}');
    }
    return "{\"totalResults\":3,\"Resources\":[" + resources + "]}";
  }
}
