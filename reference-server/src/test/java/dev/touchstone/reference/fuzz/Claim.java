package dev.touchstone.reference.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.refusal.Refusal;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What holds for every input, whatever its bytes. */
interface Claim {
  /** Far more than any input needs; counted on the processor, so that a busy machine is no bug. */
  Duration LIMIT = Duration.ofSeconds(3);

  /** Uses the input; a Refusal is a fine end, any other exception is a bug. */
  void examine(byte[] input);

  default void holdsFor(byte[] input) {
    var threads = ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadCpuTime();
    try {
      examine(input);
    } catch (Refusal refusal) {
      assertThat(refusal.status()).as(refusal.getMessage()).isBetween(400, 499);
      assertThat(refusal.getMessage()).isNotBlank();
    }
    var spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(spent).isLessThan(LIMIT);
  }
}
