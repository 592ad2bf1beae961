package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static dev.touchstone.idp.entra.EntraWire.account;
import static dev.touchstone.idp.entra.EntraWire.mapping;
import static dev.touchstone.idp.entra.EntraWire.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins how app roles go out (ENTRA-34). */
class EntraRolesOnTheWireTest {

  private static final AppRole AUDITOR = new AppRole("7", "Auditor", "The auditor");
  private static final AppRole CLERK = new AppRole("8", "Clerk", "The clerk");

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private static ProvisioningSettings roles(String function, String target) {
    return mapping(MappingRow.expression(function + "([appRoleAssignments])", target));
  }

  private EntraUser withRoles(EnterpriseApplication application, AppRole... roles) {
    var alex = wire.person("alex");
    application.assign(alex, roles);
    wire.answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    application.job().start();
    return alex;
  }

  private static String role(String primary, String name, AppRole role) {
    return "{\"primary\":%s,\"type\":\"WindowsAzureActiveDirectoryRole\",\"%s\":\"%s\",\"value\":\"%s\"}"
        .formatted(primary, name, role.displayName(), role.value());
  }

  @ParameterizedTest
  @CsvSource({
    "SingleAppRoleAssignment,'roles[primary eq \"True\"].value'",
    "AppRoleAssignmentsComplex,roles",
    "AssertiveAppRoleAssignmentsComplex,roles"
  })
  void roles_are_created_in_the_form_of_their_function(String function, String target) {
    withRoles(wire.application(roles(function, target)), AUDITOR);

    var expected =
        switch (function) {
          case "SingleAppRoleAssignment" ->
              "{\"primary\":true,\"type\":\"WindowsAzureActiveDirectoryRole\",\"value\":\"Auditor\"}";
          case "AppRoleAssignmentsComplex" -> role("false", "displayName", AUDITOR);
          default -> role("false", "display", AUDITOR);
        };
    assertThat(wire.bodies().get(0)).contains("\"roles\":[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_single_role_changes(boolean compliant) {
    var settings = roles("SingleAppRoleAssignment", "roles[primary eq \"True\"].value");
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = withRoles(application, AUDITOR);
    application.assign(alex, CLERK);
    var account =
        account("u1", "alex")
            .replaceFirst("}$", ",\"roles\":[{\"primary\":true,\"value\":\"Auditor\"}]}");

    assertThat(wire.patchOver(application, account))
        .isEqualTo(
            patch(
                compliant
                    ? "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"primary\":true,\"type\":"
                        + "\"WindowsAzureActiveDirectoryRole\",\"value\":\"Clerk\"}]}"
                    : "{\"op\":\"Replace\",\"path\":\"roles[primary eq \\\"True\\\"].value\","
                        + "\"value\":\"Clerk\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "AppRoleAssignmentsComplex,false",
    "AppRoleAssignmentsComplex,true",
    "AssertiveAppRoleAssignmentsComplex,true"
  })
  void many_roles_change(String function, boolean compliant) {
    var settings = roles(function, "roles");
    var application = compliant ? wire.compliantApplication(settings) : wire.application(settings);
    var alex = withRoles(application, AUDITOR);
    application.assign(alex, AUDITOR, CLERK);
    var account = account("u1", "alex").replaceFirst("}$", ",\"roles\":[{\"value\":\"Auditor\"}]}");

    var operation =
        !compliant
            ? "{\"op\":\"Add\",\"path\":\"roles\",\"value\":[{\"value\":\"{\\\"id\\\":\\\"8\\\","
                + "\\\"value\\\":\\\"Clerk\\\",\\\"displayName\\\":\\\"The clerk\\\"}\"}]}"
            : function.startsWith("Assertive")
                ? "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[%s,%s]}"
                    .formatted(role("false", "display", AUDITOR), role("false", "display", CLERK))
                : "{\"op\":\"add\",\"path\":\"roles\",\"value\":[%s]}"
                    .formatted(role("false", "displayName", CLERK));
    assertThat(wire.patchOver(application, account)).isEqualTo(patch(operation));
  }
}
