package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.entra.scim.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends several requests at the same time and waits for all of them (ENTRA-65). */
record InFlight(int atOnce) {

  /** What became of each request, in the order given. */
  List<Optional<Refusal>> send(List<Runnable> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    var threads = Executors.newFixedThreadPool(Math.min(atOnce, requests.size()));
    try {
      var outcomes = new ArrayList<Optional<Refusal>>();
      for (var outcome : threads.invokeAll(requests.stream().map(InFlight::task).toList())) {
        outcomes.add(outcome(outcome));
      }
      return outcomes;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while requests were under way", stopped);
    } finally {
      threads.shutdown();
    }
  }

  private static Callable<Optional<Refusal>> task(Runnable request) {
    return () -> {
      try {
        request.run();
        return Optional.empty();
      } catch (Refusal refusal) {
        return Optional.of(refusal);
      }
    };
  }

  private static Optional<Refusal> outcome(Future<Optional<Refusal>> outcome)
      throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException mistake
          ? mistake
          : new IllegalStateException(failure.getCause());
    }
  }
}
