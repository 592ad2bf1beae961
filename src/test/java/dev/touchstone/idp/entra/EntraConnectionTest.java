package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraWire.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.scim.ClientCredentials;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins how an application connects (ENTRA-01 to 08). */
class EntraConnectionTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private List<String> targets() {
    return wire.sent().stream()
        .map(request -> request.lines().findFirst().orElse("").replace(" HTTP/1.1", ""))
        .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "GUID"))
        .toList();
  }

  @Test
  void the_connection_test_looks_for_a_user_and_a_group_that_do_not_exist() {
    wire.answersProbes();

    var test = wire.application().testConnection();

    assertThat(test.passed()).isTrue();
    assertThat(targets())
        .containsExactly(
            "GET /scim/v2/Users?filter=userName+eq+%22GUID%22",
            "GET /scim/v2/Groups?excludedAttributes=members&filter=displayName+eq+%22GUID%22");
  }

  @Test
  void the_probe_asks_by_the_matching_attribute_and_may_be_repeated() {
    var settings =
        ProvisioningSettings.usual()
            .mappingUsers(rows -> rows.matchingOn("emails[type eq \"work\"].value"))
            .turning(
                knobs -> knobs.without(Habit.GROUP_PROBE).limits(numbers -> numbers.probes(3)));
    wire.answers(200, NONE).answers(200, NONE).answers(200, NONE);

    wire.application(settings).testConnection();

    var requests = wire.sent();
    assertThat(requests).hasSize(3).doesNotHaveDuplicates();
    assertThat(requests.get(0))
        .startsWith("GET /scim/v2/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22");
  }

  @Test
  void a_slash_at_the_end_of_the_tenant_url_makes_no_difference() {
    wire.answersProbes();

    wire.tenant()
        .addApplication(ProvisioningSettings.usual(), wire.url() + "/?aadOptscim062020", "t0k")
        .testConnection();

    assertThat(targets()).first().isEqualTo("GET /scim/v2/Users?filter=userName+eq+%22GUID%22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"404|{}", "400|{}", "501|{}", "401|{}", "200|<html/>", "200|{\"id\":\"1\"}"})
  void whatever_is_wrong_is_shown_as_invalid_credentials(int status, String body) {
    wire.answers(status, body);

    var test = wire.application().testConnection();

    assertThat(test.passed()).isFalse();
    assertThat(test.message()).startsWith("You appear to have entered invalid credentials.");
    assertThat(test.cause()).doesNotContain("invalid credentials");
    assertThat(test.exchange()).isPresent();
  }

  @Test
  void a_long_token_fails_when_it_is_saved_and_nothing_is_sent() {
    var settings = ProvisioningSettings.usual().notifying("admin@contoso.example");
    var tooLong = "x".repeat(1024 - "admin@contoso.example".length() + 1);

    var application = wire.application(settings);

    assertThat(application.saveCredentials(wire.url(), tooLong).passed()).isFalse();
    assertThat(wire.sent()).isEmpty();
    wire.answersProbes();
    assertThat(application.saveCredentials(wire.url(), tooLong.substring(1)).passed()).isTrue();
  }

  @Test
  void other_credentials_count_once_they_pass_the_test() {
    var application = wire.application();
    wire.answers(401, "{}").answersProbes().answersProbes();
    application.saveCredentials(wire.url(), "wrong");
    application.testConnection();
    application.saveCredentials(wire.url() + "/?aadOptscim062020", "n3w");

    assertThat(wire.sent().stream().map(each -> each.replaceAll("(?s).*Bearer (\\w+).*", "$1")))
        .containsExactly("wrong", "t0k", "t0k", "n3w", "n3w");
  }

  private EnterpriseApplication oauth(String scope) {
    var settings =
        ProvisioningSettings.usual()
            .mappingUsers(AttributeMappings::withoutRoles)
            .groups(groups -> groups.enabled(false));
    return wire.tenant()
        .addApplication(
            settings,
            wire.url(),
            new ClientCredentials.Client(wire.url() + "/token", "me", "s3cr3t!", scope));
  }

  @Test
  void client_credentials_fetch_a_token_and_renew_it_when_its_time_is_over() {
    var application = oauth("scim.write all");
    wire.answers(200, "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
        .answers(200, NONE)
        .answers(200, NONE)
        .answers(200, "{\"access_token\":\"a2\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
        .answers(200, NONE);

    application.testConnection();
    application.testConnection();
    wire.tenant().clock().pass(Duration.ofHours(1));
    application.testConnection();

    var sent = wire.sent();
    assertThat(sent.get(0))
        .isEqualTo(
            """
            POST /scim/v2/token HTTP/1.1
            Host: localhost:PORT
            Accept: application/json
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 89

            grant_type=client_credentials&client_id=me&client_secret=s3cr3t%21&scope=scim.write%20all""");
    assertThat(sent.get(1)).contains("Authorization: Bearer a1\n");
    assertThat(sent.get(2)).contains("Authorization: Bearer a1\n");
    assertThat(sent.get(3)).contains("POST /scim/v2/token");
    assertThat(sent.get(4)).contains("Authorization: Bearer a2\n");
  }

  @Test
  void a_refused_token_is_renewed_once() {
    var application = oauth("");
    wire.answers(200, "{\"access_token\":\"a1\"}")
        .answers(401, "{}")
        .answers(200, "{\"access_token\":\"a2\"}")
        .answers(200, NONE);

    assertThat(application.testConnection().passed()).isTrue();
  }

  @Test
  void without_a_token_nothing_else_is_sent() {
    var application = oauth("");
    wire.answers(400, "{\"error\":\"invalid_client\"}");

    assertThat(application.testConnection().passed()).isFalse();
    assertThat(wire.sent()).hasSize(1);
  }
}
