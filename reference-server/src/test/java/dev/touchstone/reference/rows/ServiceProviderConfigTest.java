package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the service says it can do: RFC 7643 section 5. */
class ServiceProviderConfigTest {
  private static final String PATH = "/ServiceProviderConfig";

  @RegisterExtension static final Scim SCIM = new Scim();

  private static JsonNode config() {
    return SCIM.read(PATH);
  }

  @Test
  @Meets(
      value = {
        "7643-5-01",
        "7643-5-02",
        "7643-5-05",
        "7643-5-07",
        "7643-5-08",
        "7643-5-09",
      },
      by = "Descriptions")
  void each_feature_says_whether_it_is_supported() {
    for (var feature : List.of("patch", "bulk", "filter", "changePassword", "sort", "etag")) {
      assertThat(config().path(feature).path("supported").isBoolean()).as(feature).isTrue();
    }
  }

  @Test
  @Meets(
      value = {"7643-5-03", "7643-5-04", "7643-5-06"},
      by = "Descriptions")
  void limits_are_whole_numbers() {
    for (var limit : List.of("/bulk/maxOperations", "/bulk/maxPayloadSize", "/filter/maxResults")) {
      assertThat(config().at(limit).isIntegralNumber()).as(limit).isTrue();
      assertThat(config().at(limit).asInt()).isNotNegative();
    }
  }

  @Test
  @Meets(
      value = {"7643-5-10", "7643-5-11", "7643-5-12", "7643-5-13", "7643-5-15"},
      by = "Descriptions")
  void each_authentication_scheme_has_a_defined_type_a_name_and_a_description() {
    var schemes = config().path("authenticationSchemes");

    assertThat(schemes.isArray()).isTrue();
    assertThat(schemes)
        .isNotEmpty()
        .allSatisfy(
            scheme -> {
              assertThat(scheme.path("type").asText())
                  .isIn("oauth", "oauth2", "oauthbearertoken", "httpbasic", "httpdigest");
              assertThat(scheme.path("name").asText()).isNotEmpty();
              assertThat(scheme.path("description").asText()).isNotEmpty();
            });
  }

  @Test
  @Meets(value = "7643-5-14", by = "Authentication")
  void the_authentication_schemes_can_be_read_without_credentials() {
    var open = SCIM.client().withoutToken().get(PATH);

    assertThat(open.status()).isEqualTo(200);
    assertThat(open.json().path("authenticationSchemes")).isNotEmpty();
  }

  @Test
  @Meets(value = "7643-5-16", by = "Router")
  void the_configuration_can_only_be_read() {
    var before = config();
    var changed = before.deepCopy().toString().replace("true", "false");

    assertThat(
            List.of(
                SCIM.client().put(PATH, changed),
                SCIM.client().post(PATH, changed),
                SCIM.client().patch(PATH, "{\"op\":\"remove\",\"path\":\"sort\"}"),
                SCIM.client().delete(PATH)))
        .extracting(Client.Reply::status)
        .containsOnly(405);
    assertThat(config()).isEqualTo(before);
  }

  @Test
  @Meets(value = "7643-5-17", by = "Descriptions")
  void what_is_advertised_is_what_the_service_does() {
    var made = SCIM.client().newUser("advertised", ",\"title\":\"A\"");
    var path = "/Users/" + made.id();

    assertSupported("patch", SCIM.client().patch(path, title("B")).status() == 200);
    assertSupported(
        "filter", SCIM.client().namesFound("title eq \"B\"").equals(List.of("advertised")));
    assertSupported("sort", SCIM.client().get("/Users?sortBy=userName").status() == 200);
    assertSupported(
        "etag",
        SCIM.client().get(path, "If-None-Match", SCIM.client().get(path).header("ETag")).status()
            == 304);
    assertSupported("changePassword", SCIM.client().patch(path, password()).status() == 200);
    assertSupported("bulk", SCIM.client().post("/Bulk", bulk()).status() == 200);
    assertThat(SCIM.read("/Users?count=100000").path("itemsPerPage").asInt())
        .isLessThanOrEqualTo(config().at("/filter/maxResults").asInt());
    config()
        .findValues("documentationUri")
        .forEach(uri -> assertThat(URI.create(uri.asText()).getScheme()).isIn("http", "https"));
  }

  private static void assertSupported(String feature, boolean works) {
    assertThat(works).as(feature).isEqualTo(config().path(feature).path("supported").asBoolean());
  }

  private static String title(String value) {
    return "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + value + "\"}";
  }

  private static String password() {
    return "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"New-Secret-1\"}";
  }

  private static String bulk() {
    return """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
          {"method":"POST","path":"/Users","bulkId":"b1",
           "data":{"schemas":["%s"],"userName":"in-bulk"}}]}"""
        .formatted(Client.USER);
  }
}
