package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private final Masking masking = new Masking(List.of("tok-12345"));

  private Exchange exchange(String requestBody, String responseBody) {
    var headers =
        Headers.none().with("Authorization", "Bearer tok-12345").with("Cookie", "session=1");
    var request =
        new Request("POST", "https://x/Users?t=tok-12345", headers, Optional.of(requestBody));
    var response =
        new Response(
            200,
            "OK",
            Headers.none().with("Set-Cookie", "a=b").with("X-Echo", "tok-12345"),
            responseBody.getBytes(StandardCharsets.UTF_8));
    return new Exchange("x1", Actor.RFC, request, response, Instant.EPOCH, Duration.ZERO);
  }

  @Test
  void credentials_keep_their_scheme_only() {
    var masked = masking.mask(exchange("{}", "{}"));

    assertThat(masked.request().headers().first("authorization")).contains("Bearer ***");
    assertThat(masked.request().headers().first("cookie")).contains("***");
    assertThat(masked.response().headers().first("set-cookie")).contains("***");
  }

  @Test
  void the_token_disappears_wherever_it_stands() {
    var masked = masking.mask(exchange("{\"a\":\"tok-12345\"}", "echo tok-12345"));

    assertThat(masked.toString()).doesNotContain("tok-12345");
    assertThat(masked.request().url()).isEqualTo("https://x/Users?t=***");
    assertThat(masked.response().text()).isEqualTo("echo ***");
    assertThat(masked.response().headers().first("x-echo")).contains("***");
  }

  @Test
  void a_password_is_masked_in_any_spelling() {
    var masked =
        masking.mask(exchange("{\"password\":\"a\\\"b\",\"x\":1}", "{\"PassWord\" : \"geheim\"}"));

    assertThat(masked.request().body()).contains("{\"password\":\"***\",\"x\":1}");
    assertThat(masked.response().text()).isEqualTo("{\"PassWord\" : \"***\"}");
  }

  @Test
  void bytes_that_are_no_text_stay_as_they_are() {
    var raw = new byte[] {(byte) 0xff, 0x00, (byte) 0xfe};
    var exchange = exchange("{}", "{}");
    var binary = new Response(200, "OK", Headers.none(), raw);

    var masked =
        masking.mask(
            new Exchange(
                "x1", Actor.RFC, exchange.request(), binary, Instant.EPOCH, Duration.ZERO));

    assertThat(masked.response().body()).isEqualTo(raw);
  }
}
