package dev.touchstone.idp.entra;

import static dev.touchstone.idp.entra.EntraRequests.delete;
import static dev.touchstone.idp.entra.EntraRequests.get;
import static dev.touchstone.idp.entra.EntraRequests.patch;
import static dev.touchstone.idp.entra.EntraRequests.post;
import static dev.touchstone.idp.entra.EntraWire.ENTERPRISE;
import static dev.touchstone.idp.entra.EntraWire.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins every request of the Validator's (§8.4). */
class ValidatorSuiteTest {

  private static final String MANAGER = ENTERPRISE + ":manager";

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private String sent(Function<ValidatorSuite, Exchange> act) {
    wire.allows("/Users/u1").allows("/Groups/g1").answers(200, NONE);
    act.apply(new ValidatorSuite(wire.wire(), wire.url(), Credentials.bearer("t0k")));
    var requests = wire.sent();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  private static Specimen user(String... pathsAndValues) {
    return specimen(Kind.USER, pathsAndValues);
  }

  private static Specimen specimen(Kind kind, String... pathsAndValues) {
    var values = new LinkedHashMap<String, String>();
    for (int index = 0; index < pathsAndValues.length; index += 2) {
      values.put(pathsAndValues[index], pathsAndValues[index + 1]);
    }
    return new Specimen(kind, values);
  }

  private static Specimen several() {
    return user(
        "title",
        "QWERTZUIOPLK",
        "name.givenName",
        "ASDFGHJKLMNB",
        "emails[type eq \"work\"].value",
        "a@b.example",
        ENTERPRISE + ":department",
        "YXCVBNMASDFG");
  }

  @Test
  void a_user_is_created_with_the_members_in_the_order_of_entra() {
    var ada = user("userName", "ADA@contoso.example", "active", "True").with(several());

    assertThat(sent(validator -> validator.create(ada)))
        .isEqualTo(
            post(
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"%s\"],"
                        .formatted(ENTERPRISE)
                    + "\"userName\":\"ADA@contoso.example\",\"active\":true,"
                    + "\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"a@b.example\"}],"
                    + "\"name\":{\"givenName\":\"ASDFGHJKLMNB\"},\"title\":\"QWERTZUIOPLK\","
                    + "\"%s\":{\"department\":\"YXCVBNMASDFG\"}}".formatted(ENTERPRISE)));
  }

  @Test
  void a_group_is_created_without_members() {
    var group = specimen(Kind.GROUP, "displayName", "QWERTZUIOPLK", "externalId", "x1");

    assertThat(sent(validator -> validator.create(group)))
        .isEqualTo(
            post(
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                    + "\"externalId\":\"x1\",\"displayName\":\"QWERTZUIOPLK\"}"));
  }

  @Test
  void look_ups_and_reads() {
    assertThat(sent(validator -> validator.find(Kind.USER, "ADA@contoso.example")))
        .isEqualTo(get("/Users?filter=userName+eq+%22ADA%40contoso.example%22"));
    assertThat(sent(validator -> validator.find(Kind.GROUP, "FIELD OPS")))
        .isEqualTo(get("/Groups?filter=displayName+eq+%22FIELD+OPS%22"));
    assertThat(sent(validator -> validator.findWithoutMembers("OPS")))
        .isEqualTo(get("/Groups?excludedAttributes=members&filter=displayName+eq+%22OPS%22"));
    assertThat(sent(validator -> validator.read(Kind.USER, "u1"))).isEqualTo(get("/Users/u1"));
    assertThat(sent(validator -> validator.readWithoutMembers("g1")))
        .isEqualTo(get("/Groups/g1?excludedAttributes=members"));
  }

  @Test
  void attributes_are_added_and_replaced_filtered_paths_first_and_the_rest_merged() {
    assertThat(sent(validator -> validator.add("u1", several()))).isEqualTo(merged("add"));
    assertThat(sent(validator -> validator.replace("u1", several()))).isEqualTo(merged("replace"));
  }

  private static String merged(String op) {
    return patch(
        "/Users/u1",
        ("{'op':'%s','path':'emails[type eq WORK].value','value':'a@b.example'},"
                + "{'op':'%s','value':{'title':'QWERTZUIOPLK','name.givenName':'ASDFGHJKLMNB',"
                + "'%s:department':'YXCVBNMASDFG'}}")
            .replace('\'', '"')
            .replace("WORK", "\\\"work\\\"")
            .formatted(op, op, ENTERPRISE));
  }

  @Test
  void names_go_without_a_path_and_active_with_one() {
    assertThat(sent(validator -> validator.replace("u1", user("userName", "NEW@contoso.example"))))
        .isEqualTo(
            patch(
                "/Users/u1",
                "{\"op\":\"replace\",\"value\":{\"userName\":\"NEW@contoso.example\"}}"));
    assertThat(
            sent(
                validator ->
                    validator.replace("g1", specimen(Kind.GROUP, "displayName", "NEWNAMENEWNA"))))
        .isEqualTo(
            patch(
                "/Groups/g1", "{\"op\":\"replace\",\"value\":{\"displayName\":\"NEWNAMENEWNA\"}}"));
    assertThat(sent(validator -> validator.replace("u1", user("active", "False"))))
        .isEqualTo(patch("/Users/u1", "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}"));
  }

  @Test
  void attributes_are_removed_one_by_one() {
    var paths = List.of("title", ENTERPRISE + ":department");

    assertThat(sent(validator -> validator.remove(Kind.USER, "u1", paths)))
        .isEqualTo(
            patch(
                "/Users/u1",
                "{\"op\":\"remove\",\"path\":\"title\"},{\"op\":\"remove\",\"path\":\"%s:department\"}"
                    .formatted(ENTERPRISE)));
  }

  @Test
  void three_operations_go_in_one_request() {
    var added = user("externalId", "x1");
    var replaced = user("displayName", "NEW");

    assertThat(sent(validator -> validator.mix("u1", "preferredLanguage", added, replaced)))
        .isEqualTo(
            patch(
                "/Users/u1",
                "{\"op\":\"remove\",\"path\":\"preferredLanguage\"},"
                    + "{\"op\":\"add\",\"value\":{\"externalId\":\"x1\"}},"
                    + "{\"op\":\"replace\",\"value\":{\"displayName\":\"NEW\"}}"));
  }

  @Test
  void managers_come_in_two_forms_and_go_in_two() {
    assertThat(sent(validator -> validator.setManager("u1", "add", ManagerForm.OBJECT, "u9")))
        .isEqualTo(manager("\"op\":\"add\"", ",\"value\":{\"value\":\"u9\"}"));
    assertThat(sent(validator -> validator.setManager("u1", "replace", ManagerForm.STRING, "u9")))
        .isEqualTo(manager("\"op\":\"replace\"", ",\"value\":\"u9\""));
    assertThat(sent(validator -> validator.removeManager("u1", ManagerRemoval.REMOVE)))
        .isEqualTo(manager("\"op\":\"remove\"", ""));
    assertThat(sent(validator -> validator.removeManager("u1", ManagerRemoval.EMPTY_STRING)))
        .isEqualTo(manager("\"op\":\"replace\"", ",\"value\":\"\""));
  }

  private static String manager(String op, String value) {
    return patch("/Users/u1", "{%s,\"path\":\"%s\"%s}".formatted(op, MANAGER, value));
  }

  @Test
  void members_are_added_by_a_value_and_removed_by_a_path() {
    assertThat(sent(validator -> validator.addMember("g1", "u1")))
        .isEqualTo(
            patch(
                "/Groups/g1",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u1\"}]}"));
    assertThat(sent(validator -> validator.removeMember("g1", "u1")))
        .isEqualTo(
            patch("/Groups/g1", "{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"}"));
  }

  @Test
  void whatever_was_created_can_be_deleted() {
    assertThat(sent(validator -> validator.delete(Kind.USER, "u1"))).isEqualTo(delete("/Users/u1"));
    assertThat(sent(validator -> validator.delete(Kind.GROUP, "g1")))
        .isEqualTo(delete("/Groups/g1"));
  }

  @Test
  void random_words_have_twelve_capital_letters_and_depend_on_the_seed_alone() {
    var data = new RandomData(new Random(42));
    var user = data.user("ADA@contoso.example");

    assertThat(data.word()).matches("[A-Z]{12}").isNotEqualTo(data.word());
    assertThat(user.values().get("title")).matches("[A-Z]{12}");
    assertThat(user).isEqualTo(new RandomData(new Random(42)).user("ADA@contoso.example"));
    assertThat(data.group("OPS").name()).isEqualTo("OPS");
  }

  @Test
  void a_specimen_knows_what_is_missing_in_a_resource() {
    var json = Json.read("{\"title\":\"QWERTZUIOPLK\",\"name\":{\"givenName\":\"asdfghjklmnb\"}}");

    assertThat(several().missingIn(json))
        .containsExactly(
            "name.givenName", "emails[type eq \"work\"].value", ENTERPRISE + ":department");
    assertThat(several().without(List.of("title")).values()).hasSize(3);
    assertThat(new Specimen(Kind.USER, Map.of()).missingIn(json)).isEmpty();
  }
}
