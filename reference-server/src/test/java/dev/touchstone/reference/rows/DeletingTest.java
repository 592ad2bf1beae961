package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.6: DELETE. */
class DeletingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private final String name = SCIM.unusedName();
  private Client client;

  @BeforeEach
  void connect() {
    client = SCIM.client();
  }

  private String deletedUser() {
    var path = "/Users/" + SCIM.user(name, "'title':'Dr'").id();
    assertThat(client.delete(path).status()).isEqualTo(204);
    return path;
  }

  @Test
  @Meets(value = "7644-3.6-06", by = "ResourceEndpoint")
  void a_successful_delete_says_nothing_more() {
    for (var path : new String[] {SCIM.someUser(), SCIM.someGroup()}) {
      var reply = client.delete(path);

      assertThat(reply.status()).isEqualTo(204);
      assertThat(reply.response().body()).isEmpty();
    }
  }

  @Test
  @Meets(value = "7644-3.6-01", by = "ResourceEndpoint")
  void a_deleted_user_cannot_be_read() {
    assertThat(client.get(deletedUser()).status()).isEqualTo(404);
  }

  @Test
  @Meets(value = "7644-3.6-02", by = "ResourceEndpoint")
  void a_deleted_user_cannot_be_replaced_patched_or_deleted() {
    var path = deletedUser();

    assertThat(client.put(path, Scim.userBody(name)).status()).isEqualTo(404);
    assertThat(client.patch(path, Operation.add("title", "'x'")).status()).isEqualTo(404);
    assertThat(client.delete(path).status()).isEqualTo(404);
    assertThat(client.get(path).status()).isEqualTo(404);
  }

  @Test
  @Meets(value = "7644-3.6-03", by = "MemoryStore")
  void a_deleted_user_is_gone_from_every_query() {
    var kept = SCIM.someUser("'title':'Dr'");
    var before = SCIM.read("/Users").path("totalResults").asInt();

    var id = Scim.id(deletedUser());

    var byTitle = SCIM.search("/Users", "'filter':'title eq \\\"Dr\\\"'").json();
    assertThat(SCIM.read("/Users").path("totalResults").asInt()).isEqualTo(before);
    assertThat(Scim.each(SCIM.read("/Users?count=1000").path("Resources"), "id"))
        .contains(Scim.id(kept))
        .doesNotContain(id);
    assertThat(Scim.each(byTitle.path("Resources"), "id"))
        .contains(Scim.id(kept))
        .doesNotContain(id);
    assertThat(SCIM.matches("id eq \"" + id + "\"")).isEmpty();
    assertThat(SCIM.matches("userName eq \"" + name + "\"")).isEmpty();
  }

  @Test
  @Meets(
      value = {"7644-3.6-04", "7644-3.6-05"},
      by = "MemoryStore")
  void the_name_of_a_deleted_user_can_be_taken_again() {
    var old = deletedUser();

    var made = SCIM.user(name);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.id()).isNotEqualTo(Scim.id(old));
    assertThat(made.json().has("title")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.6-07", by = "ResourceEndpoint")
  void what_never_was_cannot_be_deleted() {
    for (var path : new String[] {"/Users/unheard-of", "/Groups/unheard-of"}) {
      var reply = client.delete(path);

      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.json().path("schemas")).isEqualTo(Scim.json("['" + Scim.ERROR + "']"));
      assertThat(reply.json().path("status")).isEqualTo(Scim.json("'404'"));
    }
  }
}
