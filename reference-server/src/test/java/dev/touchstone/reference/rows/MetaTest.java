package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server notes about a resource: RFC 7643 section 3.1. */
class MetaTest {
  private static final String TITLE = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"%s\"}";

  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(value = "7643-3.1-02", by = "ResourceEndpoint")
  void the_server_assigns_id_and_meta() {
    var made = SCIM.client().newUser("assigned", "").json();

    assertThat(made.path("id").asText()).isNotEmpty();
    assertThat(made.at("/meta/resourceType").asText()).isEqualTo("User");
    assertThat(made.path("meta").has("created")).isTrue();
    assertThat(made.path("meta").has("lastModified")).isTrue();
    assertThat(made.path("meta").has("location")).isTrue();
  }

  @Test
  @Meets(value = "7643-3.1-15", by = "Intake")
  void meta_sent_by_a_client_is_ignored() {
    var forged =
        """
        ,"meta":{"created":"1970-01-01T00:00:00Z","lastModified":"1970-01-01T00:00:00Z",
        "location":"https://example.com/x","resourceType":"Cat","version":"W/\\"forged\\""}""";
    var made = SCIM.client().newUser("forging", forged);

    var put =
        SCIM.client()
            .put("/Users/" + made.id(), Client.user("forging", forged + ",\"title\":\"T\""));

    for (var reply : List.of(made, put)) {
      var meta = reply.json().path("meta");
      assertThat(Instant.parse(meta.path("created").asText())).isAfter("2000-01-01T00:00:00Z");
      assertThat(Instant.parse(meta.path("lastModified").asText())).isAfter("2000-01-01T00:00:00Z");
      assertThat(meta.path("location").asText()).isEqualTo(SCIM.baseUrl() + "/Users/" + made.id());
      assertThat(meta.path("resourceType").asText()).isEqualTo("User");
      assertThat(meta.path("version").asText()).doesNotContain("forged");
    }
  }

  @Test
  @Meets(
      value = {"7643-3.1-17", "7643-3.1-18"},
      by = "Representation")
  void last_modified_is_the_time_of_the_latest_change() {
    var made = SCIM.client().newUser("changing", "");
    var path = "/Users/" + made.id();
    var read = SCIM.read(path);

    for (var meta : List.of(made.json().path("meta"), read.path("meta"))) {
      assertThat(meta.path("lastModified")).isEqualTo(meta.path("created"));
    }

    var before = modified(read);
    for (var turn = 0; turn < 3; turn++) {
      var changed = SCIM.client().patch(path, TITLE.formatted("turn " + turn)).json();
      assertThat(modified(changed)).isAfterOrEqualTo(before);
      assertThat(changed.at("/meta/created")).isEqualTo(made.json().at("/meta/created"));
      before = modified(changed);
    }
    assertThat(before).isAfter(modified(made.json()));
    assertThat(modified(SCIM.client().put(path, Client.user("changing", "")).json()))
        .isAfterOrEqualTo(before);
  }

  private static Instant modified(JsonNode resource) {
    return Instant.parse(resource.at("/meta/lastModified").asText());
  }

  @Test
  @Meets(
      value = {"7643-3.1-19", "7643-3.1-20"},
      by = "ResourceEndpoint")
  void the_location_is_the_content_location_and_leads_to_the_resource() {
    var made = SCIM.client().newUser("located", "");
    var path = "/Users/" + made.id();
    var location = made.json().at("/meta/location").asText();

    var replies =
        List.of(
            made,
            SCIM.client().get(path),
            SCIM.client().put(path, Client.user("located", "")),
            SCIM.client().patch(path, TITLE.formatted("z")));

    assertThat(location.substring(SCIM.baseUrl().toString().length())).isEqualTo(path);
    assertThat(replies)
        .allSatisfy(
            reply -> {
              assertThat(reply.id()).isEqualTo(made.id());
              assertThat(reply.json().at("/meta/location").asText()).isEqualTo(location);
              assertThat(URI.create(reply.header("Content-Location"))).hasToString(location);
            });
  }

  @Test
  @Meets(value = "7643-3.1-21", by = "Representation")
  void the_version_is_the_entity_tag() {
    var made = SCIM.client().newUser("tagged", "");
    var path = "/Users/" + made.id();

    var replies =
        List.of(
            made,
            SCIM.client().get(path),
            SCIM.client().put(path, Client.user("tagged", ",\"title\":\"T\"")),
            SCIM.client().patch(path, TITLE.formatted("U")));

    assertThat(replies)
        .allSatisfy(
            reply ->
                assertThat(reply.header("ETag"))
                    .isNotEmpty()
                    .isEqualTo(reply.json().at("/meta/version").asText()));
  }

  @Test
  @Meets(value = "7643-3.1-22", by = "Representation")
  void a_version_of_several_representations_is_marked_weak() {
    var path = "/Users/" + SCIM.client().newUser("weak", ",\"title\":\"T\"").id();

    var whole = SCIM.client().get(path);
    var part = SCIM.client().get(path + "?attributes=userName");

    assertThat(part.response().body()).isNotEqualTo(whole.response().body());
    assertThat(whole.header("ETag")).matches("W/\"[^\"]+\"");
    assertThat(part.header("ETag")).matches("W/\"[^\"]+\"");
  }
}
