package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() {
    try (var first = ReferenceServer.start()) {
      var settings = Settings.defaults().withPort(first.baseUrl().getPort());

      assertThatThrownBy(() -> ReferenceServer.start(settings))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Port " + settings.port());
    }
  }

  @Test
  void a_port_that_does_not_exist_is_told_in_a_sentence() {
    assertThatThrownBy(() -> Settings.defaults().withPort(70_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("70000");
  }

  @Test
  void servers_come_and_go_without_leaving_threads_behind() {
    for (var i = 0; i < 30; i++) {
      ReferenceServer.start().close();
    }

    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("scim"))
                .count())
        .isLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/none?user=u&password=hush",
        "jdbc:postgresql:",
        "jdbc:h2:mem:x",
        "nonsense"
      })
  void a_database_that_cannot_be_had_is_told_in_a_sentence(String url) {
    var settings = Settings.defaults().withStoring(new Storing.InDatabase(url));

    assertThatThrownBy(() -> ReferenceServer.start(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The ")
        .hasMessageNotContainingAny("hush", "\n");
  }

  @Test
  void a_directory_that_is_none_is_told_in_a_sentence() {
    var settings =
        Settings.defaults().withStoring(new Storing.InDirectory(Path.of("/dev/null/data")));

    assertThatThrownBy(() -> ReferenceServer.start(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/dev/null/data is no directory and cannot be made one.");
  }

  @Test
  void the_token_given_is_the_token_accepted() {
    try (var server = ReferenceServer.start(Settings.defaults().withToken("mine"))) {
      assertThat(server.token()).isEqualTo("mine");
      assertThat(Client.of(server).get("/Users").status()).isEqualTo(200);
    }
  }
}
