package dev.touchstone.reference;

import static dev.touchstone.reference.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  @Test
  void members_added_at_once_are_all_there() {
    try (var server = Servers.start()) {
      var client = Client.of(server);
      var group = client.newGroup("G").id();
      var ids = IntStream.range(0, 80).mapToObj(i -> client.newUser("u" + i, "").id()).toList();

      var statuses =
          atOnce(
              ids.stream()
                  .map(
                      id ->
                          (Callable<Integer>)
                              () ->
                                  client
                                      .patch(
                                          "/Groups/" + group,
                                          "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                                              + id
                                              + "\"}]}")
                                      .status())
                  .toList());

      assertThat(statuses).containsOnly(200);
      assertThat(client.get("/Groups/" + group).json().path("members")).hasSize(80);
    }
  }

  @Test
  void of_many_creates_of_one_name_just_one_succeeds() {
    try (var server = Servers.start()) {
      var client = Client.of(server);
      Callable<Integer> create = () -> client.newUser("Ada", "").status();

      var statuses = atOnce(IntStream.range(0, 40).mapToObj(i -> create).toList());

      assertThat(statuses).containsOnly(201, 409);
      assertThat(statuses).containsOnlyOnce(201);
      assertThat(client.get("/Users").json().path("totalResults").asInt()).isEqualTo(1);
    }
  }

  @Test
  void users_deleted_while_they_are_added_do_not_stay_members() {
    try (var server = Servers.start()) {
      var client = Client.of(server);
      var group = client.newGroup("G").id();
      var ids = IntStream.range(0, 60).mapToObj(i -> client.newUser("u" + i, "").id()).toList();
      var tasks = new ArrayList<Callable<Integer>>();
      for (var id : ids) {
        tasks.add(
            () ->
                client
                    .patch(
                        "/Groups/" + group,
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                            + id
                            + "\"}]}")
                    .status());
        tasks.add(() -> client.delete("/Users/" + id).status());
      }

      atOnce(tasks);

      assertThat(client.get("/Groups/" + group).json().has("members")).isFalse();
    }
  }
}
