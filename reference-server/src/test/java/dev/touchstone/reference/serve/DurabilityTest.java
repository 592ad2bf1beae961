package dev.touchstone.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.Storing;
import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 150;

  @TempDir private Path directory;

  private Process serve() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--port=0",
            "--token=t",
            "--data=" + directory)
        .redirectErrorStream(true)
        .start();
  }

  private static String baseUrl(BufferedReader output) throws Exception {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("base URL: ")) {
        return line.substring("base URL: ".length());
      }
    }
    throw new AssertionError("the server ended before it was ready");
  }

  private ReferenceServer inProcess() {
    return ReferenceServer.start(
        Settings.defaults().withToken("t").withStoring(new Storing.InDirectory(directory)));
  }

  @Test
  void no_acknowledged_write_is_lost_when_the_process_is_killed() throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    String group;
    var process = serve();
    var threads = Executors.newFixedThreadPool(WRITERS);
    try {
      var client = Client.at(baseUrl(process.inputReader()), "t");
      group = client.newGroup("G").id();
      var enough = new CountDownLatch(ENOUGH);
      for (var i = 0; i < WRITERS; i++) {
        var writer = i;
        threads.submit(() -> write(client, group, writer, acknowledged, enough));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
      threads.shutdown();
    }
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    try (var server = inProcess()) {
      var client = Client.of(server);
      acknowledged.forEach(
          (id, name) ->
              assertThat(client.get("/Users/" + id).json().path("userName").asText())
                  .isEqualTo(name));
      var members =
          client
              .get("/Groups/" + group)
              .json()
              .path("members")
              .valueStream()
              .map(member -> member.path("value").asText())
              .collect(Collectors.toSet());
      assertThat(members).containsAll(acknowledged.keySet());
    }
  }

  /** Makes users and members until the server is gone; what was answered is noted. */
  private static void write(
      Client client,
      String group,
      int writer,
      Map<String, String> acknowledged,
      CountDownLatch enough) {
    for (var i = 0; ; i++) {
      try {
        var name = "w" + writer + "-" + i;
        var id = client.newUser(name, "").id();
        var value = "[{\"value\":\"" + id + "\"}]";
        var reply =
            client.patch(
                "/Groups/" + group + "?attributes=displayName",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":" + value + "}");
        if (reply.status() / 100 == 2) {
          acknowledged.put(id, name);
          enough.countDown();
        }
      } catch (UncheckedIOException gone) {
        return;
      }
    }
  }

  @Test
  void what_was_kept_is_there_after_a_restart() {
    String id;
    try (var server = inProcess()) {
      id = Client.of(server).newUser("ada", "").id();
    }

    try (var server = inProcess()) {
      var client = Client.of(server);
      assertThat(client.get("/Users/" + id).status()).isEqualTo(200);
      assertThat(client.newUser("ADA", "").status()).isEqualTo(409);
      assertThat(client.namesFound("userName eq \"Ada\"")).containsExactly("ada");
    }
  }

  @Test
  void a_directory_in_use_is_told_in_one_sentence() throws Exception {
    try (var server = inProcess()) {
      var second = serve();

      var output = second.inputReader().lines().toList();

      assertThat(second.waitFor()).isEqualTo(2);
      assertThat(output)
          .filteredOn(line -> line.startsWith("serve: "))
          .containsExactly("serve: The directory " + directory + " is in use by another process.");
      assertThat(output).noneMatch(line -> line.startsWith("\tat "));
      assertThat(server.token()).isEqualTo("t");
    }
  }
}
