package dev.touchstone.idp.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests at a steady rate (ENTRA-64). */
class SteadyRateTest {

  @RegisterExtension private final EntraWire wire = new EntraWire();

  private Exchange lookUp() {
    return new GallerySuite(wire.tenant().wire(), wire.url(), Credentials.none()).find("a");
  }

  @Test
  void requests_begin_one_after_the_other() {
    var rate = new SteadyRate(100);
    for (int number = 0; number < 10; number++) {
      wire.answers(200, EntraWire.NONE);
    }

    var begin = Instant.now();
    var answers = rate.send(10, this::lookUp);

    assertThat(answers).hasSize(10).allMatch(each -> each.status() == 200);
    assertThat(answers.get(9).startedAt()).isAfter(begin.plusMillis(80));
    assertThat(rate.lasting(10)).isEqualTo(Duration.ofMillis(100));
    assertThat(wire.sent()).hasSize(10);
  }

  @Test
  void a_request_without_an_answer_is_no_rate() {
    wire.silences("/Users");

    assertThatThrownBy(() -> new SteadyRate(100).send(1, this::lookUp))
        .isInstanceOf(NoAnswer.class);
  }
}
