package dev.touchstone.reference.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilterPropertyTest {
  private static final int USERS = 60;
  private static final int FILTERS = 1_500;
  private static final int PLAUSIBLE = FILTERS / 2;
  private static final Chance CHANCE = Chance.seeded(7644);

  @AutoClose private static ReferenceServer server;
  private static Client client;
  private static final List<JsonNode> SHOWN = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = ReferenceServer.start();
    client = Client.of(server);
    var users = new RandomUsers(CHANCE);
    for (var i = 0; i < USERS; i++) {
      var made = client.post("/Users", users.next("-" + i).toString());
      assertThat(made.status()).isEqualTo(201);
      SHOWN.add(client.get("/Users/" + made.id()).json());
    }
  }

  private static List<String> ids(Iterable<JsonNode> users) {
    var ids = new ArrayList<String>();
    users.forEach(user -> ids.add(user.path("id").asText()));
    return ids;
  }

  @Test
  void a_filter_hits_the_users_that_a_reading_of_each_user_by_itself_hits() {
    var instants = SHOWN.stream().map(user -> user.at("/meta/created").asText()).toList();
    var samples = new Samples(CHANCE, instants);
    var telling = 0;

    for (var i = 0; i < FILTERS; i++) {
      var sample = samples.any(CHANCE.below(4));
      var expected = ids(SHOWN.stream().filter(sample.meaning()).toList());

      var found = client.find("/Users", sample.text()).json();

      assertThat(ids(found.path("Resources")))
          .as(sample.text())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found.path("totalResults").asInt()).isEqualTo(expected.size());
      telling += expected.isEmpty() || expected.size() == USERS ? 0 : 1;
    }

    assertThat(telling).as("filters that hit some and miss some").isGreaterThan(PLAUSIBLE);
  }
}
