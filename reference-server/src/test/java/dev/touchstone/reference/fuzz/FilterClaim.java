package dev.touchstone.reference.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.filter.Filter;
import java.nio.charset.StandardCharsets;

/** A filter is refused, or its text form reads the same, and it can be asked of any resource. */
final class FilterClaim implements Claim {
  @Override
  public void examine(byte[] input) {
    var filter = Filter.parse(new String(input, StandardCharsets.UTF_8));
    var again = Filter.parse(filter.toString());
    assertThat(again).hasToString(filter.toString());
    for (var type : Samples.types()) {
      filter.check(type);
      var sample = Samples.of(type);
      assertThat(again.matches(type, sample)).isEqualTo(filter.matches(type, sample));
    }
  }
}
