package dev.touchstone.idp.okta;

import static dev.touchstone.idp.okta.OktaRequests.get;
import static dev.touchstone.idp.okta.OktaRequests.with;
import static dev.touchstone.idp.okta.OktaWire.NO_HITS;
import static dev.touchstone.idp.okta.OktaWire.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.okta.AttributeMapping.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pins in which form the attributes of the Profile Editor go out (OKTA-14, 23, 24, 60 to 64). */
class OktaAttributesOnTheWireTest {

  private static final String CORE = AttributeMapping.CORE;
  private static final String ENTERPRISE = AttributeMapping.ENTERPRISE;
  private static final String ROLE = "roles.^[type=='Region'].value";

  @RegisterExtension private final OktaWire wire = new OktaWire();

  /** One mapped attribute besides the user name, so that bodies stay short. */
  private static ProvisioningSettings mapping(AttributeMapping... rows) {
    var settings = ProvisioningSettings.of(AppKind.INTEGRATION_NETWORK);
    for (var row : settings.mappings()) {
      if (!row.variable().equals("login")) {
        settings = settings.withoutMapping(row.variable());
      }
    }
    for (var row : rows) {
      settings = settings.mapping(row);
    }
    return settings;
  }

  private static AttributeMapping row(String externalName, String namespace, Type type) {
    return new AttributeMapping("x", externalName, namespace, type);
  }

  private OktaUser person(String... values) {
    var ada = wire.person("ada");
    wire.okta().update(ada, ada.profile().with("x", values));
    return ada;
  }

  private OktaUser assigned(ProvisioningSettings settings, String... values) {
    var ada = person(values);
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"1\"}");
    wire.application(settings).assign(ada);
    return ada;
  }

  /** What a creation says between the schemas and the externalId, user name left out. */
  private String created() {
    return wire.bodiesAfter(1)
        .get(0)
        .replaceAll(",\"externalId\".*", "")
        .replace("\"userName\":\"ada@x.io\"", "-");
  }

  private static String schemas(String... more) {
    var all = new StringBuilder("{\"schemas\":[\"" + CORE + "\"");
    for (var urn : more) {
      all.append(",\"").append(urn).append('"');
    }
    return all + "],-";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          STRING;       red;   "red"
          BOOLEAN;      true;  true
          NUMBER;       17;    17
          NUMBER;       17.50; 17.50
          STRING_ARRAY; red;   ["red"]
          """)
  void a_value_goes_out_in_the_form_of_its_type(Type type, String value, String json) {
    assigned(mapping(row("favourite", CORE, type)), value);

    assertThat(created()).isEqualTo(schemas() + ",\"favourite\":" + json);
  }

  @Test
  void a_list_of_texts_goes_out_as_such_even_under_the_name_of_roles() {
    assigned(mapping(row("roles", CORE, Type.STRING_ARRAY)), "a", "b");

    assertThat(created()).isEqualTo(schemas() + ",\"roles\":[\"a\",\"b\"]");
  }

  @Test
  void a_row_without_a_namespace_is_never_sent() {
    assigned(mapping(row("title", "", Type.STRING)), "Countess");

    assertThat(created()).isEqualTo(schemas());
  }

  @ParameterizedTest
  @CsvSource({ENTERPRISE, "urn:example:things", "things"})
  void another_namespace_is_announced_and_has_an_object_of_its_own(String namespace) {
    assigned(mapping(row("department", namespace, Type.STRING)), "Engines");

    assertThat(created())
        .isEqualTo(schemas(namespace) + ",\"" + namespace + "\":{\"department\":\"Engines\"}");
  }

  @ParameterizedTest
  @EnumSource
  void of_what_has_no_value_a_creation_says_nothing(ClearedValue way) {
    assigned(
        mapping(row("department", ENTERPRISE, Type.STRING), AttributeMapping.core("y", "title"))
            .clearing(way));

    assertThat(created()).isEqualTo(schemas());
  }

  @Test
  void dots_build_objects_inside_a_namespace() {
    assigned(mapping(row("manager.value", ENTERPRISE, Type.STRING)), "7");

    assertThat(created())
        .isEqualTo(schemas(ENTERPRISE) + ",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"7\"}}");
  }

  @Test
  void roles_can_go_inside_an_object_of_the_core_schema() {
    assigned(mapping(row(ROLE, CORE, Type.STRING)).with(Habit.ROLES_INSIDE_CORE_URN), "North");

    assertThat(created())
        .isEqualTo(
            schemas()
                + ",\""
                + CORE
                + "\":{\"roles\":[{\"type\":\"Region\",\"value\":\"North\"}]}");
  }

  @Test
  void an_update_changes_the_element_that_the_predicate_finds() {
    var ada = assigned(mapping(row(ROLE, CORE, Type.STRING)), "North");
    wire.answers(
            200,
            "{\"id\":\"1\",\"roles\":[{\"value\":\"x\",\"type\":\"Product\"},"
                + "{\"value\":\"North\",\"type\":\"Region\",\"display\":\"d\"}]}")
        .answers(200, "{}");

    wire.okta().update(ada, ada.profile().with("x", "South"));

    assertThat(wire.sentAfter(2))
        .containsExactly(
            get("/Users/1"),
            with(
                "PUT",
                "/Users/1",
                "{\"id\":\"1\",\"roles\":[{\"value\":\"x\",\"type\":\"Product\"},"
                    + "{\"value\":\"South\",\"type\":\"Region\",\"display\":\"d\"}],"
                    + "\"userName\":\"ada@x.io\",\"externalId\":\""
                    + ada.id()
                    + "\",\"groups\":[],\"active\":true}"));
  }

  @Test
  void an_extension_that_is_new_to_the_account_is_announced_in_an_update() {
    var ada = assigned(mapping(row("department", ENTERPRISE, Type.STRING)));
    wire.answers(200, "{\"id\":\"1\",\"schemas\":[\"" + CORE + "\"]}").answers(200, "{}");

    wire.okta().update(ada, ada.profile().with("x", "Engines"));

    assertThat(wire.bodiesAfter(3).get(0))
        .startsWith("{\"id\":\"1\",\"schemas\":[\"" + CORE + "\",\"" + ENTERPRISE + "\"],")
        .contains(",\"" + ENTERPRISE + "\":{\"department\":\"Engines\"},");
  }

  @ParameterizedTest
  @CsvSource({"OMIT,\"Countess\"", "EMPTY,\"\"", "NULL,null"})
  void a_cleared_value_is_told_where_the_account_has_one(ClearedValue way, String json) {
    var ada =
        assigned(
            mapping(AttributeMapping.core("x", "title"), AttributeMapping.core("y", "nickName"))
                .clearing(way),
            "Countess");
    wire.answers(200, "{\"id\":\"1\",\"title\":\"Countess\"}").answers(200, "{}");

    wire.okta().update(ada, ada.profile().with("x"));

    assertThat(wire.bodiesAfter(3).get(0))
        .startsWith("{\"id\":\"1\",\"title\":" + json + ",\"userName\":\"ada@x.io\",")
        .doesNotContain("nickName");
  }

  @Test
  void a_cleared_value_of_a_selector_is_told_in_its_element() {
    var ada = assigned(mapping(row(ROLE, CORE, Type.STRING)).clearing(ClearedValue.EMPTY), "North");
    wire.answers(200, "{\"roles\":[{\"value\":\"North\",\"type\":\"Region\"}]}").answers(200, "{}");

    wire.okta().update(ada, ada.profile().with("x"));

    assertThat(wire.bodiesAfter(3).get(0))
        .startsWith("{\"roles\":[{\"value\":\"\",\"type\":\"Region\"}],");
  }

  @Test
  void a_change_in_part_brings_whole_attributes_and_no_others() {
    var settings =
        ProvisioningSettings.of(AppKind.INTEGRATION_NETWORK)
            .with(Switch.PATCH_FOR_USERS)
            .mapping(row("department", ENTERPRISE, Type.STRING))
            .mapping(new AttributeMapping("y", "division", ENTERPRISE, Type.STRING));
    var ada = assigned(settings, "Engines");
    wire.answers(204, "");

    wire.okta()
        .update(ada, ada.profile().withLastName("Byron").withEmail("b@x.io").with("x", "Poems"));

    assertThat(wire.sentAfter(2))
        .containsExactly(
            with(
                "PATCH",
                "/Users/1",
                patch(
                    "{\"op\":\"replace\",\"value\":{\"name\":{\"givenName\":\"ada\","
                        + "\"familyName\":\"Byron\"},\"emails\":[{\"primary\":true,"
                        + "\"value\":\"b@x.io\",\"type\":\"work\"}],\"displayName\":\"ada Byron\",\""
                        + ENTERPRISE
                        + "\":{\"department\":\"Poems\"}}}")));
  }

  @ParameterizedTest
  @CsvSource({"EMPTY,\"\"", "NULL,null"})
  void a_change_in_part_tells_what_was_cleared(ClearedValue way, String json) {
    var ada =
        assigned(
            mapping(row("title", CORE, Type.STRING)).with(Switch.PATCH_FOR_USERS).clearing(way),
            "Countess");
    wire.answers(204, "");

    wire.okta().update(ada, ada.profile().with("x"));

    assertThat(wire.bodiesAfter(2))
        .containsExactly(patch("{\"op\":\"replace\",\"value\":{\"title\":" + json + "}}"));
  }

  @Test
  void where_nothing_of_a_change_is_to_be_told_nothing_is_sent() {
    var settings =
        mapping(row("title", CORE, Type.STRING))
            .with(Switch.PATCH_FOR_USERS)
            .with(Switch.EXCLUDE_USERNAME_UPDATES);
    var ada = assigned(settings, "Countess");

    wire.okta().update(ada, ada.profile().withLogin("other@x.io").with("x"));

    assertThat(wire.sentAfter(2)).isEmpty();
  }

  @Test
  void force_sync_brings_the_whole_even_where_changes_go_in_part() {
    var settings = mapping(row("title", CORE, Type.STRING)).with(Switch.PATCH_FOR_USERS);
    var ada = person("Countess");
    wire.answers(200, NO_HITS).answers(201, "{\"id\":\"1\"}");
    var application = wire.application(settings);
    application.assign(ada);
    wire.answers(200, "{\"id\":\"1\"}").answers(200, "{}");

    application.forceSync();

    assertThat(wire.lines().subList(2, 4)).containsExactly("GET /Users/1", "PUT /Users/1");
  }
}
