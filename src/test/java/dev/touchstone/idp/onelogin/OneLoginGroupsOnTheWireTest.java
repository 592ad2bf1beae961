package dev.touchstone.idp.onelogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.Role;
import dev.touchstone.idp.onelogin.rule.Condition;
import dev.touchstone.idp.onelogin.rule.Rule;
import dev.touchstone.idp.onelogin.rule.ValueSource;
import dev.touchstone.idp.onelogin.setting.ConfigurationTab;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.GroupForms;
import dev.touchstone.idp.onelogin.setting.GroupOrder;
import dev.touchstone.idp.onelogin.setting.GroupUrn;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every byte that OneLogin sends about groups. */
class OneLoginGroupsOnTheWireTest {

  private static final String PATCH =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":";
  private static final String GROUPS =
      "{\"totalResults\":2,\"Resources\":[{\"id\":\"g1\",\"displayName\":\"R&D\"},"
          + "{\"id\":\"g2\",\"displayName\":\"Sales\"}]}";

  @RegisterExtension private final OneLoginWire wire = new OneLoginWire();

  private static OneLoginSettings groups(UnaryOperator<GroupForms> change) {
    return OneLoginWire.settings().turning(knobs -> knobs.groups(change));
  }

  private OneLoginApplication withDepartments(OneLoginSettings settings) {
    var application = wire.application(settings);
    application.addRule(Rule.forEach(ValueSource.DEPARTMENT, ".*"));
    return application;
  }

  /** Somebody who came with a group of the department's name, made on that occasion. */
  private OneLoginUser joined(OneLoginApplication application) {
    var jane = wire.jane();
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}");
    wire.answers(201, "{\"id\":\"g1\"}").answers(204, "");
    application.assign(jane);
    return jane;
  }

  @Test
  void a_group_is_made_and_joined_after_the_user() {
    joined(withDepartments(OneLoginWire.settings()));

    assertThat(wire.bodies().subList(1, 3))
        .containsExactly(
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"R&D\"}",
            PATCH + "[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}]}");
  }

  @Test
  void the_order_of_requests() {
    joined(withDepartments(OneLoginWire.settings()));

    assertThat(wire.lines().subList(1, 4))
        .containsExactly("POST /Users?", "POST /Groups?", "PATCH /Groups/g1?");
  }

  @Test
  void other_forms_of_groups() {
    joined(
        withDepartments(
            groups(forms -> forms.with(GroupForms.Addition.NO_PATH).with(GroupUrn.NOT_IETF))));

    assertThat(wire.bodies().subList(1, 3))
        .containsExactly(
            "{\"schemas\":[\"urn:scim:schemas:core:2.0\"],\"displayName\":\"R&D\"}",
            PATCH + "[{\"op\":\"add\",\"value\":{\"members\":[{\"value\":\"u1\"}]}}]}");
  }

  @Test
  void a_mover_leaves_by_a_filter_and_joins() {
    var application = withDepartments(groups(forms -> forms.with(GroupOrder.REMOVALS_FIRST)));

    assertThat(moved(application))
        .containsExactly(
            PATCH + "[{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"}]}",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Sales\"}",
            PATCH + "[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}]}");
  }

  @Test
  void a_mover_joins_and_leaves_by_a_value() {
    var application =
        withDepartments(
            groups(forms -> forms.with(GroupOrder.ADDITIONS_FIRST).with(GroupForms.Removal.VALUE)));

    assertThat(moved(application).get(2))
        .isEqualTo(
            PATCH + "[{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}]}");
  }

  private List<String> moved(OneLoginApplication application) {
    var jane = joined(application);
    wire.sent();
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}");
    wire.answers(201, "{\"id\":\"g2\"}").answers(200, "{\"id\":\"g2\"}").answers(200, "");
    wire.oneLogin().directory().edit(jane, "department", "Sales");
    return wire.bodies().subList(1, 4);
  }

  @Test
  void scim_1_1_has_an_operation_beside_each_member() {
    var old =
        OneLoginWire.settings()
            .configuring(tab -> ConfigurationTab.of(ConnectorKind.CORE_11).with(tab.template()));
    var application = withDepartments(old);
    var jane = joined(application);
    var joining = wire.bodies();
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}").answers(200, "");
    wire.oneLogin().directory().edit(jane, "department", "");

    assertThat(joining.subList(1, 3))
        .containsExactly(
            "{\"schemas\":[\"urn:scim:schemas:core:1.0\"],\"displayName\":\"R&D\"}",
            "{\"schemas\":[\"urn:scim:schemas:core:1.0\"],"
                + "\"members\":[{\"value\":\"u1\",\"operation\":\"add\"}]}");
    assertThat(wire.bodies().get(1))
        .isEqualTo(
            "{\"schemas\":[\"urn:scim:schemas:core:1.0\"],"
                + "\"members\":[{\"value\":\"u1\",\"operation\":\"delete\"}]}");
  }

  @Test
  void entitlements_are_read_in_one_go() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(200, GROUPS);

    application.refreshEntitlements();

    assertThat(wire.lines()).containsExactly("GET /Groups?");
    assertThat(application.entitlements()).containsExactly("R&D", "Sales");
  }

  @Test
  void entitlements_are_read_in_pages() {
    var application = wire.application(groups(forms -> forms.pagesOf(1)));
    wire.answers(200, GROUPS.replace(",{\"id\":\"g2\",\"displayName\":\"Sales\"}", ""))
        .answers(200, GROUPS.replace("{\"id\":\"g1\",\"displayName\":\"R&D\"},", ""));

    application.refreshEntitlements();

    assertThat(wire.lines())
        .containsExactly("GET /Groups?startIndex=1&count=1&", "GET /Groups?startIndex=2&count=1&");
    assertThat(application.entitlements()).containsExactly("R&D", "Sales");
  }

  @Test
  void a_group_that_is_an_entitlement_is_not_made_again() {
    var application = withDepartments(OneLoginWire.settings());
    wire.answers(200, GROUPS).allows("/Groups/g1");
    application.refreshEntitlements();
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}").answers(204, "");

    application.assign(wire.jane());

    assertThat(wire.lines()).contains("PATCH /Groups/g1?").doesNotContain("POST /Groups?");
  }

  @Test
  void a_rule_sets_chosen_groups_for_a_role() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(200, GROUPS).allows("/Groups/g2");
    application.refreshEntitlements();
    var sellers = new Role("Sellers");
    application.addTo(sellers);
    application.addRule(Rule.setting(List.of("Sales"), Condition.hasRole(sellers)));
    wire.answers(404, "").answers(201, "{\"id\":\"u1\"}").answers(204, "");
    var jane = wire.jane();
    wire.sent();

    wire.oneLogin().directory().giveRole(jane, sellers);

    assertThat(wire.lines().subList(1, 3)).containsExactly("POST /Users?", "PATCH /Groups/g2?");
    assertThatThrownBy(
            () -> application.addRule(Rule.setting(List.of("Legal"), Condition.hasRole(sellers))))
        .hasMessageContaining("Legal is not among the entitlements");
  }

  @Test
  void an_administrator_selects_groups_for_one_user() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(200, GROUPS).allows("/Groups/g1");
    application.refreshEntitlements();
    var jane = wire.provisioned(application);
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}").answers(204, "");

    application.select(jane, Set.of("R&D"));

    assertThat(wire.lines()).contains("PATCH /Groups/g1?");
  }

  @Test
  void without_the_parameter_nothing_is_sent_about_groups() {
    var application = withDepartments(OneLoginWire.settings().mapping(tab -> tab.groups(false)));

    wire.provisioned(application);

    assertThat(application.entitlements()).isEmpty();
  }

  @Test
  void mappings_are_reapplied_with_every_group() {
    var application = withDepartments(OneLoginWire.settings());
    joined(application);
    wire.sent();
    wire.answers(200, OneLoginWire.found("u1", "jane")).answers(200, "{}").answers(204, "");

    application.reapplyMappings();

    assertThat(wire.lines().subList(1, 3)).containsExactly("PUT /Users/u1?", "PATCH /Groups/g1?");
  }

  @Test
  void a_regular_expression_cuts_the_name_out_of_a_distinguished_name() {
    var jane = wire.jane();
    wire.oneLogin().directory().addMemberOf(jane, "CN=Sales EMEA,OU=Groups,DC=example");

    assertThat(Rule.forEach(ValueSource.MEMBER_OF, "CN=([^,]*),.*").groupsOf(jane))
        .containsExactly("Sales EMEA");
    assertThat(Rule.forEach(ValueSource.MEMBER_OF, "Sales").groupsOf(jane)).isEmpty();
  }

  @Test
  void users_are_imported_in_one_go_or_in_pages() {
    var application = wire.application(OneLoginWire.settings());
    wire.answers(200, OneLoginWire.NONE).answers(200, OneLoginWire.NONE);

    application.importUsers();
    application.configure(OneLoginWire.settings().turning(knobs -> knobs.userPagesOf(100)));
    application.importUsers();

    assertThat(wire.lines()).containsExactly("GET /Users?", "GET /Users?startIndex=1&count=100&");
  }
}
