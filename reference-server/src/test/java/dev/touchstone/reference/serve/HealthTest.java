package dev.touchstone.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.ReferenceServer;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HealthTest {

  @Test
  void a_server_that_answers_is_well() {
    try (var server = ReferenceServer.start()) {
      assertThat(Health.of(server.baseUrl() + "/ServiceProviderConfig")).isZero();
    }
  }

  @Test
  void a_server_that_refuses_is_ill() {
    try (var server = ReferenceServer.start()) {
      assertThat(Health.of(server.baseUrl() + "/Users")).isEqualTo(1);
    }
  }

  @Test
  void a_port_where_nothing_listens_is_ill() throws Exception {
    int port;
    try (var closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }

    assertThat(Health.of("http://127.0.0.1:" + port)).isEqualTo(1);
  }

  @Test
  void what_is_no_web_address_is_ill() {
    assertThat(Health.of("file:/")).isEqualTo(1);
    assertThat(Health.of("nonsense")).isEqualTo(1);
  }
}
