package dev.touchstone.reference.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.reference.Network;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.rows.Meets;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  @TempDir private static Path directory;
  private static Path serverKey;
  private static Path clientKey;
  private static Path strangerKey;
  private static Path clientCertificate;

  @BeforeAll
  static void makeKeys() {
    var stores = new KeyStores(directory);
    serverKey = stores.keyStore("server");
    clientKey = stores.keyStore("client");
    strangerKey = stores.keyStore("stranger");
    clientCertificate = stores.certificate(clientKey);
  }

  private static ReferenceServer server(Optional<Path> trusted) {
    var tls = new Tls(serverKey, KeyStores.PASSWORD, trusted);
    return ReferenceServer.start(
        Settings.defaults().withNetwork(Network.FAST.withTls(tls)).withToken("secret"));
  }

  private static HttpResponse<String> users(ReferenceServer server, SSLContext context)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/Users"))
            .header("Authorization", "Bearer secret")
            .build();
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void http_2_is_agreed_on_within_tls() throws Exception {
    try (var server = server(Optional.empty())) {
      var answer = users(server, KeyStores.client(serverKey));

      assertThat(server.baseUrl().getScheme()).isEqualTo("https");
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void locations_begin_with_https() throws Exception {
    try (var server = server(Optional.empty())) {
      var request =
          HttpRequest.newBuilder(URI.create(server.baseUrl() + "/ServiceProviderConfig")).build();

      var answer =
          HttpClient.newBuilder()
              .sslContext(KeyStores.client(serverKey))
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body()).contains("\"location\":\"" + request.uri() + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  @Meets(value = "7644-7.2-02", by = "Secured")
  void today_s_versions_of_tls_are_spoken(String version) throws Exception {
    try (var server = server(Optional.empty());
        var socket = socket(server, version)) {
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void old_versions_of_tls_are_refused(String version) throws Exception {
    try (var server = server(Optional.empty());
        var socket = socket(server, version)) {
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  private static SSLSocket socket(ReferenceServer server, String version) throws Exception {
    var socket =
        (SSLSocket)
            KeyStores.client(serverKey)
                .getSocketFactory()
                .createSocket("localhost", server.baseUrl().getPort());
    socket.setEnabledProtocols(new String[] {version});
    return socket;
  }

  @Test
  @Meets(
      value = {"7644-7.2-01", "7644-7.4-01"},
      by = "Protocols")
  void nothing_is_served_in_clear_text_beside_tls() throws Exception {
    try (var server = server(Optional.empty());
        var socket = new Socket("localhost", server.baseUrl().getPort())) {
      socket.setSoTimeout(10_000);
      var request =
          "GET /scim/v2/Users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      assertThat(said(socket)).doesNotContain("HTTP/1.1 2").doesNotContain("Resources");
    }
  }

  private static String said(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException cutOff) {
      return "";
    }
  }

  @Test
  void a_client_with_a_trusted_certificate_comes_in() throws Exception {
    try (var server = server(Optional.of(clientCertificate))) {
      var answer = users(server, KeyStores.client(serverKey, clientKey));

      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_client_without_a_trusted_certificate_stays_out() throws Exception {
    try (var server = server(Optional.of(clientCertificate))) {
      var without = KeyStores.client(serverKey);
      var stranger = KeyStores.client(serverKey, strangerKey);

      assertThatThrownBy(() -> users(server, without)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> users(server, stranger)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_key_store_that_cannot_be_read_is_told_in_a_sentence() throws Exception {
    var garbage = Files.writeString(directory.resolve("garbage.p12"), "no key store");

    for (var tls :
        new Tls[] {
          new Tls(serverKey, "wrong", Optional.empty()),
          new Tls(garbage, "wrong", Optional.empty()),
          new Tls(directory.resolve("nowhere"), "", Optional.empty()),
          new Tls(serverKey, KeyStores.PASSWORD, Optional.of(directory.resolve("nowhere")))
        }) {
      var settings = Settings.defaults().withNetwork(Network.FAST.withTls(tls));

      assertThatThrownBy(() -> ReferenceServer.start(settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "The key store .* cannot be read; is its password right\\?|There is no file .*");
    }
  }
}
