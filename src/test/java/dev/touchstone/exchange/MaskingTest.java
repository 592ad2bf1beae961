package dev.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"geheim\"}",
        "{\"op\":\"replace\",\"value\":\"geheim\",\"path\":\"password\"}",
        "{\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:password\",\"op\":\"add\","
            + "\"value\" : \"geheim\"}",
        "{\"op\":\"replace\",\"value\":{\"password\":\"geheim\"}}",
        "{\"op\":\"replace\",\"value\":{\"Password\":[\"geheim\"]}}",
        "{\"Resources\":[{\"id\":\"1\",\"password\":\"geheim\"}]}"
      })
  void a_password_is_masked_wherever_a_body_can_carry_it(String body) {
    var masked = masking.mask(exchange(body, body));

    assertThat(masked.request().body().orElseThrow()).doesNotContain("geheim").contains("***");
    assertThat(masked.response().text()).doesNotContain("geheim").contains("***");
  }

  @Test
  void what_is_no_password_stays() {
    var body = "[{\"path\":\"password\",\"op\":\"remove\"},{\"path\":\"title\",\"value\":\"a\"}]";

    assertThat(masking.body(body)).isEqualTo(body);
  }

  @Test
  void a_password_is_masked_in_a_filter() {
    var url = "https://x/Users?filter=password%20eq%20%22geheim%22&count=1";
    var asked = new Request("GET", url, Headers.none(), Optional.empty());
    var kept = exchange("{}", "{}");

    var masked =
        masking.mask(
            new Exchange(
                "x1", Actor.RFC, asked, kept.response(), kept.startedAt(), kept.duration()));

    assertThat(masked.request().url())
        .isEqualTo("https://x/Users?filter=password%20eq%20%22***%22&count=1");
  }

  @Test
  void a_password_that_went_over_the_wire_is_masked_wherever_it_is_repeated() {
    var sent = exchange("{\"password\":\"geheim\"}", "{\"detail\":\"geheim is too short\"}");

    var knowing = masking.knowing(List.of(sent));

    assertThat(knowing.mask(sent).response().text()).isEqualTo("{\"detail\":\"*** is too short\"}");
    assertThat(knowing.literal("got geheim")).isEqualTo("got ***");
    assertThat(knowing.literal("tok-12345")).isEqualTo("***");
  }
}
