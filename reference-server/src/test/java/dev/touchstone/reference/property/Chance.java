package dev.touchstone.reference.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices that are the same in every run. */
record Chance(Random random) {
  static Chance seeded(long seed) {
    return new Chance(new Random(seed));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Some of the choices, perhaps none, in any order. */
  <T> List<T> some(List<T> choices) {
    var shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(shuffled.size() + 1)));
  }
}
