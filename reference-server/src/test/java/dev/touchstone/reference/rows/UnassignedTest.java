package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** null, the empty array and absence are one state: RFC 7643 section 2.5. */
class UnassignedTest {
  private static final String FILLED = ",\"title\":\"Dr\",\"emails\":[{\"value\":\"a@b.c\"}]";
  private static final String EMPTIED = ",\"title\":null,\"emails\":[]";
  private static final ReferenceServer SERVER = Servers.start();
  private static final Client CLIENT = Client.of(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void assertUnassigned(Client.Reply made) {
    var read = CLIENT.get("/Users/" + made.id()).json();
    assertThat(read.path("userName").asText()).isNotEmpty();
    assertThat(read.has("title")).isFalse();
    assertThat(read.has("emails")).isFalse();
  }

  @Test
  @Meets(value = "7643-2.5-01", by = "Intake")
  void null_and_an_empty_array_leave_an_attribute_unassigned_on_create() {
    var made = CLIENT.newUser("created-empty", EMPTIED);

    assertThat(made.status()).isEqualTo(201);
    assertUnassigned(made);
  }

  @Test
  @Meets(value = "7643-2.5-02", by = "Intake")
  void null_and_an_empty_array_unassign_an_attribute_on_replace() {
    var made = CLIENT.newUser("put-empty", FILLED);

    var put =
        CLIENT.put(
            "/Users/" + made.id(),
            "{\"schemas\":[\"" + Client.USER + "\"],\"userName\":\"put-empty\"" + EMPTIED + "}");

    assertThat(put.status()).isEqualTo(200);
    assertUnassigned(made);
  }

  @Test
  @Meets(value = "7643-2.5-03", by = "Edit")
  void null_and_an_empty_array_unassign_an_attribute_in_a_patch() {
    var made = CLIENT.newUser("patch-empty", FILLED);

    var patched =
        CLIENT.patch(
            "/Users/" + made.id(),
            """
            {"op":"replace","path":"title","value":null},
            {"op":"replace","path":"emails","value":[]}""");

    assertThat(patched.status()).isEqualTo(200);
    assertUnassigned(made);
  }

  @Test
  @Meets(value = "7643-2.5-04", by = "Filter")
  void what_is_unassigned_in_any_way_is_not_present() {
    CLIENT.newUser("pr-absent", "");
    CLIENT.newUser("pr-null", ",\"title\":null,\"emails\":null");
    CLIENT.newUser("pr-empty", ",\"title\":null,\"emails\":[]");
    CLIENT.newUser("pr-filled", FILLED);

    assertThat(CLIENT.namesFound("userName sw \"pr-\" and title pr")).containsExactly("pr-filled");
    assertThat(CLIENT.namesFound("userName sw \"pr-\" and emails pr")).containsExactly("pr-filled");
  }
}
