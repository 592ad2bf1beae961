package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.reference.rows.Meets;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas say of attributes, shown on a type that the RFCs do not have. */
class CharacteristicsTest {
  private static final String DEVICE = "urn:example:schemas:Device";
  private static final String LEASE = "urn:example:schemas:Lease";
  private static final AtomicInteger SERIALS = new AtomicInteger();

  @AutoClose private static ReferenceServer server;
  private static Client client;

  @BeforeAll
  static void start() throws URISyntaxException {
    var file = Path.of(CharacteristicsTest.class.getResource("devices.json").toURI());
    var service = new Service(false, Optional.of(file));
    server = ReferenceServer.start(Settings.defaults().withService(service));
    client = Client.of(server);
  }

  private static String serial() {
    return "S" + SERIALS.incrementAndGet();
  }

  private static String body(String serial, String rest) {
    return """
        {"schemas":["%s","%s"],"serial":"%s","%s":{"contract":"C"}%s}"""
        .formatted(DEVICE, LEASE, serial, LEASE, rest);
  }

  private static Client.Reply device(String rest) {
    return client.post("/Devices", body(serial(), rest));
  }

  private static String path(Client.Reply made) {
    assertThat(made.status()).isEqualTo(201);
    return "/Devices/" + made.id();
  }

  private static void isRefused(Client.Reply reply, String scimType) {
    assertThat(reply.status()).isEqualTo(scimType.equals("uniqueness") ? 409 : 400);
    assertThat(reply.scimType()).isEqualTo(scimType);
  }

  private static String operation(String op, String path, String value) {
    return "{\"op\":\"%s\",\"path\":\"%s\"%s}"
        .formatted(op, path, value.isEmpty() ? "" : ",\"value\":" + value);
  }

  @Test
  @Meets(
      value = {"7643-2.2-01", "7643-3.1-01", "7644-3.3-04", "7644-3.3.1-02", "7643-3.3-06"},
      by = "DefinitionsFile")
  void a_type_from_a_file_lives_like_the_others() {
    var made = device(",\"weight\":1.5,\"tags\":[\"red\",\"red\",\"old\"],\"externalId\":\"e1\"");
    var path = path(made);

    assertThat(made.header("Location")).isEqualTo(server.baseUrl() + path);
    assertThat(made.json().path("meta").path("resourceType").asText()).isEqualTo("Device");
    assertThat(made.json().path("schemas")).hasSize(2);
    assertThat(made.json().path("tags")).hasSize(2);
    assertThat(found("/Devices", "weight gt 1.2 and tags eq \"old\"")).contains(made.id());
    assertThat(found("/", "weight eq 1.5 and externalId eq \"e1\"")).containsExactly(made.id());
    assertThat(client.get("/ResourceTypes/Device").json().path("endpoint").asText())
        .isEqualTo("/Devices");
    assertThat(client.get("/Schemas/" + LEASE).status()).isEqualTo(200);
    client.patch(path, operation("add", LEASE + ":ends", "\"2030-01-01T00:00:00Z\""));
    assertThat(found("/Devices", LEASE + ":ends gt \"2029-12-31T22:00:00-01:00\""))
        .contains(made.id());
    assertThat(client.delete(path).status()).isEqualTo(204);
    assertThat(client.get(path).status()).isEqualTo(404);
  }

  private static List<String> found(String endpoint, String filter) {
    var ids = new ArrayList<String>();
    client
        .find(endpoint, filter)
        .json()
        .path("Resources")
        .forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  @Test
  void a_type_from_a_file_can_be_made_in_bulk_and_walked_through() {
    var job =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
         {"method":"POST","path":"/Devices","bulkId":"d","data":%s}]}"""
            .formatted(body(serial(), ",\"tags\":[\"bulky\"]"));

    var result = client.post("/Bulk", job).json().path("Operations").path(0);
    var page =
        client.get("/Devices?cursor=&count=1&filter=" + Client.encode("tags eq \"bulky\"")).json();

    assertThat(result.path("status").asText()).isEqualTo("201");
    assertThat(page.path("totalResults").intValue()).isEqualTo(1);
  }

  @Test
  void a_device_cannot_be_a_member_of_a_group() {
    assertThat(client.newGroup("G", device("").id()).scimType()).isEqualTo("invalidValue");
  }

  @Test
  void the_types_of_the_rfcs_take_further_extensions() {
    var badge = "\"urn:example:schemas:Badge\"";
    var body = "{\"schemas\":[\"%s\",%s],\"userName\":\"%s\",%s:{\"number\":\"7\"}}";

    var made = client.post("/Users", body.formatted(Client.USER, badge, "badged", badge));
    var second = client.post("/Users", body.formatted(Client.USER, badge, "other", badge));
    var plain = client.newUser("plain", "");

    assertThat(made.json().path("urn:example:schemas:Badge").path("number").asText())
        .isEqualTo("7");
    isRefused(second, "uniqueness");
    assertThat(plain.status()).isEqualTo(201);
  }

  @Test
  @Meets(
      value = {"7643-6-09", "7644-3.12-20", "7643-6-08"},
      by = "Required")
  void what_a_type_requires_must_be_there_inside_of_values_as_well() {
    var bare = "{\"schemas\":[\"%s\"],\"serial\":\"%s\"%s}";
    var empty = ",\"" + LEASE + "\":{\"ends\":\"2030-01-01T00:00:00Z\"}";
    var path = path(device(",\"model\":{\"maker\":\"M\"}"));

    isRefused(client.post("/Devices", bare.formatted(DEVICE, serial(), "")), "invalidValue");
    isRefused(client.post("/Devices", bare.formatted(DEVICE, serial(), empty)), "invalidValue");
    isRefused(device(",\"model\":{\"year\":2020}"), "invalidValue");
    isRefused(device(",\"parts\":[{\"value\":\"a\"},{\"code\":\"c\"}]"), "invalidValue");
    isRefused(client.patch(path, operation("remove", LEASE, "")), "mutability");
    isRefused(client.patch(path, operation("remove", LEASE + ":contract", "")), "mutability");
    isRefused(client.patch(path, operation("remove", "model.maker", "")), "mutability");
    isRefused(client.patch(path, operation("add", "parts", "[{\"code\":\"x\"}]")), "invalidValue");
    var extension = client.get("/ResourceTypes/Device").json().path("schemaExtensions").path(0);
    assertThat(extension.path("required").booleanValue()).isTrue();
  }

  @Test
  @Meets(
      value = {
        "7643-7-14",
        "7643-7-15",
        "7644-3.5.1-04",
        "7644-3.5.1-05",
        "7644-3.5.1-06",
        "7644-3.5.2-07",
        "7644-3.5.2-10",
        "7644-3.12-16"
      },
      by = "Immutables")
  void what_is_immutable_is_set_once() {
    var serial = serial();
    var made =
        client.post(
            "/Devices",
            body(
                serial,
                ",\"model\":{\"maker\":\"M\"},\"parts\":[{\"value\":\"a\",\"code\":\"%s\"}]"
                    .formatted(serial)));
    var path = path(made);

    isRefused(client.put(path, body("changed", "")), "mutability");
    isRefused(client.patch(path, operation("replace", "serial", "\"changed\"")), "mutability");
    isRefused(client.patch(path, operation("remove", "serial", "")), "mutability");
    isRefused(
        client.patch(path, operation("replace", "parts[value eq \\\"a\\\"].code", "\"other\"")),
        "mutability");
    isRefused(client.patch(path, operation("replace", "parts.code", "\"other\"")), "mutability");
    assertThat(client.patch(path, operation("add", "serial", "\"" + serial + "\"")).status())
        .isEqualTo(200);
    assertThat(client.patch(path, operation("add", "model.year", "2020")).status()).isEqualTo(200);
    isRefused(client.patch(path, operation("replace", "model.year", "2021")), "mutability");
    isRefused(
        client.put(path, body(serial, ",\"model\":{\"maker\":\"N\",\"year\":2022}")), "mutability");
    var kept = client.put(path, body(serial, ",\"model\":{\"maker\":\"N\"}")).json();
    assertThat(kept.path("model").path("year").intValue()).isEqualTo(2020);
    assertThat(kept.path("model").path("maker").asText()).isEqualTo("N");
  }

  @Test
  @Meets(
      value = {"7644-3.5.1-06", "7643-7-15"},
      by = "Immutables")
  void an_immutable_value_that_is_not_set_is_taken_from_a_replacement() {
    var serial = serial();
    var path = path(client.post("/Devices", body(serial, ",\"model\":{\"maker\":\"M\"}")));

    var replaced = client.put(path, body(serial, ",\"model\":{\"maker\":\"M\",\"year\":1999}"));

    assertThat(replaced.json().path("model").path("year").intValue()).isEqualTo(1999);
  }

  @Test
  @Meets(
      value = {"7644-3.3-02", "7643-7-13", "7644-3.5.2-06", "7644-3.5.1-07"},
      by = "Intake")
  void what_is_read_only_is_ignored_in_whole_resources_and_refused_in_operations() {
    var serial = serial();
    var made = client.post("/Devices", body(serial, ",\"state\":\"mine\""));
    var path = path(made);

    assertThat(made.json().has("state")).isFalse();
    assertThat(client.put(path, body(serial, ",\"state\":\"mine\"")).json().has("state")).isFalse();
    isRefused(client.patch(path, operation("add", "state", "\"mine\"")), "mutability");
    isRefused(client.patch(path, operation("remove", "meta.location", "")), "mutability");
    isRefused(client.patch(path, "{\"op\":\"add\",\"value\":{\"state\":\"mine\"}}"), "mutability");
  }

  @Test
  @Meets(
      value = {"7643-7-16", "7643-7-18", "7644-7.5.2-01"},
      by = "Projection")
  void what_is_secret_is_never_shown_and_cannot_be_searched() {
    var made = device(",\"pin\":\"4711\"");

    assertThat(made.json().has("pin")).isFalse();
    assertThat(client.get(path(made) + "?attributes=pin").json().has("pin")).isFalse();
    assertThat(client.find("/Devices", "pin eq \"4711\"").status()).isEqualTo(403);
  }

  @Test
  @Meets(
      value = {"7643-7-20", "7643-7-19"},
      by = "Projection")
  void what_is_returned_on_request_is_shown_to_who_asks_or_writes() {
    var made = device(",\"notes\":\"long\"");
    var path = path(made);
    var title = client.patch(path, operation("add", "weight", "2"));
    var notes = client.patch(path, operation("replace", "notes", "\"longer\""));

    assertThat(made.json().path("notes").asText()).isEqualTo("long");
    assertThat(client.get(path).json().has("notes")).isFalse();
    assertThat(client.get(path).json().has("weight")).isTrue();
    assertThat(title.json().has("notes")).isFalse();
    assertThat(notes.json().path("notes").asText()).isEqualTo("longer");
    var asked = client.get(path + "?attributes=notes").json();
    assertThat(asked.path("notes").asText()).isEqualTo("longer");
    assertThat(asked.has("weight")).isFalse();
  }

  @Test
  @Meets(
      value = {"7643-7-21", "7643-7-22", "7643-7-23", "7643-7-24", "7644-3.12-15"},
      by = "Claims")
  void what_is_unique_is_had_once() {
    var serial = serial();
    var path = path(client.post("/Devices", body(serial, ",\"inventory\":\"I-" + serial + "\"")));
    var other = path(device(",\"parts\":[{\"value\":\"p\",\"code\":\"c-" + serial + "\"}]"));

    isRefused(client.post("/Devices", body(serial, "")), "uniqueness");
    isRefused(device(",\"inventory\":\"i-" + serial + "\""), "uniqueness");
    isRefused(device(",\"parts\":[{\"value\":\"q\",\"code\":\"C-" + serial + "\"}]"), "uniqueness");
    isRefused(
        client.patch(other, operation("add", "inventory", "\"I-" + serial + "\"")), "uniqueness");
    assertThat(client.patch(path, operation("remove", "inventory", "")).status()).isEqualTo(200);
    assertThat(client.patch(other, operation("add", "inventory", "\"I-" + serial + "\"")).status())
        .isEqualTo(200);
    client.delete(path);
    assertThat(client.post("/Devices", body(serial, "")).status()).isEqualTo(201);
  }

  @Test
  @Meets(
      value = {"7643-7-11", "7643-7-12", "7644-3.4.2.2-34", "7644-3.4.2.2-35"},
      by = "Folding")
  void case_counts_where_the_schema_says_so() {
    var made = device(",\"inventory\":\"Inv\"");
    var serial = made.json().path("serial").asText();

    assertThat(found("/Devices", "inventory eq \"INV\"")).contains(made.id());
    assertThat(found("/Devices", "serial eq \"" + serial + "\"")).containsExactly(made.id());
    assertThat(found("/Devices", "serial eq \"" + serial.toLowerCase(Locale.ROOT) + "\""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          weight   | 1.5                            | 201
          weight   | 2                              | 201
          weight   | "2"                            | 400
          ports    | 3                              | 201
          ports    | 1.5                            | 400
          ports    | 1e3                            | 400
          ports    | "1"                            | 400
          bought   | "2008-01-23T04:56:22Z"         | 201
          bought   | "2008-01-23T04:56:22.5+01:00"  | 201
          bought   | "2008-01-23T04:56:22"          | 201
          bought   | "2008-01-23"                   | 400
          bought   | "2008-01-23T04:56Z"            | 400
          bought   | "2008-13-23T04:56:22Z"         | 400
          bought   | "soon"                         | 400
          bought   | 1201064182                     | 400
          firmware | "AAECAw=="                     | 201
          firmware | "not base64!"                  | 400
          manual   | "https://example.com/m?x=1#y"  | 201
          manual   | "../manuals/1"                 | 201
          manual   | "not a reference"              | 400
          tags     | ["a","b"]                      | 201
          tags     | "a"                            | 400
          tags     | [1]                            | 400
          model    | "M"                            | 400
          serial   | {"a":1}                        | 400
          """)
  @Meets(
      value = {
        "7643-2.3.3-01",
        "7643-2.3.4-02",
        "7643-2.3.5-03",
        "7643-2.3.6-02",
        "7643-2.3-02",
        "7643-2.3.7-01"
      },
      by = "ValueType")
  void values_are_of_the_declared_type(String attribute, String value, int status) {
    var made = device(",\"" + attribute + "\":" + value);

    assertThat(made.status()).isEqualTo(status);
    if (status == 201) {
      assertThat(made.json().path(attribute)).isEqualTo(read(value));
    } else {
      assertThat(made.scimType()).isEqualTo("invalidValue");
      assertThat(made.json().path("detail").asText()).contains(attribute);
    }
  }

  private static JsonNode read(String value) {
    try {
      return new ObjectMapper().readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  @Meets(
      value = {"7643-2.4-03", "7643-2.4-08"},
      by = "MultiValue")
  void one_value_is_primary_and_none_comes_twice() {
    var two = "{\"value\":\"a\",\"primary\":true},{\"value\":\"b\",\"primary\":true}";
    var twice = device(",\"parts\":[{\"value\":\"a\"},{\"value\":\"a\",\"primary\":true}]");

    isRefused(device(",\"parts\":[" + two + "]"), "invalidValue");
    assertThat(twice.json().path("parts")).hasSize(1);
  }

  @Test
  @Meets(
      value = {"7643-4.1.2-01", "7643-4.1.2-03", "7643-2.4-07"},
      by = "CanonicalForm")
  void addresses_are_brought_into_their_canonical_form() {
    var rest =
        ",\"emails\":[{\"value\":\"Ada@Example.COM\"}],\"ims\":[{\"value\":\"Ada Love\",\"type\":\"aim\"}]";
    var made = client.newUser("canonical", rest);

    assertThat(made.json().path("emails").path(0).path("value").asText())
        .isEqualTo("Ada@example.com");
    assertThat(made.json().path("ims").path(0).path("value").asText()).isEqualTo("adalove");
    assertThat(client.namesFound("emails.value eq \"ada@EXAMPLE.com\"")).contains("canonical");
  }
}
