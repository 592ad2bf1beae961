package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Requests at a steady rate over parallel connections, whether those before have been answered or
 * not, as many customers at once make them (ENTRA-64).
 */
public final class SteadyRate {

  /** What the gallery asks a service provider to bear from one tenant. */
  public static final int OF_THE_GALLERY = 25;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int perSecond;

  /** So many requests a second. */
  public SteadyRate(int perSecond) {
    this.perSecond = perSecond;
  }

  /** How long it takes to begin so many requests. */
  public Duration lasting(int times) {
    return SECOND.multipliedBy(times).dividedBy(perSecond);
  }

  /**
   * Makes the same request so many times.
   *
   * @throws NoAnswer if one of them got no answer
   */
  public List<Exchange> send(int times, Callable<Exchange> request) {
    var threads = Executors.newScheduledThreadPool(perSecond);
    try {
      return answers(begun(times, request, threads));
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Future<Exchange>> begun(
      int times, Callable<Exchange> request, ScheduledExecutorService threads) {
    var begun = new ArrayList<Future<Exchange>>();
    for (int number = 0; number < times; number++) {
      begun.add(threads.schedule(request, lasting(number).toNanos(), TimeUnit.NANOSECONDS));
    }
    return begun;
  }

  private static List<Exchange> answers(List<Future<Exchange>> begun) {
    var answers = new ArrayList<Exchange>();
    for (var each : begun) {
      answers.add(answer(each));
    }
    return answers;
  }

  private static Exchange answer(Future<Exchange> begun) {
    try {
      return begun.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("a request could not be made", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while requests were under way", stopped);
    }
  }
}
