package dev.touchstone.reference.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.12, table 9: which scimType stands for what. */
class ErrorKeywordsTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private final String name = SCIM.unusedName();
  private final String user = "/Users/" + SCIM.user(name).id();

  private static void isRefused(Client.Reply reply, String scimType) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo(scimType);
  }

  @Test
  @Meets(value = "7644-3.12-14", by = "FilterParser")
  void invalid_filter_stands_for_bad_filters_those_of_paths_included() {
    var inPath = Operation.replace("emails[bogus eq]", "{'value':'x'}");

    isRefused(SCIM.client().find("/Users", "userName eq"), "invalidFilter");
    isRefused(SCIM.search("/Users", "'filter':'userName eq'"), "invalidFilter");
    isRefused(SCIM.client().patch(user, inPath), "invalidFilter");
    isRefused(
        SCIM.client().patch(user, Operation.remove("emails[type zz \"x\"]")), "invalidFilter");
  }

  @Test
  @Meets(value = "7644-3.12-17", by = "Json")
  void invalid_syntax_stands_for_bodies_of_the_wrong_structure() {
    var client = SCIM.client();
    for (var body : new String[] {"{", "[]", "{\"userName\":\"x\"}"}) {
      isRefused(client.post("/Users", body), "invalidSyntax");
      isRefused(client.put(user, body), "invalidSyntax");
      isRefused(client.send("PATCH", user, body), "invalidSyntax");
      isRefused(client.post("/Users/.search", body), "invalidSyntax");
    }
    isRefused(client.patch(user, "\"remove\""), "invalidSyntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails[", "..", "emails[type eq \"work\"", "emails[type eq \"]\"", "1x"})
  @Meets(value = "7644-3.12-18", by = "FilterParser")
  void invalid_path_stands_for_malformed_paths(String path) {
    isRefused(SCIM.client().patch(user, Operation.replace(path, "'x'")), "invalidPath");
    isRefused(SCIM.client().patch(user, Operation.remove(path)), "invalidPath");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails[type eq \"work\"].", "emails[type eq \"work\"].value x", "a b"})
  @Meets(value = "7644-3.12-18", by = "FilterParser")
  void a_path_that_goes_on_behind_its_end_is_malformed_too(String path) {
    isRefused(SCIM.client().patch(user, Operation.replace(path, "'x'")), "invalidPath");
  }

  @Test
  @Meets(value = "7644-3.12-20", by = "Intake")
  void invalid_value_stands_for_values_missing_or_of_the_wrong_type() {
    var client = SCIM.client();
    for (var body :
        new String[] {
          Scim.json("{'schemas':['" + Client.USER + "']}").toString(),
          Scim.userBody(name, "'active':'maybe'"),
          Scim.userBody(name, "'emails':{'value':'a@x'}"),
          Scim.userBody(name, "'title':5"),
        }) {
      isRefused(client.post("/Users", body), "invalidValue");
      isRefused(client.put(user, body), "invalidValue");
    }
    isRefused(client.patch(user, Operation.replace("active", "'maybe'")), "invalidValue");
    isRefused(client.patch(user, Operation.replace("userName", "null")), "invalidValue");
    isRefused(client.get("/Users?count=many"), "invalidValue");
    isRefused(client.get("/Users?startIndex=first"), "invalidValue");
    isRefused(client.get("/Users?sortBy=userName&sortOrder=upwards"), "invalidValue");
  }

  @Test
  @Meets(value = "7644-3.12-21", by = "Address")
  void invalid_version_stands_for_a_version_of_the_protocol_that_is_not_spoken() throws Exception {
    var reply = new Bytes(SCIM).getFromHost("/scim/v9/Users");

    var error = Scim.json(new String(reply.body(), UTF_8));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(error.path("scimType").asText()).isEqualTo("invalidVers");
  }
}
