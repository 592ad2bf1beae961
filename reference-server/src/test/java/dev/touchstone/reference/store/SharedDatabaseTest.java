package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

  private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var results = new ArrayList<Integer>();
      for (var future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
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
  void a_name_is_given_once_by_both_servers_together() throws Exception {
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
  void members_that_both_servers_add_are_all_there() throws Exception {
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
