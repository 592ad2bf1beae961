package dev.touchstone.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Eight threads that do what they are given as much at once as the machine lets them. */
public final class Crowd {
  private Crowd() {}

  /** What each task brings, in the order of the tasks. */
  public static <T> List<T> atOnce(List<Callable<T>> tasks) {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
