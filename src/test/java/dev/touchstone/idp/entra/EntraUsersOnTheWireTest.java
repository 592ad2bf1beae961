package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.list;
import static dev.touchstone.idp.entra.EntraWire.mapping;
import static dev.touchstone.idp.entra.EntraWire.turning;
import static dev.touchstone.idp.entra.EntraWire.usersOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.TargetAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins how users are found and created (ENTRA-10 to 18). */
class EntraUsersOnTheWireTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  @Test
  void a_whole_profile_becomes_a_whole_account() {
    var application = wire.application(usersOnly());
    application.assign(
        wire.tenant()
            .directory()
            .addUser(
                EntraUser.Profile.of("arivera@contoso.example")
                    .with("mailNickname", "arivera")
                    .with("displayName", "Alex Rivera")
                    .with("givenName", "Alex")
                    .with("surname", "Rivera")
                    .with("jobTitle", "Analyst")
                    .with("mail", "alex.rivera@contoso.example")
                    .with("preferredLanguage", "en-US")
                    .with("physicalDeliveryOfficeName", "B7/204")
                    .with("streetAddress", "9 Fern St")
                    .with("city", "Tulsa")
                    .with("state", "OK")
                    .with("postalCode", "74103")
                    .with("country", "US")
                    .with("telephoneNumber", "+1 555 0100")
                    .with("mobile", "+1 555 0101")
                    .with("employeeId", "70419")
                    .with("department", "Retail")));
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.bodies())
        .containsExactly(
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
            "externalId":"arivera","userName":"arivera@contoso.example","active":true,\
            "addresses":[{"type":"work","country":"US","formatted":"B7/204","locality":"Tulsa",\
            "postalCode":"74103","region":"OK","streetAddress":"9 Fern St"}],\
            "displayName":"Alex Rivera",\
            "emails":[{"primary":true,"type":"work","value":"alex.rivera@contoso.example"}],\
            "meta":{"resourceType":"User"},\
            "name":{"formatted":"Alex Rivera","familyName":"Rivera","givenName":"Alex"},\
            "phoneNumbers":[{"type":"work","value":"+1 555 0100"},\
            {"type":"mobile","value":"+1 555 0101"}],\
            "preferredLanguage":"en-US","roles":[],"title":"Analyst",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":\
            {"department":"Retail","employeeNumber":"70419"}}""");
  }

  @Test
  void one_matching_attribute_is_asked_after_another_until_one_hits() {
    var application =
        wire.application(
            usersOnly()
                .mappingUsers(
                    rows ->
                        rows.matchingOn(
                            "externalId", "emails[type eq \"work\"].value", "userName")));
    var alex = wire.person("alex");
    wire.tenant().directory().edit(alex, alex.profile().with("mail", "a'b@c.example"));
    application.assign(alex);
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(
            200,
            list(
                account("u1", "alex")
                    .replaceFirst(
                        "}$", ",\"emails\":[{\"type\":\"work\",\"value\":\"a'b@c.example\"}]}")));

    application.job().start();

    assertThat(wire.lines())
        .containsExactly(
            "GET /Users?filter=externalId+eq+%22alex%22",
            "GET /Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22a%27b%40c.example%22");
  }

  @Test
  void a_missing_matching_value_is_passed_over() {
    var application =
        wire.application(usersOnly().mappingUsers(rows -> rows.matchingOn("title", "userName")));
    application.assign(wire.person("alex"));
    wire.answers(200, NONE).answers(200, list(account("u1", "alex")));

    application.job().start();

    assertThat(wire.lines())
        .containsExactly("GET /Users?filter=userName+eq+%22alex%40contoso.example%22");
  }

  @Test
  void brackets_and_special_characters_in_a_filter_can_be_raw_or_escaped() {
    var application =
        wire.application(
            turning(knobs -> knobs.with(Habit.RAW_BRACKETS))
                .mappingUsers(rows -> rows.matchingOn("emails[type eq \"work\"].value")));
    var alex = wire.person("alex");
    wire.tenant().directory().edit(alex, alex.profile().with("mail", "\"A\\B\" +&#@x.example"));
    application.assign(alex);
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.lines().get(0))
        .isEqualTo(
            "GET /Users?filter=emails[type+eq+%22work%22].value+eq+"
                + "%22%5C%22A%5C%5CB%5C%22+%2B%26%23%40x.example%22");
  }

  @Test
  void a_guest_goes_by_the_name_at_home() {
    var application =
        wire.application(mapping(MappingRow.direct("originalUserPrincipalName", "nickName")));
    application.assign(
        wire.tenant()
            .directory()
            .addUser(EntraUser.Profile.of("sam_lee_partner.example#EXT#@contoso.example")));
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.bodies().get(0))
        .contains("\"userName\":\"sam_lee@partner.example\"")
        .contains("\"nickName\":\"sam_lee_partner.example#EXT#@contoso.example\"");
  }

  @Test
  void constants_and_defaults_and_nulls_find_their_way_into_a_creation() {
    var application =
        wire.application(
            turning(knobs -> knobs.with(Habit.NULLS_IN_CREATION).without(Habit.EMPTY_ROLES))
                .mappingUsers(
                    rows ->
                        new AttributeMappings(rows.matching())
                            .with(MappingRow.constant("True", "emails[type eq \"work\"].primary"))
                            .with(MappingRow.direct("mail", "emails[type eq \"work\"].value"))
                            .with(MappingRow.direct("jobTitle", "title").defaulting("None"))
                            .with(MappingRow.direct("costCenter", "nickName"))
                            .with(
                                MappingRow.direct(
                                    "mailNickname",
                                    "urn:ietf:params:scim:schemas:extension:Acme:2.0:User:tag"))
                            .with(
                                MappingRow.direct(
                                    "surname",
                                    "urn:ietf:params:scim:schemas:core:2.0:User:role"))));
    wire.created(application);

    assertThat(wire.bodies())
        .containsExactly(
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
            "userName":"alex@contoso.example","emails":[{"primary":true,"type":"work"}],\
            "meta":{"resourceType":"User"},"nickName":null,"title":"None",\
            "urn:ietf:params:scim:schemas:core:2.0:User":{"role":"Rivera"},\
            "urn:ietf:params:scim:schemas:extension:Acme:2.0:User":{"tag":"alex"}}""");
  }

  @Test
  void without_create_ticked_nobody_is_created() {
    var application =
        wire.application(usersOnly().users(users -> users.without(TargetAction.CREATE)));
    application.assign(wire.person("alex"));
    wire.answers(200, NONE).answers(200, NONE);

    application.job().start();

    assertThat(wire.lines()).hasSize(1);
  }

  @Test
  void a_user_without_any_matching_value_is_skipped() {
    var application = wire.application(usersOnly().mappingUsers(rows -> rows.matchingOn("title")));
    var alex = wire.person("alex");
    application.assign(alex);
    wire.answers(200, NONE);

    application.job().start();

    assertThat(wire.lines()).isEmpty();
    assertThat(application.log().latestAbout(alex).orElseThrow())
        .hasToString("Other Alex Rivera SKIPPED ImportSkipped");
  }

  @Test
  void sync_all_takes_effect_at_a_restart() {
    var application = wire.application(usersOnly());
    wire.person("alex");
    wire.answers(200, NONE);
    application.job().start();
    application.configure(usersOnly().syncingAll(true));
    wire.answers(200, NONE);
    application.job().waitForNextCycle();
    assertThat(wire.lines()).isEmpty();
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");

    application.job().restart();

    assertThat(wire.lines()).hasSize(2).last().isEqualTo("POST /Users");
  }

  @Test
  void an_old_template_adds_a_segment_and_a_flag_may_travel() {
    var application =
        wire.compliantApplication(
            turning(knobs -> knobs.with(Habit.OLD_TEMPLATE).with(Habit.FLAG_IN_REQUESTS)));
    application.assign(wire.person("alex"));
    wire.allows("/scim/Users")
        .answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}");

    application.job().start();

    assertThat(wire.lines())
        .containsExactly(
            "GET /scim/Users?aadOptscim062020&filter=userName+eq+%22alex%40contoso.example%22",
            "POST /scim/Users?aadOptscim062020");
  }

  @Test
  void what_was_written_may_be_read_back() {
    var application =
        wire.application(
            turning(
                knobs -> knobs.with(Habit.READS_BACK).with(Habit.PRIMARY_PHONES_AND_ADDRESSES)));
    var alex = wire.person("alex");
    wire.tenant()
        .directory()
        .edit(alex, alex.profile().with("telephoneNumber", "1").with("mobile", "2"));
    application.assign(alex);
    wire.answers(200, NONE)
        .answers(200, NONE)
        .answers(201, "{\"id\":\"u1\"}")
        .answers(200, account("u1", "alex"));

    application.job().start();

    var sent = wire.sent();
    assertThat(sent.get(2))
        .contains(
            "\"phoneNumbers\":[{\"primary\":true,\"type\":\"work\",\"value\":\"1\"},"
                + "{\"type\":\"mobile\",\"value\":\"2\"}]");
    assertThat(sent).last().asString().startsWith("GET /scim/v2/Users/u1 ");
  }

  @Test
  void headers_may_be_fewer_or_more() {
    var application =
        wire.application(
            turning(knobs -> knobs.without(Habit.ACCEPT_HEADER).introducedAs("Agent/1")));
    wire.answers(200, NONE);

    application.testConnection();

    assertThat(wire.sent().get(0))
        .endsWith("Host: localhost:PORT\nAuthorization: Bearer t0k\nUser-Agent: Agent/1\n\n");
  }
}
