package dev.touchstone.reference.store;

import static dev.touchstone.reference.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedDatabaseTest {
  @AutoClose private ReferenceServer one;
  @AutoClose private ReferenceServer other;

  @BeforeEach
  void start() {
    var settings = Settings.defaults().withToken("t").withStoring(Keeping.POSTGRESQL.fresh());
    one = ReferenceServer.start(settings);
    other = ReferenceServer.start(settings);
  }

  @Test
  void each_server_sees_at_once_what_the_other_writes() {
    var here = Client.of(one);
    var there = Client.of(other);
    for (var i = 0; i < 20; i++) {
      var id = here.newUser("u" + i, "").id();

      assertThat(there.get("/Users/" + id).status()).isEqualTo(200);
      assertThat(there.namesFound("userName eq \"U" + i + "\"")).containsExactly("u" + i);
      assertThat(there.delete("/Users/" + id).status()).isEqualTo(204);
      assertThat(here.get("/Users/" + id).status()).isEqualTo(404);
    }
  }

  @Test
  void a_name_is_given_once_by_both_servers_together() {
    for (var round = 0; round < 10; round++) {
      var name = "wanted" + round;
      var tasks = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < 8; i++) {
        var client = Client.of(i % 2 == 0 ? one : other);
        tasks.add(() -> client.newUser(name, "").status());
      }

      assertThat(atOnce(tasks)).containsOnly(201, 409).containsOnlyOnce(201);
    }
  }

  @Test
  void members_that_both_servers_add_are_all_there() {
    var group = Client.of(one).newGroup("G").id();
    var tasks = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 40; i++) {
      var client = Client.of(i % 2 == 0 ? one : other);
      var value = "[{\"value\":\"" + client.newUser("u" + i, "").id() + "\"}]";
      var add = "{\"op\":\"add\",\"path\":\"members\",\"value\":" + value + "}";
      tasks.add(() -> client.patch("/Groups/" + group, add).status() / 100);
    }

    assertThat(atOnce(tasks)).containsOnly(2);
    assertThat(Client.of(other).get("/Groups/" + group).json().path("members")).hasSize(40);
  }
}
