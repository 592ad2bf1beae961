package dev.touchstone.reference.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 7644 section 3.13: versions of the protocol in the URL. */
class VersioningTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  private final Bytes bytes = new Bytes(SCIM);

  @Test
  @Meets(value = "7644-3.13-01", by = "Address")
  void the_version_stands_right_before_the_endpoint() {
    var user = SCIM.someUser();

    var location = SCIM.read(user).at("/meta/location").asText();

    assertThat(SCIM.baseUrl().toString()).endsWith("/v2");
    assertThat(location).isEqualTo(SCIM.baseUrl() + user);
  }

  @Test
  @Meets(value = "7644-3.13-02", by = "Address")
  void a_version_that_is_not_spoken_is_refused() throws Exception {
    SCIM.user("ada");
    for (var version : new String[] {"v1", "v3", "v9", "v2.1", "v20"}) {
      var reply = bytes.getFromHost("/scim/" + version + "/Users");

      assertThat(reply.statusCode()).isIn(400, 404);
      assertThat(new String(reply.body(), UTF_8)).doesNotContain("ada", "totalResults");
    }
  }

  @Test
  @Meets(value = "7644-3.13-03", by = "Address")
  void without_a_version_the_latest_one_answers() throws Exception {
    var user = SCIM.someUser();

    var unversioned = bytes.getFromHost("/scim" + user);

    assertThat(unversioned.statusCode()).isEqualTo(200);
    assertThat(Scim.json(new String(unversioned.body(), UTF_8))).isEqualTo(SCIM.read(user));
  }
}
