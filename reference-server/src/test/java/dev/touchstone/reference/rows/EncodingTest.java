package dev.touchstone.reference.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.8: JSON, UTF-8 and media types. */
class EncodingTest {
  private static final String NAME = "Zoë 林 🙂";
  private static final String SCIM_JSON = "application/scim+json";
  private static final byte[] NOTHING = new byte[0];

  @RegisterExtension static final Scim SCIM = new Scim();

  private final Bytes bytes = new Bytes(SCIM);

  private byte[] body() {
    return Scim.userBody(SCIM.unusedName(), "'displayName':'" + NAME + "'").getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {SCIM_JSON, "application/json", "application/scim+json;charset=utf-8"})
  @Meets(
      value = {"7644-3.8-01", "7644-3.8-02", "7644-3.8-03"},
      by = "Json")
  void names_of_all_scripts_go_in_and_come_out_in_utf_8(String contentType) throws Exception {
    var made = bytes.send("POST", "/Users", body(), "Content-Type", contentType);
    var id = Scim.json(new String(made.body(), UTF_8)).path("id").asText();

    var read = bytes.send("GET", "/Users/" + id, NOTHING);

    var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(read.body())).toString();
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(text).startsWith("{");
    assertThat(Scim.json(text).path("displayName").asText()).isEqualTo(NAME);
    assertThat(SCIM.matches("displayName eq \"" + NAME + "\"")).isNotEmpty();
  }

  @Test
  @Meets(value = "7644-3.8-01", by = "Json")
  void a_body_that_is_not_utf_8_is_refused() throws Exception {
    var latin = new String(body(), UTF_8).replace(NAME, "Zoë").getBytes("ISO-8859-1");

    var reply = bytes.send("POST", "/Users", latin, "Content-Type", SCIM_JSON);

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8)).contains("invalidSyntax");
  }

  @Test
  @Meets(value = "7644-3.8-04", by = "Negotiation")
  void who_accepts_scim_gets_scim() throws Exception {
    var reply = bytes.send("GET", "/Users", NOTHING, "Accept", SCIM_JSON);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Bytes.header(reply, "Content-Type")).startsWith(SCIM_JSON);
  }

  @Test
  @Meets(value = "7644-3.8-05", by = "Negotiation")
  void who_accepts_json_gets_json() throws Exception {
    var reply = bytes.send("GET", "/Users", NOTHING, "Accept", "application/json");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Bytes.header(reply, "Content-Type")).startsWith("application/json");
    assertThat(Scim.json(new String(reply.body(), UTF_8)).has("totalResults")).isTrue();
  }

  @Test
  @Meets(value = "7644-3.8-06", by = "Negotiation")
  void who_says_nothing_gets_scim() throws Exception {
    for (var path : new String[] {"/Users", "/Schemas", "/Users/unheard-of"}) {
      var reply = bytes.send("GET", path, NOTHING);

      assertThat(Bytes.header(reply, "Content-Type")).startsWith(SCIM_JSON);
    }
  }

  @Test
  @Meets(value = "7644-3.8-07", by = "Intake")
  void many_values_are_an_array_and_complex_ones_are_objects() {
    var body = VariedUser.body(SCIM.unusedName(), "aaaa");
    var path = "/Users/" + SCIM.client().post("/Users", body).id();
    var group = SCIM.someGroup(path);
    for (var made : new String[] {path, group}) {
      var resource = SCIM.read(made);
      for (var urn : resource.path("schemas")) {
        var schema = SCIM.read("/Schemas/" + urn.asText());
        var holder = resource.has(urn.asText()) ? resource.path(urn.asText()) : resource;
        demandShape(schema.path("attributes"), holder);
      }
    }
    assertThat(SCIM.read(path).path("emails")).hasSize(1);
    assertThat(SCIM.read(group).path("members")).hasSize(1);
  }

  private static void demandShape(JsonNode attributes, JsonNode holder) {
    for (var attribute : attributes) {
      var name = attribute.path("name").asText();
      var value = holder.path(name);
      if (!value.isMissingNode()) {
        assertThat(value.isArray()).as(name).isEqualTo(attribute.path("multiValued").asBoolean());
        var isComplex = attribute.path("type").asText().equals("complex");
        for (var one : value.isArray() ? value : Scim.json("[" + value + "]")) {
          assertThat(one.isObject()).as(name).isEqualTo(isComplex);
          demandShape(attribute.path("subAttributes"), one);
        }
      }
    }
  }
}
