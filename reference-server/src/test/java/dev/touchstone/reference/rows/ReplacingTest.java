package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 sections 3.5 and 3.5.1: PUT. */
class ReplacingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private final String name = SCIM.unusedName();

  private String make(String... members) {
    return "/Users/" + SCIM.user(name, members).id();
  }

  private Client.Reply put(String path, String... members) {
    return SCIM.client().put(path, Scim.userBody(name, members));
  }

  @Test
  @Meets(
      value = {"7644-3.5-01", "7644-3.5.1-09"},
      by = "ResourceEndpoint")
  void a_put_succeeds_and_brings_the_whole_user() {
    var path = make();

    var reply = put(path, "'title':'Dr'");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("title").asText()).isEqualTo("Dr");
    assertThat(reply.json()).isEqualTo(SCIM.read(path));
  }

  @Test
  @Meets(value = "7644-3.5-02", by = "ResourceEndpoint")
  void patch_is_supported_as_is_advertised() {
    var path = make();

    var reply = SCIM.client().patch(path, Operation.add("title", "'Dr'"));

    assertThat(SCIM.read("/ServiceProviderConfig").at("/patch/supported").asBoolean()).isTrue();
    assertThat(reply.status()).isIn(200, 204);
    assertThat(SCIM.read(path).path("title").asText()).isEqualTo("Dr");
  }

  @Test
  @Meets(
      value = {"7644-3.5.1-01", "7644-3.2-02"},
      by = "ResourceEndpoint")
  void a_put_makes_no_new_user() {
    var reply = put("/Users/unheard-of");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(SCIM.matches("userName eq \"" + name + "\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.5.1-02", by = "Intake")
  void a_put_replaces_every_value_that_may_be_written() {
    var path = "/Users/" + SCIM.client().post("/Users", VariedUser.body(name, "aaaa")).id();
    var sent = (ObjectNode) Scim.json(VariedUser.body(name, "bbbb"));

    var status = SCIM.client().put(path, sent.toString()).status();
    var read = SCIM.read(path);

    assertThat(status).isEqualTo(200);
    sent.remove("password");
    sent.fieldNames()
        .forEachRemaining(key -> assertThat(read.path(key)).as(key).isEqualTo(sent.path(key)));
    assertThat(read.toString()).doesNotContain("aaaa");
  }

  @Test
  @Meets(value = "7644-3.5.1-02", by = "MemberDraft")
  void a_put_replaces_the_members_of_a_group_as_a_whole() {
    var ada = SCIM.someUser();
    var bob = SCIM.someUser();
    var group = SCIM.someGroup(ada);
    var body = Scim.groupBody("New", "'members':[{'value':'" + Scim.id(bob) + "'}]");

    var replaced = SCIM.client().put(group, body).json();

    assertThat(replaced.path("displayName").asText()).isEqualTo("New");
    assertThat(Scim.each(replaced.path("members"), "value")).containsExactly(Scim.id(bob));
    assertThat(SCIM.read(ada).has("groups")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.1-03", by = "Intake")
  void a_put_takes_a_new_password_and_does_not_show_it() {
    var path = make("'password':'first'");
    var before = SCIM.client().get(path).header("ETag");

    var reply = put(path, "'password':'second'");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("ETag")).isNotEqualTo(before);
    assertThat(reply.json().has("password")).isFalse();
    assertThat(reply.response().body()).doesNotContain("second");
    assertThat(SCIM.read(path).has("password")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.1-07", by = "Intake")
  void a_put_ignores_what_the_server_alone_sets() {
    var path = make();
    SCIM.someGroup(path);
    var before = SCIM.read(path);

    var reply =
        put(
            path,
            "'id':'other','groups':[{'value':'x'}]",
            "'meta':{'created':'2001-01-01T00:00:00Z','resourceType':'Group','location':'x'}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(before);
    assertThat(SCIM.read(path)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"userName\":null", ",\"userName\":\"\"", ",\"userName\":[]"})
  @Meets(value = "7644-3.5.1-08", by = "Intake")
  void a_put_without_a_required_attribute_is_refused(String userName) {
    var path = make("'title':'Dr'");

    var reply = SCIM.client().put(path, "{\"schemas\":[\"" + Client.USER + "\"]" + userName + "}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidValue");
    assertThat(SCIM.read(path).path("title").asText()).isEqualTo("Dr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  @Meets(value = "7644-3.5.1-10", by = "Intake")
  void null_or_an_empty_array_clears(String nothing) {
    var path = make("'emails':[{'value':'a@x'}],'name':{'givenName':'Ada'},'title':'Dr'");
    var single = nothing.equals("[]") ? "null" : nothing;

    var reply = put(path, "'emails':" + nothing, "'name':" + single, "'title':" + single);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Scim.memberNames(reply.json())).doesNotContain("emails", "name", "title");
    assertThat(SCIM.matches("emails pr and userName eq \"" + name + "\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-3.5.1-04", by = "MemberDraft")
  void what_a_member_is_stays_whatever_a_put_says_of_it() {
    var ada = Scim.id(SCIM.someUser("'displayName':'Ada'"));
    var group = SCIM.someGroup("/Users/" + ada);
    var before = SCIM.read(group).path("members");

    SCIM.client()
        .put(
            group,
            Scim.groupBody(
                "G",
                "'members':[{'value':'%s','type':'Group','display':'Eve','$ref':'x'}]"
                    .formatted(ada)));

    JsonNode after = SCIM.read(group).path("members");
    assertThat(after).isEqualTo(before);
    assertThat(after.at("/0/type").asText()).isEqualTo("User");
  }
}
