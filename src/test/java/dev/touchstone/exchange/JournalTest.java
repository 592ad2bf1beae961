package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.RawServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir private Path directory;
  private RawServer server;
  private Path file;
  private Journal journal;
  private Link link;

  @BeforeEach
  void open() {
    server = RawServer.start();
    file = directory.resolve("journal.jsonl");
    journal = Journal.create(file, server.baseUrl());
    link = new Link(server.baseUrl(), 2, Duration.ofSeconds(5), journal);
  }

  @AfterEach
  void close() throws Exception {
    link.close();
    server.close();
  }

  private PlainClient client() {
    return new PlainClient(link.wire(), Actor.RFC, server.baseUrl(), Credentials.none());
  }

  @Test
  void a_create_is_on_disk_before_its_answer_is_known() throws Exception {
    assertThatThrownBy(() -> client().post("/Users", "{\"userName\":\"ada\"}"))
        .isInstanceOf(NoAnswer.class);

    assertThat(Leftovers.in(file).unanswered())
        .containsExactly(Map.entry("ada", server.baseUrl() + "/Users"));
  }

  @Test
  void what_a_write_brought_into_being_is_kept_until_it_is_gone() throws Exception {
    server.thenAnswers(201, "{\"id\":\"a b\"}");
    client().post("/Users", "{\"userName\":\"ada\"}");

    var url = server.baseUrl() + "/Users/a%20b";
    assertThat(Leftovers.in(file).urls()).containsExactly(url);
    assertThat(Leftovers.in(file).unanswered()).isEmpty();

    server.thenAnswers(204, "").thenAnswers(404, "{}");
    new Sweeper(link.wire(), server.baseUrl(), Credentials.none()).sweep(journal.alive());

    assertThat(Leftovers.in(file).urls()).isEmpty();
  }

  @Test
  void a_deletion_that_deleted_nothing_is_not_believed() {
    server.thenAnswers(201, "{\"id\":\"1\"}");
    client().post("/Users", "{\"userName\":\"ada\"}");
    server.thenAnswers(204, "").thenAnswers(200, "{\"id\":\"1\"}");

    var left =
        new Sweeper(link.wire(), server.baseUrl(), Credentials.none()).sweep(journal.alive());

    assertThat(left).containsExactly(server.baseUrl() + "/Users/1");
  }

  @Test
  void a_refused_creation_that_succeeds_after_all_is_journalled_by_its_location() {
    server.thenAnswersRaw(
        "HTTP/1.1 201 Created\r\nLocation: /scim/v2/Users/77\r\nContent-Length: 0\r\n\r\n");

    client().post("/Users", "{}");

    assertThat(journal.alive()).containsExactly(server.baseUrl() + "/Users/77");
  }

  @Test
  void nothing_is_written_to_what_others_made() {
    assertThatThrownBy(() -> client().delete("/Users/42"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "DELETE /scim/v2/Users/42 would change a resource that this run did not create");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void groups_are_removed_before_their_members() {
    server.thenAnswers(201, "{\"id\":\"1\"}").thenAnswers(201, "{\"id\":\"2\"}");
    client().post("/Users", "{}");
    client().post("/Groups", "{}");

    assertThat(journal.alive())
        .containsExactly(server.baseUrl() + "/Groups/2", server.baseUrl() + "/Users/1");
  }

  @Test
  void a_journal_that_is_no_longer_needed_is_thrown_away() {
    journal.discard();

    assertThat(Files.exists(file)).isFalse();
  }
}
