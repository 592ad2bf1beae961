package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaRequests.get;
import static dev.touchstone.idp.okta.OktaRequests.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.okta.Entitlement.Kind;
import dev.touchstone.idp.okta.ImportedUser.Match;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins what imports and the discovery of entitlements send, and what Okta makes of answers. */
class OktaImportsOnTheWireTest {

  private static final ProvisioningSettings IMPORTING =
      ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD).with(Switch.IMPORT_NEW_USERS);

  @RegisterExtension private final OktaWire wire = new OktaWire();

  private static String list(int total, String... resources) {
    return "{\"totalResults\":%d,\"startIndex\":1,\"itemsPerPage\":%d,\"Resources\":[%s]}"
        .formatted(total, resources.length, String.join(",", resources));
  }

  private static String user(String id) {
    return "{\"id\":\"%s\",\"userName\":\"%s@x.io\",\"active\":true}".formatted(id, id);
  }

  private static String[] users(String... ids) {
    return Arrays.stream(ids).map(OktaImportsOnTheWireTest::user).toArray(String[]::new);
  }

  /** An application that five people hold, with accounts 1 to 5. */
  private OktaApplication held(ProvisioningSettings settings) {
    var application = wire.application(settings);
    List.of("1", "2", "3", "4", "5").forEach(id -> wire.provisioned(application, "u" + id, id));
    return application;
  }

  private String names(List<OktaUser> people) {
    return people.stream().map(each -> each.profile().firstName()).collect(Collectors.joining(" "));
  }

  @Test
  void an_import_steps_by_a_hundred_whatever_a_page_brings() {
    wire.answers(200, list(201, users("a", "b")))
        .answers(200, list(201, users("c")))
        .answers(200, list(201, users("d")));

    var result = wire.application(IMPORTING).imports().importNow().orElseThrow();

    assertThat(wire.sent())
        .containsExactly(
            get("/Users?startIndex=1&count=100"),
            get("/Users?startIndex=101&count=100"),
            get("/Users?startIndex=201&count=100"));
    assertThat(result.scanned()).extracting(ImportedUser::id).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_hundred_users_are_one_page() {
    wire.answers(200, list(100, users("a")));

    wire.application(IMPORTING).imports().importNow();

    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void reviewers_read_one_page_behind_the_last() {
    wire.answers(200, list(2, users("a", "b"))).answers(200, list(2));

    wire.application(IMPORTING.with(Habit.READS_ONE_PAGE_MORE)).imports().importNow();

    assertThat(wire.lines().get(1)).isEqualTo("GET /Users?startIndex=101&count=100");
  }

  @Test
  void a_total_that_nobody_can_reach_ends_with_an_empty_page() {
    wire.answers(200, list(1_000_000, users("a"))).answers(200, list(1_000_000));

    assertThat(wire.application(IMPORTING).imports().importNow()).isPresent();
    assertThat(wire.sent()).hasSize(2);
  }

  @Test
  void whoever_comes_twice_or_is_off_does_not_count() {
    var inactive = "{\"id\":\"x\",\"userName\":\"x\",\"active\":false}";
    wire.answers(200, list(3, user("a"), user("a"), inactive));

    var result = wire.application(IMPORTING).imports().importNow().orElseThrow();

    assertThat(result.scanned()).extracting(ImportedUser::id).containsExactly("a");
    assertThat(result.arrivals()).hasSize(1);
  }

  @Test
  void keys_of_lists_may_be_in_lower_case() {
    wire.answers(200, "{\"totalresults\":101,\"startindex\":1,\"resources\":[" + user("a") + "]}")
        .answers(200, "{\"totalresults\":101,\"itemsperpage\":0,\"resources\":[]}");

    var result = wire.application(IMPORTING).imports().importNow().orElseThrow();

    assertThat(result.scanned()).hasSize(1);
    assertThat(wire.sent()).hasSize(2);
  }

  @Test
  void groups_are_read_in_the_same_way_if_they_are_wanted() {
    wire.answers(200, list(1, user("a")))
        .answers(
            200,
            list(
                101,
                "{\"id\":\"g\",\"displayName\":\"Dev\",\"members\":[{\"value\":\"a\"}]}",
                "{\"id\":\"nameless\"}"))
        .answers(200, list(101));

    var result =
        wire.application(IMPORTING.with(Switch.IMPORT_GROUPS)).imports().importNow().orElseThrow();

    assertThat(wire.sentAfter(1))
        .containsExactly(
            get("/Groups?startIndex=1&count=100"), get("/Groups?startIndex=101&count=100"));
    assertThat(result.groups()).hasSize(1);
    assertThat(result.groups().get(0).members()).containsExactly("a");
  }

  @Test
  void nothing_is_read_that_is_not_ticked() {
    wire.application(AppKind.APP_INTEGRATION_WIZARD).imports().importNow();

    assertThat(wire.sent()).isEmpty();
  }

  @Test
  void people_are_matched_by_user_name_or_address_and_in_part_by_both_names() {
    wire.person("Ada");
    var application = wire.application(IMPORTING);
    var other = ",\"name\":{\"givenName\":\"ada\",\"familyName\":\"LOVELACE\"}}";
    wire.answers(
        200,
        list(
            4,
            "{\"id\":\"1\",\"userName\":\"ADA@x.io\"}",
            "{\"id\":\"2\",\"userName\":\"b\",\"emails\":[{\"value\":\"ada@x.io\",\"primary\":true}]}",
            "{\"id\":\"3\",\"userName\":\"c\"" + other,
            "{\"id\":\"4\",\"userName\":\"d\",\"emails\":[{\"value\":\"ada@x.io\"}]}"));

    var result = application.imports().importNow().orElseThrow();

    assertThat(result.arrivals())
        .extracting(ImportResult.Arrival::match)
        .containsExactly(Match.EXACT, Match.EXACT, Match.PARTIAL, Match.NONE);
  }

  @Test
  void a_confirmed_account_belongs_to_a_new_person_and_nothing_is_sent() {
    var application = wire.application(IMPORTING);
    wire.answers(200, list(1, user("a"))).answers(200, list(1, user("a")));
    var imports = application.imports();

    var person = imports.confirm(imports.importNow().orElseThrow().arrivals().get(0));

    assertThat(wire.sent()).hasSize(1);
    assertThat(person.profile().login()).isEqualTo("a@x.io");
    assertThat(application.externalId(person)).contains("a");
    assertThat(application.isAssigned(person)).isTrue();
    assertThat(imports.importNow().orElseThrow().arrivals()).isEmpty();
  }

  @Test
  void who_is_missing_loses_the_application_and_stays_in_okta() {
    var application = held(IMPORTING);
    wire.answers(200, list(4, users("1", "2", "3", "4")));

    var result = application.imports().importNow().orElseThrow();

    assertThat(names(result.removed())).isEqualTo("u5");
    assertThat(result.halted()).isFalse();
    assertThat(application.isAssigned(result.removed().get(0))).isFalse();
    assertThat(result.removed().get(0).status()).isEqualTo(OktaUser.Status.ACTIVE);
    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void who_is_missing_or_off_is_deactivated_where_profiles_are_sourced() {
    var application =
        held(IMPORTING.with(Switch.PROFILE_SOURCING).without(Switch.IMPORT_SAFEGUARD));
    var inactive = "{\"id\":\"4\",\"userName\":\"x\",\"active\":false}";
    wire.answers(200, list(4, user("1"), user("2"), user("3"), inactive));

    var result = application.imports().importNow().orElseThrow();

    assertThat(names(result.removed())).isEqualTo("u4 u5");
    assertThat(result.removed())
        .extracting(OktaUser::status)
        .containsOnly(OktaUser.Status.DEACTIVATED);
    assertThat(wire.sent()).hasSize(1);
  }

  @Test
  void more_than_a_fifth_missing_halts_the_import() {
    var application = held(IMPORTING.with(Switch.PROFILE_SOURCING));
    wire.answers(200, list(4, users("1", "2", "3", "new")));

    var result = application.imports().importNow().orElseThrow();

    assertThat(result.halted()).isTrue();
    assertThat(result.arrivals()).isEmpty();
    assertThat(result.removed()).hasSize(2).allMatch(application::isAssigned);
  }

  @Test
  void a_page_that_fails_ends_the_import_and_can_be_tried_again() {
    var application = held(IMPORTING);
    wire.answers(200, list(101, users("1"))).answers(502, "<html>");

    assertThat(application.imports().importNow()).isEmpty();

    assertThat(application.tasks()).hasSize(1);
    assertThat(application.tasks().get(0).text())
        .startsWith(
            "Import from app Touchstone failed: Error while importing users: Whatever. Errors"
                + " reported by remote server: Invalid JSON: Unexpected character ('<' (code 60))");
    assertThat(application.linked()).hasSize(5);
    wire.answers(200, list(5, users("1", "2", "3", "4", "5")));
    application.retrySelected();
    assertThat(application.tasks()).isEmpty();
    assertThat(wire.lines().get(2)).isEqualTo("GET /Users?startIndex=1&count=100");
  }

  @Test
  void entitlement_management_asks_what_there_is() {
    wire.answers(200, list(0))
        .answers(
            200,
            list(
                3,
                "{\"endpoint\":\"/Users\",\"schema\":\"urn:ietf:params:scim:schemas:core:2.0:User\"}",
                "{\"endpoint\":\"/Roles\",\"schema\":\"urn:okta:scim:schemas:core:1.0:Role\"}",
                "{\"endpoint\":\"Seats\","
                    + "\"schema\":\"urn:okta:scim:schemas:core:1.0:Entitlement\"}"))
        .answers(200, list(0))
        .answers(200, list(1, "{\"id\":\"r\",\"displayName\":\"Reader\"}", "{\"id\":\"nameless\"}"))
        .answers(200, list(1, "{\"id\":\"s\",\"displayName\":\"Seat\",\"type\":\"Seat\"}"));
    var application = wire.application(AppKind.ENTITLEMENT_MANAGEMENT);

    application.save();

    assertThat(wire.sent())
        .containsExactly(
            get("/Users?startIndex=1&count=2"),
            get("/ResourceTypes"),
            get("/Schemas"),
            get("/Roles?startIndex=1&count=100"),
            get("/Seats?startIndex=1&count=100"));
    assertThat(application.governance().entitlements())
        .containsExactly(
            new Entitlement(Kind.ROLE, "r", "Reader", ""),
            new Entitlement(Kind.ENTITLEMENT, "s", "Seat", "Seat"));
  }

  @Test
  void a_grant_is_a_put_with_all_that_was_granted_of_its_kind() {
    var application = wire.application(AppKind.ENTITLEMENT_MANAGEMENT);
    var ada = wire.provisioned(application, "Ada", "1");
    wire.allows("/Users/1");
    var account = "{\"id\":\"1\",\"roles\":[{\"value\":\"old\"}]}";
    for (int i = 0; i < 3; i++) {
      wire.answers(200, account).answers(200, "{}");
    }
    var role = new Entitlement(Kind.ROLE, "r", "Reader", "");
    var governance = application.governance();

    governance.grant(ada, role);
    governance.grant(ada, new Entitlement(Kind.ENTITLEMENT, "s", "Seat", "Seat"));
    governance.revoke(ada, role);

    var granted = whole("\"roles\":[{\"value\":\"r\",\"display\":\"Reader\"}]", "", ada);
    var seated =
        whole(
            "\"roles\":[{\"value\":\"old\"}]",
            ",\"entitlements\":[{\"value\":\"s\",\"display\":\"Seat\",\"type\":\"Seat\"}]",
            ada);
    assertThat(wire.sent())
        .containsExactly(
            get("/Users/1"),
            with("PUT", "/Users/1", granted),
            get("/Users/1"),
            with("PUT", "/Users/1", seated),
            get("/Users/1"),
            with("PUT", "/Users/1", whole("\"roles\":[]", "", ada)));
  }

  private static String whole(String roles, String entitlements, OktaUser ada) {
    return "{\"id\":\"1\","
        + roles
        + ",\"userName\":\"Ada@x.io\",\"name\":{\"givenName\":\"Ada\","
        + "\"familyName\":\"Lovelace\"},\"emails\":[{\"primary\":true,\"value\":\"Ada@x.io\","
        + "\"type\":\"work\"}],\"displayName\":\"Ada Lovelace\",\"locale\":\"en-US\","
        + "\"externalId\":\""
        + ada.id()
        + "\",\"groups\":[],\"active\":true"
        + entitlements
        + "}";
  }
}
