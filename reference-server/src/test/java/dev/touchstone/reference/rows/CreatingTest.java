package dev.touchstone.reference.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How resources come to be: RFC 7644 sections 3.1 to 3.3 and 5. */
class CreatingTest {
  @RegisterExtension static final Scim SCIM = new Scim();

  @Test
  @Meets(
      value = {"7644-3.3-03", "7644-3.3-05", "7644-3.3-06", "7644-3.3-07", "7644-3.3.1-01"},
      by = "ResourceEndpoint")
  void a_new_user_is_answered_with_201_its_body_and_its_location() {
    var made =
        SCIM.client().newUser("new", ",\"nickName\":\"N\",\"emails\":[{\"value\":\"n@a.b\"}]");
    var location = made.header("Location");
    var read = SCIM.client().get(location.substring(SCIM.baseUrl().toString().length()));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/schemas/0").asText()).isEqualTo(Client.USER);
    assertThat(made.id()).isNotEmpty();
    assertThat(made.json().path("userName").asText()).isEqualTo("new");
    assertThat(made.json().path("nickName").asText()).isEqualTo("N");
    assertThat(made.json().at("/emails/0/value").asText()).isEqualTo("n@a.b");
    assertThat(made.json().at("/meta/location").asText()).isEqualTo(location);
    assertThat(made.json().at("/meta/resourceType").asText()).isEqualTo("User");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.id()).isEqualTo(made.id());
  }

  @Test
  @Meets(
      value = {"7644-3.3-04", "7644-3.3.1-02"},
      by = "ResourceEndpoint")
  void a_new_group_is_answered_with_201_and_knows_its_type() {
    var made = SCIM.client().newGroup("New", SCIM.client().newUser("in-new-group", "").id());

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo(made.json().at("/meta/location").asText());
    assertThat(made.json().at("/meta/resourceType").asText()).isEqualTo("Group");
    assertThat(made.json().path("members")).hasSize(1);
  }

  @Test
  @Meets(value = "7644-3.3-10", by = "ResourceEndpoint")
  void null_or_an_empty_array_overrides_a_default() {
    var plain = SCIM.client().newUser("default", "");
    var made = SCIM.client().newUser("default-overridden", ",\"active\":null,\"emails\":[]");

    assertThat(plain.json().path("active").asBoolean()).isTrue();
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().has("active")).isFalse();
    assertThat(made.json().has("emails")).isFalse();
  }

  @Test
  @Meets(value = "7644-3.1-03", by = "Representation")
  void answers_show_the_state_that_a_read_shows_next() {
    var made = FullUser.make(SCIM.client(), "state");
    var path = "/Users/" + made.id();
    assertThat(SCIM.read(path)).isEqualTo(made.json());

    var put = SCIM.client().put(path, Client.user("state", ",\"emails\":[{\"value\":\"S@A.B\"}]"));
    assertThat(SCIM.read(path)).isEqualTo(put.json());

    var patched = SCIM.client().patch(path, "{\"op\":\"add\",\"value\":{\"title\":\"T\"}}");
    assertThat(patched.status()).isEqualTo(200);
    assertThat(SCIM.read(path)).isEqualTo(patched.json());
  }

  @Test
  @Meets(value = "7644-3.1-04", by = "Intake")
  void what_was_read_can_be_put_back_whole() {
    var id = FullUser.make(SCIM.client(), "returned").id();
    SCIM.client().newGroup("Returned", id);
    var read = SCIM.client().get("/Users/" + id);

    var put = SCIM.client().put("/Users/" + id, read.response().body());

    assertThat(read.json().has("groups")).isTrue();
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json()).isEqualTo(read.json());
  }

  @Test
  @Meets(value = "7644-3.2-02", by = "ResourceEndpoint")
  void a_put_never_creates() {
    var path = "/Users/" + UUID.randomUUID();

    var put = SCIM.client().put(path, Client.user("put-into-being", ""));

    assertThat(put.status()).isEqualTo(404);
    assertThat(SCIM.client().get(path).status()).isEqualTo(404);
    assertThat(SCIM.client().namesFound("userName eq \"put-into-being\"")).isEmpty();
  }

  @Test
  @Meets(value = "7644-5-01", by = "Folding")
  void user_names_are_compared_without_width_and_composition() {
    var composed = Normalizer.normalize("zoë-wide", Normalizer.Form.NFC);
    var decomposed = Normalizer.normalize("zoë-wide", Normalizer.Form.NFD);
    SCIM.client().newUser(composed, "");
    SCIM.client().newUser("plain-wide", "");

    var twins =
        List.of(
            SCIM.client().newUser(decomposed, ""),
            SCIM.client().newUser("ｐｌａｉｎ-wide", ""),
            SCIM.client().newUser("ＰＬＡＩＮ-ｗｉｄｅ", ""));

    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(twins).extracting(Client.Reply::status).containsOnly(409);
    assertThat(SCIM.client().namesFound("userName eq \"" + decomposed + "\""))
        .containsExactly(composed);
    assertThat(SCIM.client().namesFound("userName eq \"ｐｌａｉｎ-wide\""))
        .containsExactly("plain-wide");
  }
}
