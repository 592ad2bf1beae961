package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the service says it can do: RFC 7643 section 5. */
class ServiceProviderConfigTest {
  private static final String PATH = "/ServiceProviderConfig";
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static JsonNode config() {
    return CLIENT.get(PATH).json();
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
    var open = CLIENT.withoutToken().get(PATH);

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
                CLIENT.put(PATH, changed),
                CLIENT.post(PATH, changed),
                CLIENT.patch(PATH, "{\"op\":\"remove\",\"path\":\"sort\"}"),
                CLIENT.delete(PATH)))
        .extracting(Client.Reply::status)
        .containsOnly(405);
    assertThat(config()).isEqualTo(before);
  }

  @Test
  @Meets(value = "7643-5-17", by = "Descriptions")
  void what_is_advertised_is_what_the_service_does() {
    var made = CLIENT.newUser("advertised", ",\"title\":\"A\"");
    var path = "/Users/" + made.id();

    assertSupported("patch", CLIENT.patch(path, title("B")).status() == 200);
    assertSupported("filter", CLIENT.namesFound("title eq \"B\"").equals(List.of("advertised")));
    assertSupported("sort", CLIENT.get("/Users?sortBy=userName").status() == 200);
    assertSupported(
        "etag", CLIENT.get(path, "If-None-Match", CLIENT.get(path).header("ETag")).status() == 304);
    assertSupported("changePassword", CLIENT.patch(path, password()).status() == 200);
    assertSupported("bulk", CLIENT.post("/Bulk", bulk()).status() == 200);
    assertThat(CLIENT.get("/Users?count=100000").json().path("itemsPerPage").asInt())
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
