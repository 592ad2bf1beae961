package dev.touchstone.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** The mishaps that lie in wait for requests of one wire. */
final class Mishaps {

  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(Predicate<Request> victims, Mishap mishap) {}

  synchronized void arrange(Predicate<Request> victims, Mishap mishap) {
    waiting.add(new Waiting(victims, mishap));
  }

  /** The mishap that befalls a request; only the first in line can. */
  synchronized Optional<Mishap> befalling(Request request) {
    var next = waiting.peek();
    if (next == null || !next.victims().test(request)) {
      return Optional.empty();
    }
    return Optional.of(waiting.remove().mishap());
  }
}
