package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What declared characteristics mean for a client: RFC 7643 section 7. */
class CharacteristicsTest {
  private static final Set<String> RESOURCES = Set.of(Client.USER, Client.GROUP, Client.ENTERPRISE);

  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(value = "7643-7-11", by = "Comparing")
  void filters_look_at_case_only_where_the_attribute_does() {
    SCIM.client()
        .newUser(
            "cased",
            ",\"externalId\":\"Case\",\"title\":\"Case\",\"name\":{\"givenName\":\"Case\"}");

    assertThat(SCIM.client().namesFound("title eq \"cASE\"")).containsExactly("cased");
    assertThat(SCIM.client().namesFound("name.givenName sw \"CA\"")).containsExactly("cased");
    assertThat(SCIM.client().namesFound("externalId eq \"Case\"")).containsExactly("cased");
    assertThat(SCIM.client().namesFound("externalId eq \"cASE\"")).isEmpty();
    assertThat(SCIM.client().namesFound("externalId sw \"CA\"")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7643-7-13", "7644-3.3-02"},
      by = "Intake")
  void read_only_attributes_stay_as_the_server_sets_them() {
    var readOnly =
        Declared.all(SCIM.client()).stream()
            .filter(attribute -> RESOURCES.contains(attribute.urn()))
            .filter(attribute -> attribute.says("mutability").equals("readOnly"))
            .toList();
    assertThat(readOnly).extracting(Declared::path).contains("groups", "manager.displayName");

    for (var attribute : readOnly) {
      var userName = "read-only-" + attribute.path();
      var sent = sent(attribute, userName);
      var made = SCIM.client().post("/Users", sent.toString());
      var path = "/Users/" + made.id();
      var put = SCIM.client().put(path, sent.toString());
      var patched =
          SCIM.client()
              .patch(
                  path,
                  "{\"op\":\"add\",\"path\":\"%s\",\"value\":\"forged\"}"
                      .formatted(attribute.toString()));

      assertThat(made.status()).as(attribute.toString()).isEqualTo(201);
      assertThat(put.status()).isEqualTo(200);
      assertThat(patched.status()).isEqualTo(400);
      assertThat(patched.scimType()).isEqualTo("mutability");
      for (var reply : List.of(made, put, SCIM.client().get(path))) {
        assertThat(reply.response().body()).doesNotContain("forged");
      }
    }
  }

  /** A user in which the attribute, or what it lies in, has a value that no server would set. */
  private static ObjectNode sent(Declared attribute, String userName) {
    var user = JsonNodeFactory.instance.objectNode();
    user.putArray("schemas").add(Client.USER).add(Client.ENTERPRISE);
    user.put("userName", userName);
    var names = attribute.path().split("\\.");
    var target = attribute.urn().equals(Client.USER) ? user : user.putObject(attribute.urn());
    var isList = names[0].equals("groups");
    var holder = isList ? target.putArray(names[0]).addObject() : target.putObject(names[0]);
    holder.put(names.length > 1 ? names[1] : "value", "forged");
    return user;
  }

  @Test
  @Meets(value = "7643-7-13", by = "Patch")
  void what_the_server_sets_on_every_resource_cannot_be_patched() {
    var made = SCIM.client().newUser("unpatched", "");
    var path = "/Users/" + made.id();

    for (var name : List.of("id", "meta", "meta.created", "meta.location", "meta.version")) {
      var refused =
          SCIM.client()
              .patch(path, "{\"op\":\"replace\",\"path\":\"" + name + "\",\"value\":\"forged\"}");
      assertThat(refused.status()).as(name).isEqualTo(400);
      assertThat(refused.scimType()).isEqualTo("mutability");
    }
    assertThat(SCIM.read(path)).isEqualTo(made.json());
  }

  @Test
  @Meets(value = "7643-7-16", by = "Projection")
  void write_only_attributes_are_never_shown() {
    var writeOnly =
        Declared.all(SCIM.client()).stream()
            .filter(attribute -> attribute.says("mutability").equals("writeOnly"))
            .toList();
    var made = SCIM.client().newUser("write-only", ",\"password\":\"Written-Only-1\"");

    assertThat(writeOnly).extracting(Declared::path).containsExactly("password");
    for (var attribute : writeOnly) {
      assertThat(attribute.says("returned")).isEqualTo("never");
      var asked = SCIM.client().get("/Users/" + made.id() + "?attributes=" + attribute.path());
      assertThat(made.json().has(attribute.name())).isFalse();
      assertThat(asked.json().has(attribute.name())).isFalse();
    }
  }

  @Test
  @Meets(value = "7643-7-19", by = "Projection")
  void what_is_returned_by_default_is_left_out_when_something_else_is_asked_for() {
    var path = "/Users/" + FullUser.make(SCIM.client(), "by-default").id();
    var whole = SCIM.read(path);
    var part = SCIM.read(path + "?attributes=userName");
    var byDefault =
        Declared.in(SCIM.client(), Client.USER).stream()
            .filter(a -> !a.isSubAttribute() && a.says("returned").equals("default"))
            .map(Declared::name)
            .filter(name -> !Set.of("groups", "userName").contains(name))
            .toList();

    assertThat(byDefault).hasSizeGreaterThan(15).allMatch(whole::has);
    assertThat(byDefault).noneMatch(part::has);
    assertThat(part.path("userName").asText()).isEqualTo("by-default");
  }
}
