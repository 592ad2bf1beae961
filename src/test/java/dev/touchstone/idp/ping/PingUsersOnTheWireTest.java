package dev.touchstone.idp.ping;

import static dev.touchstone.idp.ping.PingWire.ENTERPRISE;
import static dev.touchstone.idp.ping.PingWire.NONE;
import static dev.touchstone.idp.ping.PingWire.USER;
import static dev.touchstone.idp.ping.PingWire.list;
import static dev.touchstone.idp.ping.PingWire.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.ping.engine.ProvisionerLog.Grade;
import dev.touchstone.idp.ping.engine.SyncStatus;
import dev.touchstone.idp.ping.setting.AttributeMapping;
import dev.touchstone.idp.ping.setting.FilterExpression;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.Identifier;
import dev.touchstone.idp.ping.setting.Option;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.idp.ping.setting.TargetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins how people are found, created and kept in step (PING-06 to 15). */
class PingUsersOnTheWireTest {

  private static final ProvisioningSettings USUAL = ProvisioningSettings.usual();

  @RegisterExtension private final PingWire wire = new PingWire();

  @Test
  void a_joiner_is_looked_up_and_created() {
    var jane = wire.jane();
    wire.creates("u1");

    var federate = wire.federate(USUAL);
    federate.settle();

    var body = "{" + sent("jane.roe", true) + "}";
    assertThat(wire.requests())
        .containsExactly(
            """
            GET /scim/v2/Users?filter=userName%20eq%20%22jane.roe%22 HTTP/1.1
            Host: localhost:PORT
            Accept: application/scim+json
            Authorization: Bearer t0k

            """,
            """
            POST /scim/v2/Users HTTP/1.1
            Host: localhost:PORT
            Accept: application/scim+json
            Authorization: Bearer t0k
            Content-Type: application/scim+json
            Content-Length: %d

            %s"""
                .formatted(body.length(), body));
    assertThat(federate.accountId(jane)).contains("u1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "username eq \"%s\"      | username%20eq%20%22jane.roe%40example.com%22",
        "email co \"%s\"         | email%20co%20%22jane.roe%40example.com%22",
        "username Eq \"%s\"      | username%20Eq%20%22jane.roe%40example.com%22",
        "email.value Eq \"%s\"   | email.value%20Eq%20%22jane.roe%40example.com%22"
      })
  void a_filter_expression_goes_out_as_it_was_typed(String typed, String sent) {
    wire.jane();
    wire.creates("u1");
    var expression = new FilterExpression(typed);

    wire.federate(
            USUAL.users(users -> users.identifiedBy(Identifier.WORK_EMAIL).lookedUpBy(expression)))
        .settle();

    assertThat(wire.sent()).first().isEqualTo("GET /Users?filter=" + sent);
  }

  @Test
  void the_work_email_is_compared_with_or_without_quotation_marks() {
    var quoted = FilterExpression.of(Identifier.WORK_EMAIL);
    var unquoted = FilterExpression.unquoted(Identifier.WORK_EMAIL);

    assertThat(quoted.with("a@x.io")).isEqualTo("emails eq \"a@x.io\"");
    assertThat(unquoted.with("a@x.io")).isEqualTo("emails eq a@x.io");
    assertThatThrownBy(() -> new FilterExpression("userName pr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_account_that_is_found_is_taken_over() {
    var jane = wire.jane();
    wire.answers(200, list("{\"id\":\"u7\",\"userName\":\"JANE.ROE\"}")).answers(204, "");
    wire.allows("/Users/u7");

    var store = wire.one(USUAL);

    assertThat(wire.sent())
        .containsExactly(
            "GET /Users?filter=userName%20eq%20%22jane.roe%22",
            "PUT /Users/u7 {" + sent("jane.roe", true) + "}");
    assertThat(store.accountId(jane)).contains("u7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"u1\"},{\"id\":\"u2\"} | 2 resources match",
        "{\"userName\":\"jane.roe\"}     | the resource has no id"
      })
  void what_cannot_be_told_apart_is_left_alone(String hits, String reason) {
    var jane = wire.jane();
    wire.answers(200, "{\"totalResults\":2,\"Resources\":[" + hits + "]}");

    var store = wire.one(USUAL);

    assertThat(wire.sent()).hasSize(1);
    assertThat(store.log().failureOf(jane).orElseThrow().text()).isEqualTo(reason);
    assertThat(store.log().status(jane)).contains(SyncStatus.FAILED);
  }

  @Test
  void everything_mapped_goes_out_in_one_order() {
    var jane = wire.jane();
    var directory = wire.ping().directory();
    directory.edit(jane, "department", "R&D");
    directory.edit(jane, "phone", "1");
    directory.edit(jane, "cell", "2");
    directory.edit(jane, "street", "9 Fern St");
    directory.edit(jane, "city", "Tulsa");
    directory.edit(jane, "badge", "b7");
    wire.creates("u1");
    var acme = TargetAttribute.custom("urn:ietf:params:scim:schemas:extension:Acme:2.0:User", "b");

    wire.federate(
            USUAL.users(
                users ->
                    users
                        .mapping(new AttributeMapping("badge", acme))
                        .mapping(AttributeMapping.of("city", "workLocality"))
                        .mapping(AttributeMapping.of("street", "workStreetAddress"))
                        .mapping(AttributeMapping.of("cell", "mobilePhone"))
                        .mapping(AttributeMapping.of("phone", "workPhone"))
                        .mapping(AttributeMapping.of("id", "externalId"))))
        .settle();

    assertThat(wire.sent())
        .last()
        .isEqualTo(
            """
            POST /Users {"schemas":["%s","%s",\
            "urn:ietf:params:scim:schemas:extension:Acme:2.0:User"],\
            "userName":"jane.roe","externalId":"%s",\
            "name":{"givenName":"Jane","familyName":"Roe"},"displayName":"Jane Roe","active":true,\
            "emails":[{"type":"work","value":"jane.roe@example.com","primary":true}],\
            "phoneNumbers":[{"type":"work","value":"1","primary":true},\
            {"type":"mobile","value":"2"}],\
            "addresses":[{"type":"work","streetAddress":"9 Fern St","locality":"Tulsa",\
            "primary":true}],\
            "%s":{"department":"R&D"},\
            "urn:ietf:params:scim:schemas:extension:Acme:2.0:User":{"b":"b7"}}"""
                .formatted(USER, ENTERPRISE, jane.id(), ENTERPRISE));
  }

  @Test
  void a_manager_is_named_by_the_id_that_the_target_gave() {
    var jane = wire.jane();
    var boss = wire.ping().directory().addUser(PingWire.profile("boss"));
    wire.ping().directory().assignManager(jane, boss);
    wire.creates("u1").creates("u2").answers(204, "");

    wire.federate(USUAL).settle();

    assertThat(wire.sent())
        .last()
        .asString()
        .startsWith("PUT /Users/u1 ")
        .endsWith(",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"u2\"}}}");
  }

  @Test
  void what_has_changed_goes_out_with_all_the_rest_and_what_is_empty_does_not() {
    var jane = wire.jane();
    wire.creates("u1");
    var federate = wire.federate(USUAL);
    federate.settle();
    wire.requests();
    wire.ping().directory().edit(jane, "displayName", "");
    wire.answers(200, "{\"id\":\"u1\"}");

    federate.settle();
    federate.settle();

    assertThat(wire.sent())
        .containsExactly(
            "PUT /Users/u1 {"
                + sent("jane.roe", true).replace("\"displayName\":\"Jane Roe\",", "")
                + "}");
  }

  @Test
  void the_one_address_that_is_left_fills_both_that_are_held() {
    var jane = wire.jane();
    var directory = wire.ping().directory();
    directory.edit(jane, "private", "jane@home.example");
    wire.answers(200, NONE)
        .answers(
            201,
            "{\"id\":\"u1\",\"emails\":[{\"type\":\"work\",\"value\":\"jane.roe@example.com\"},"
                + "{\"type\":\"home\",\"value\":\"jane@home.example\"}]}");
    var federate =
        wire.federate(
            USUAL.users(users -> users.mapping(AttributeMapping.of("private", "homeEmail"))));
    federate.settle();
    directory.edit(jane, "private", "");
    wire.answers(204, "");

    federate.settle();

    assertThat(wire.sent())
        .last()
        .asString()
        .endsWith(
            "\"emails\":[{\"type\":\"work\",\"value\":\"jane.roe@example.com\",\"primary\":true},"
                + "{\"type\":\"home\",\"value\":\"jane.roe@example.com\",\"primary\":true}]}");
  }

  @Test
  void a_value_that_is_shown_without_its_type_is_not_taken_away() {
    var jane = wire.jane();
    wire.answers(200, NONE)
        .answers(201, "{\"id\":\"u1\",\"emails\":[{\"value\":\"jane.roe@example.com\"}]}");
    var federate = wire.federate(USUAL);
    federate.settle();
    wire.ping().directory().edit(jane, "mail", "jane@new.example");
    wire.answers(204, "");

    federate.settle();

    assertThat(wire.sent())
        .last()
        .asString()
        .endsWith(
            "\"emails\":[{\"type\":\"work\",\"value\":\"jane@new.example\",\"primary\":true},"
                + "{\"value\":\"jane.roe@example.com\"}]}");
  }

  @Test
  void an_option_that_is_off_leaves_a_warning_and_sends_nothing() {
    var jane = wire.jane();
    wire.answers(200, NONE);

    var store = wire.one(USUAL.without(Option.CREATE_USERS));

    assertThat(wire.sent()).hasSize(1);
    assertThat(store.log().of(Grade.WARN)).hasSize(1);
    assertThat(store.log().status(jane)).contains(SyncStatus.UNSYNCED);
    assertThat(store.summary())
        .hasToString("SyncSummary[impacted=1, successful=0, unsynced=1, partial=0, failed=0]");
  }

  @Test
  void the_identifier_of_a_connection_is_for_ever() {
    var federate = wire.federate(USUAL);

    assertThatThrownBy(
            () -> federate.configure(USUAL.users(u -> u.identifiedBy(Identifier.WORK_EMAIL))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_first_connector_named_schemas_of_scim_1_1() {
    wire.jane();
    wire.creates("u1");

    wire.federate(USUAL.with(Habit.LEGACY_SCHEMA_URNS)).settle();

    assertThat(wire.sent())
        .last()
        .asString()
        .startsWith("POST /Users {\"schemas\":[\"urn:scim:schemas:core:1.0\"],\"userName\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"204 | ''", "200 | {\"id\":\"u1\",\"" + ENTERPRISE + "\":{\"floor\":\"7\"}}"})
  void the_parser_of_old_stumbles_over_an_answer(int status, String answer) {
    var jane = wire.jane();
    wire.creates("u1");
    var federate = wire.federate(USUAL.with(Habit.STRICT_REPLY_PARSER).with(Habit.ID_IN_UPDATE));
    federate.settle();
    wire.ping().directory().edit(jane, "sn", "Doe");
    wire.answers(status, answer).answers(status, answer);

    federate.settle();

    assertThat(federate.log().failureOf(jane).orElseThrow().text()).contains("cannot be parsed");
    assertThat(wire.sent()).last().asString().endsWith(",\"id\":\"u1\"}");
  }
}
