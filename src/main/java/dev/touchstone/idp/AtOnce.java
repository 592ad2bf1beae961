package dev.touchstone.idp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does several things at the same time and waits for all of them.
 *
 * @param limit how many are under way at most
 */
public record AtOnce(int limit) {

  /**
   * What came of each task, in the order given; a failure of one is thrown after all have ended.
   */
  public <T> List<T> call(List<Callable<T>> tasks) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    var threads = Executors.newFixedThreadPool(Math.min(limit, tasks.size()));
    try {
      var outcomes = new ArrayList<T>();
      for (var outcome : threads.invokeAll(tasks)) {
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

  /** The same for tasks of which nothing comes. */
  public void run(List<Runnable> tasks) {
    call(tasks.stream().map(Executors::callable).toList());
  }

  private static <T> T outcome(Future<T> outcome) throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException mistake
          ? mistake
          : new IllegalStateException(failure.getCause());
    }
  }
}
