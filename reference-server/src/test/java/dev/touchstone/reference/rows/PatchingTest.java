package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.5.2: what holds for every PATCH. */
class PatchingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private String user;

  @BeforeEach
  void makeUser() {
    user =
        SCIM.someUser(
            "'title':'Dr','active':true,'name':{'givenName':'Ada','familyName':'King'}",
            "'emails':[{'value':'a@x','type':'work','primary':true},{'value':'b@x','type':'home'}]");
  }

  private JsonNode patched(String... operations) {
    var reply = SCIM.client().patch(user, String.join(",", operations));
    assertThat(reply.status()).isIn(200, 204);
    return SCIM.read(user);
  }

  private void refuses(String scimType, String operations) {
    var before = SCIM.read(user);
    var reply = SCIM.client().patch(user, operations);

    assertThat(reply.status()).as(operations).isEqualTo(400);
    assertThat(reply.scimType()).as(operations).isEqualTo(scimType);
    assertThat(SCIM.read(user)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'schemas':[],", "'schemas':['" + Client.USER + "'],"})
  @Meets(value = "7644-3.5.2-01", by = "Patch")
  void a_body_that_is_not_said_to_be_a_patch_is_refused(String schemas) {
    var body = "{" + schemas + "'Operations':[{'op':'remove','path':'title'}]}";

    var reply = SCIM.client().send("PATCH", user, Scim.json(body).toString());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidSyntax");
    assertThat(SCIM.read(user).has("title")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'Operations':[]", ",'Operations':null", ",'Operations':{}"})
  @Meets(value = "7644-3.5.2-02", by = "Patch")
  void a_body_without_operations_is_refused(String operations) {
    var body = "{'schemas':['" + Scim.PATCH + "']" + operations + "}";

    var reply = SCIM.client().send("PATCH", user, Scim.json(body).toString());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.scimType()).isEqualTo("invalidSyntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'op':'set',", "'op':null,", "'op':5,", "'op':'',"})
  @Meets(value = "7644-3.5.2-03", by = "Operation")
  void an_operation_that_is_not_named_or_not_known_is_refused(String op) {
    refuses("invalidSyntax", Scim.json("{" + op + "'path':'title','value':'x'}").toString());
  }

  @Test
  @Meets(
      value = {"7644-3.5.2-04", "7644-3.5.2.2-01"},
      by = "Patch")
  void a_remove_must_have_a_path() {
    refuses("noTarget", "{\"op\":\"remove\"}");
    refuses("noTarget", "{\"op\":\"remove\",\"value\":{\"title\":\"Dr\"}}");
  }

  @Test
  @Meets(value = "7644-3.5.2-05", by = "Path")
  void every_form_of_a_path_is_understood() {
    var urn = Client.USER + ":";

    var read =
        patched(
            Operation.replace("title", "'Prof'"),
            Operation.replace("name.givenName", "'Eve'"),
            Operation.replace("emails[type eq \"work\"]", "{'value':'w@x','type':'work'}"),
            Operation.replace("emails[type eq \"home\" and value pr].value", "'h@x'"),
            Operation.add(urn + "nickName", "'E'"),
            Operation.replace(urn + "name.familyName", "'Queen'"),
            Operation.add(urn + "emails[type eq \"home\"].display", "'Home'"),
            Operation.add(Client.ENTERPRISE + ":department", "'Looms'"));

    assertThat(read.path("title").asText()).isEqualTo("Prof");
    assertThat(read.path("nickName").asText()).isEqualTo("E");
    assertThat(read.path("name")).isEqualTo(Scim.json("{'givenName':'Eve','familyName':'Queen'}"));
    assertThat(read.path("emails"))
        .isEqualTo(
            Scim.json(
                "[{'value':'w@x','type':'work'},{'value':'h@x','type':'home','display':'Home'}]"));
    assertThat(read.path(Client.ENTERPRISE)).isEqualTo(Scim.json("{'department':'Looms'}"));
  }

  @ParameterizedTest
  @CsvSource({"id", "meta.created", "meta", "groups", "groups.value"})
  @Meets(
      value = {"7644-3.5.2-06", "7644-3.12-16"},
      by = "Patch")
  void what_the_server_alone_sets_cannot_be_patched(String path) {
    refuses("mutability", Operation.replace(path, "'2026-01-01T00:00:00Z'"));
    refuses("mutability", Operation.add(path, "'2026-01-01T00:00:00Z'"));
    refuses("mutability", Operation.remove(path));
  }

  @Test
  @Meets(
      value = {"7644-3.5.2-07", "7644-3.12-16"},
      by = "MemberDraft")
  void what_a_member_is_cannot_be_patched() {
    var group = SCIM.someGroup(user);
    var before = SCIM.read(group);
    for (var sub : new String[] {"value", "type", "display", "$ref"}) {
      var path = "members[value eq \"" + Scim.id(user) + "\"]." + sub;

      var reply = SCIM.client().patch(group, Operation.replace(path, "'x'"));

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.scimType()).isEqualTo("mutability");
    }
    assertThat(SCIM.read(group)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"active|'maybe'", "active|1", "emails|'x'", "name|['x']", "title|{}", "title|5"})
  @Meets(value = "7644-3.5.2-08", by = "Intake")
  void a_value_of_the_wrong_type_is_refused(String path, String value) {
    refuses("invalidValue", Operation.replace(path, value));
    refuses("invalidValue", Operation.add(path, value));
    refuses("invalidValue", Operation.replace("{'" + path + "':" + value + "}"));
  }

  @Test
  @Meets(value = "7644-3.5.2-09", by = "Patch")
  void an_attribute_that_no_schema_has_is_refused() {
    refuses("invalidPath", Operation.add("bogus", "'x'"));
    refuses("invalidPath", Operation.replace("name.bogus", "'x'"));
    refuses("invalidPath", Operation.remove("bogus"));
    refuses("invalidPath", Operation.add("urn:example:bogus:thing", "'x'"));
    refuses("invalidPath", Operation.add("{'bogus':'x'}"));
  }

  @Test
  @Meets(value = "7644-3.5.2-11", by = "ResourceType")
  void the_schemas_of_the_user_are_assumed() {
    var read =
        patched(
            Operation.replace("title", "'Prof'"),
            Operation.add(Client.ENTERPRISE + ":costCenter", "'7'"));

    assertThat(read.path("title").asText()).isEqualTo("Prof");
    assertThat(read.path(Client.ENTERPRISE).path("costCenter").asText()).isEqualTo("7");
  }

  @Test
  @Meets(value = "7644-3.5.2-12", by = "Patch")
  void a_schema_added_by_one_operation_is_there_for_the_next() {
    var read =
        patched(
            Operation.add("schemas", "['" + Client.ENTERPRISE + "']"),
            Operation.add(Client.ENTERPRISE + ":division", "'Looms'"));

    assertThat(read.path("schemas")).contains(Scim.json("'" + Client.ENTERPRISE + "'"));
    assertThat(read.path(Client.ENTERPRISE)).isEqualTo(Scim.json("{'division':'Looms'}"));
  }

  @Test
  @Meets(value = "7644-3.5.2-13", by = "Representation")
  void an_attribute_named_with_its_urn_brings_the_urn_into_schemas() {
    assertThat(SCIM.read(user).path("schemas")).hasSize(1);

    var read = patched(Operation.add(Client.ENTERPRISE + ":employeeNumber", "'7'"));

    assertThat(read.path("schemas"))
        .isEqualTo(Scim.json("['" + Client.USER + "','" + Client.ENTERPRISE + "']"));
  }

  @Test
  @Meets(value = "7644-3.5.2-14", by = "Patch")
  void operations_run_in_order_each_on_what_the_one_before_left() {
    var read =
        patched(
            Operation.add("emails", "[{'value':'c@x','type':'other'}]"),
            Operation.replace("emails[type eq \"other\"].value", "'d@x'"),
            Operation.add("nickName", "'N'"),
            Operation.remove("nickName"),
            Operation.replace("title", "'first'"),
            Operation.replace("title", "'second'"));

    assertThat(Scim.each(read.path("emails"), "value")).containsExactly("a@x", "b@x", "d@x");
    assertThat(read.has("nickName")).isFalse();
    assertThat(read.path("title").asText()).isEqualTo("second");
  }

  @Test
  @Meets(value = "7644-3.5.2-15", by = "Elements")
  void a_value_made_primary_is_the_only_primary_one() {
    var selected = patched(Operation.replace("emails[type eq \"home\"].primary", "true"));
    var added = patched(Operation.add("emails", "[{'value':'c@x','primary':true}]"));

    assertThat(Scim.each(selected.path("emails"), "primary")).containsExactly("false", "true");
    assertThat(Scim.each(added.path("emails"), "primary"))
        .containsExactly("false", "false", "true");
  }

  @Test
  @Meets(
      value = {"7644-3.5.2-16", "7644-3.5.2-17", "7644-3.5.2-18", "7644-3.5.2-19"},
      by = "ResourceEndpoint")
  void a_patch_that_fails_in_part_fails_as_a_whole_and_changes_nothing() {
    var before = SCIM.client().get(user);

    var reply =
        SCIM.client()
            .patch(user, Operation.replace("title", "'x'") + "," + Operation.remove("userName"));

    var after = SCIM.client().get(user);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("schemas")).isEqualTo(Scim.json("['" + Scim.ERROR + "']"));
    assertThat(reply.json().path("status")).isEqualTo(Scim.json("'400'"));
    assertThat(after.json()).isEqualTo(before.json());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
  }

  @Test
  @Meets(value = "7644-3.5.2-16", by = "ResourceEndpoint")
  void members_that_came_before_a_failing_operation_do_not_stay() {
    var group = SCIM.someGroup(user);
    var before = SCIM.read(group);
    var stranger = SCIM.someUser();

    var add = Operation.add("members", "[{'value':'" + Scim.id(stranger) + "'}]");
    var reply = SCIM.client().patch(group, add + "," + Operation.remove("displayName"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(SCIM.read(group)).isEqualTo(before);
    assertThat(SCIM.read(stranger).has("groups")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.5.2-20", by = "ResourceEndpoint")
  void success_is_the_whole_resource_or_nothing() {
    var group = SCIM.someGroup(user);
    for (var path : new String[] {user, group}) {
      var reply = SCIM.client().patch(path, Operation.replace("displayName", "'New'"));

      assertThat(reply.status()).isIn(200, 204);
      if (reply.status() == 200) {
        assertThat(reply.json()).isEqualTo(SCIM.read(path));
      } else {
        assertThat(reply.response().body()).isEmpty();
      }
      assertThat(SCIM.read(path).path("displayName").asText()).isEqualTo("New");
    }
  }

  @Test
  @Meets(value = "7644-3.5.2-21", by = "Projection")
  void success_brings_the_attributes_that_were_asked_for() {
    var reply =
        SCIM.client().patch(user + "?attributes=userName", Operation.replace("title", "'x'"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Scim.memberNames(reply.json()))
        .containsExactlyInAnyOrder("schemas", "id", "userName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emails[0]", "emails[0].value", "/emails/0", "emails/-", "/title"})
  @Meets(value = "7644-3.5.2-22", by = "FilterParser")
  void the_pointers_of_json_patch_are_no_paths(String path) {
    var before = SCIM.read(user);

    var reply = SCIM.client().patch(user, Operation.replace(path, "'x'"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(SCIM.read(user)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"move", "copy", "test"})
  @Meets(value = "7644-3.5.2-22", by = "Operation")
  void the_other_operations_of_json_patch_are_not_known(String op) {
    var operation = "{'op':'%s','from':'title','path':'nickName','value':'Dr'}".formatted(op);

    refuses("invalidSyntax", Scim.json(operation).toString());
  }
}
