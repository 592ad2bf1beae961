package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** null, the empty array and absence are one state: RFC 7643 section 2.5. */
class UnassignedTest {
  private static final String FILLED = ",\"title\":\"Dr\",\"emails\":[{\"value\":\"a@b.c\"}]";
  private static final String EMPTIED = ",\"title\":null,\"emails\":[]";

  @RegisterExtension static final Scim SCIM = new Scim();

  private static void assertUnassigned(Client.Reply made) {
    var read = SCIM.read("/Users/" + made.id());
    assertThat(read.path("userName").asText()).isNotEmpty();
    assertThat(read.has("title")).isFalse();
    assertThat(read.has("emails")).isFalse();
  }

  @Test
  @Meets(value = "7643-2.5-01", by = "Intake")
  void null_and_an_empty_array_leave_an_attribute_unassigned_on_create() {
    var made = SCIM.client().newUser("created-empty", EMPTIED);

    assertThat(made.status()).isEqualTo(201);
    assertUnassigned(made);
  }

  @Test
  @Meets(value = "7643-2.5-02", by = "Intake")
  void null_and_an_empty_array_unassign_an_attribute_on_replace() {
    var made = SCIM.client().newUser("put-empty", FILLED);

    var put =
        SCIM.client()
            .put(
                "/Users/" + made.id(),
                "{\"schemas\":[\""
                    + Client.USER
                    + "\"],\"userName\":\"put-empty\""
                    + EMPTIED
                    + "}");

    assertThat(put.status()).isEqualTo(200);
    assertUnassigned(made);
  }

  @Test
  @Meets(value = "7643-2.5-03", by = "Edit")
  void null_and_an_empty_array_unassign_an_attribute_in_a_patch() {
    var made = SCIM.client().newUser("patch-empty", FILLED);

    var patched =
        SCIM.client()
            .patch(
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
    SCIM.client().newUser("pr-absent", "");
    SCIM.client().newUser("pr-null", ",\"title\":null,\"emails\":null");
    SCIM.client().newUser("pr-empty", ",\"title\":null,\"emails\":[]");
    SCIM.client().newUser("pr-filled", FILLED);

    assertThat(SCIM.client().namesFound("userName sw \"pr-\" and title pr"))
        .containsExactly("pr-filled");
    assertThat(SCIM.client().namesFound("userName sw \"pr-\" and emails pr"))
        .containsExactly("pr-filled");
  }
}
