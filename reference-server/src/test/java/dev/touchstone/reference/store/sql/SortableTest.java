package dev.touchstone.reference.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortableTest {
  private final Random random = new Random(1);

  private <T extends Comparable<? super T>> void assertSameOrder(
      Supplier<T> values, Function<T, byte[]> bytes) {
    var some = Stream.generate(values).limit(400).toList();
    for (var left : some) {
      for (var right : some) {
        assertThat(Integer.signum(Arrays.compareUnsigned(bytes.apply(left), bytes.apply(right))))
            .as("%s and %s", left, right)
            .isEqualTo(Integer.signum(left.compareTo(right)));
      }
    }
  }

  private String text() {
    var units = List.of('\0', 'a', 'b', 'é', '\u07FF', '\u0800', '\uD83D', '\uDE00', '\uFFFF');
    var text = new StringBuilder();
    for (var i = random.nextInt(4); i > 0; i--) {
      text.append(units.get(random.nextInt(units.size())).charValue());
    }
    return text.toString();
  }

  @Test
  void text_is_ordered_as_java_orders_it() {
    assertSameOrder(this::text, Sortable::of);
  }

  @Test
  void text_comes_back_as_it_was() {
    for (var i = 0; i < 1_000; i++) {
      var text = text();

      assertThat(Sortable.text(Sortable.of(text))).isEqualTo(text);
    }
  }

  @Test
  void numbers_are_ordered_by_their_value() {
    assertSameOrder(
        () ->
            new BigDecimal(
                BigInteger.valueOf(random.nextInt(2_001) - 1_000), random.nextInt(9) - 4),
        Sortable::of);
  }

  @Test
  void instants_are_ordered_by_time() {
    assertSameOrder(
        () -> Instant.ofEpochSecond(random.nextInt(7) - 3, random.nextInt(3)), Sortable::of);
  }
}
