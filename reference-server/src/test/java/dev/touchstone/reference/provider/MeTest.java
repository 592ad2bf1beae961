package dev.touchstone.reference.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Token;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.rows.Meets;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeTest {
  private static final String BASE = "http://localhost/scim/v2";
  private static final String SERVICE = "the-service";

  private final Definitions definitions = Definitions.load();
  private final MemoryStorage storage =
      new MemoryStorage(definitions.resourceTypes(), Clock.systemUTC(), NameClaim.WITHOUT_CASE);
  private final Access access = new Access(storage.records(), Clock.systemUTC(), SERVICE);
  private final ServiceProvider provider =
      new ServiceProvider(
          Offer.of(definitions, storage.records(), Clock.systemUTC()),
          storage.organisation(""),
          access.gate(Access.DEFAULT));
  private final String adas =
      access
          .tokens()
          .issue(
              new Token.Terms(
                  Access.DEFAULT,
                  new Caller("Ada's own", Permission.FULL, Optional.of("ada")),
                  Optional.empty()))
          .text();
  private String location = "";

  @BeforeEach
  void ada() {
    var made = send(SERVICE, "POST", "Users", user("ada"));
    location = made.header("Location").orElseThrow();
  }

  private static String user(String name) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"%s\"}"
        .formatted(name);
  }

  private Answer send(String token, String method, String path, String body) {
    return provider.handle(
        new Request(
            method,
            BASE,
            List.of(path),
            "",
            Map.of("Authorization", "Bearer " + token),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Meets(
      value = {"7644-3.11-02", "7644-3.11-03"},
      by = "MeEndpoint")
  void whoever_speaks_for_a_user_may_call_that_user_me() {
    var read = send(adas, "GET", "Me", "");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("Location")).contains(location);
    assertThat(read.object().orElseThrow().path("meta").path("location").asText())
        .isEqualTo(location);
    assertThat(read.object().orElseThrow().path("userName").asText()).isEqualTo("ada");
  }

  @Test
  @Meets(
      value = {"7644-3.11-02"},
      by = "MeEndpoint")
  void me_can_be_replaced_changed_and_deleted() {
    var patch =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"add","path":"title","value":"Countess"}]}""";

    var patched = send(adas, "PATCH", "Me", patch);
    var refused = send(adas, "PUT", "Me", "{}");
    var deleted = send(adas, "DELETE", "Me", "");

    assertThat(patched.object().orElseThrow().path("title").asText()).isEqualTo("Countess");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(List.of(patched, refused, deleted))
        .allSatisfy(answer -> assertThat(answer.header("Location")).contains(location));
    assertThat(send(adas, "GET", "Me", "").status()).isEqualTo(404);
  }

  @Test
  void credentials_that_stand_for_nobody_find_nobody() {
    assertThat(send(SERVICE, "GET", "Me", "").status()).isEqualTo(404);
  }

  @Test
  @Meets(
      value = {"7644-3.11-01", "7644-3.12-13"},
      by = "MeEndpoint")
  void nobody_registers_by_way_of_me() {
    assertThat(send(adas, "POST", "Me", user("eve")).status()).isEqualTo(501);
  }
}
