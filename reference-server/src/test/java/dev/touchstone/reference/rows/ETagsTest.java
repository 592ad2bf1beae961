package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 section 3.14: versions of resources. */
class ETagsTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private final String name = SCIM.unusedName();
  private final Client.Reply made = SCIM.user(name);
  private final String user = "/Users/" + made.id();
  private final Client client = SCIM.client();

  private Client.Reply put(String title, String... headers) {
    return client.put(user, Scim.userBody(name, "'title':'" + title + "'"), headers);
  }

  private Client.Reply patch(String title, String... headers) {
    return client.patch(user, Operation.replace("title", "'" + title + "'"), headers);
  }

  private String tag() {
    return client.get(user).header("ETag");
  }

  @Test
  @Meets(
      value = {"7644-3.14-01", "7644-3.14-02"},
      by = "Representation")
  void the_version_is_in_a_header_and_in_meta() {
    assertThat(SCIM.read("/ServiceProviderConfig").at("/etag/supported").asBoolean()).isTrue();
    for (var reply : List.of(made, client.get(user), put("1"), patch("2"))) {
      assertThat(reply.header("ETag")).matches("(W/)?\"[^\"]+\"");
      assertThat(reply.json().at("/meta/version").asText()).isEqualTo(reply.header("ETag"));
    }
    var listed = client.find("/Users", "id eq \"" + made.id() + "\"").json();
    assertThat(listed.at("/Resources/0/meta/version").asText()).isEqualTo(tag());
  }

  @Test
  @Meets(value = "7644-3.14-03", by = "Preconditions")
  void a_version_that_the_client_has_is_not_sent_again() {
    var known = client.get(user, "If-None-Match", tag());
    var one = client.get(user, "If-None-Match", "W/\"other\", " + tag());
    var other = client.get(user, "If-None-Match", "W/\"other\"");

    assertThat(known.status()).isEqualTo(304);
    assertThat(known.response().body()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo(tag());
    assertThat(one.status()).isEqualTo(304);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.id()).isEqualTo(made.id());
  }

  @Test
  @Meets(value = "7644-3.14-04", by = "Preconditions")
  void a_change_is_made_if_the_version_is_still_the_same() {
    var put = put("1", "If-Match", tag());
    var patched = patch("2", "If-Match", put.header("ETag"));

    assertThat(put.status()).isEqualTo(200);
    assertThat(patched.status()).isIn(200, 204);
    assertThat(SCIM.read(user).path("title").asText()).isEqualTo("2");
  }

  @Test
  @Meets(value = "7644-3.14-04", by = "Preconditions")
  void a_change_is_not_made_if_the_version_is_another_one() {
    var stale = tag();
    patch("1");
    var before = SCIM.read(user);

    assertThat(put("2", "If-Match", stale).status()).isEqualTo(412);
    assertThat(patch("3", "If-Match", stale).status()).isEqualTo(412);
    assertThat(SCIM.read(user)).isEqualTo(before);
  }

  @Test
  @Meets(value = "7644-3.14-04", by = "Preconditions")
  void a_star_stands_for_any_version() {
    assertThat(put("1", "If-Match", "*").status()).isEqualTo(200);
    assertThat(patch("2", "If-Match", "*").status()).isIn(200, 204);
    assertThat(SCIM.read(user).path("title").asText()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "patch"})
  @Meets(value = "7644-3.14-05", by = "Resource")
  void the_version_changes_when_the_user_does_and_not_otherwise(String method) {
    var first = tag();
    var again = tag();

    var changed = method.equals("put") ? put("1") : patch("1");
    var unchanged = method.equals("put") ? put("1") : patch("1");

    assertThat(again).isEqualTo(first);
    assertThat(changed.header("ETag")).isNotEqualTo(first);
    assertThat(unchanged.header("ETag")).isEqualTo(changed.header("ETag"));
    assertThat(tag()).isEqualTo(changed.header("ETag"));
  }
}
