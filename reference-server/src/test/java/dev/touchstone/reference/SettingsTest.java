package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

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

  @Test
  void the_token_given_is_the_token_accepted() {
    try (var server = ReferenceServer.start(Settings.defaults().withToken("mine"))) {
      assertThat(server.token()).isEqualTo("mine");
      assertThat(Client.of(server).get("/Users").status()).isEqualTo(200);
    }
  }
}
