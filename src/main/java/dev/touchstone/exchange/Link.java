package dev.touchstone.exchange;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** What all wires of a run share: the connections, the journal, the clock, the numbering. */
public final class Link implements AutoCloseable {

  private static final int LAST_ANSWERS_SECONDS = 10;

  private final ConnectionPool pool;
  private final Transport exact;
  private final Transport restAssured;
  private final Journal journal;
  private final Places places;
  private final Clock clock;
  private final AtomicLong exchanges = new AtomicLong();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();
  private final AtomicInteger scenarios = new AtomicInteger();

  /**
   * A link to one service provider.
   *
   * @param connections held open at most
   * @param timeout for connecting, and for the silence before an answer
   */
  public Link(URI baseUrl, int connections, Duration timeout, Journal journal) {
    pool = new ConnectionPool(connections, timeout);
    exact = new ExactTransport(pool);
    restAssured = new RestAssuredTransport(pool);
    places = new Places(baseUrl);
    clock = Clock.systemUTC();
    this.journal = journal;
  }

  /** A wire with an empty transcript. */
  public Wire wire() {
    return new Wire(this);
  }

  /** The journal of the run. */
  public Journal journal() {
    return journal;
  }

  /** A number that no other scenario of the run has. */
  public int nextNumber() {
    return scenarios.incrementAndGet();
  }

  /**
   * Lets nothing out any more but the clean-up, and waits for the answers that are under way, so
   * that the journal has all that they created.
   */
  public void interrupt() {
    interrupted.set(true);
    try {
      if (underWay.writeLock().tryLock(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
        underWay.writeLock().unlock();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends something unless the run was interrupted.
   *
   * @throws NoAnswer if it was
   */
  <T> T unlessInterrupted(Supplier<T> sending) {
    underWay.readLock().lock();
    try {
      if (interrupted.get()) {
        throw NoAnswer.interrupted();
      }
      return sending.get();
    } finally {
      underWay.readLock().unlock();
    }
  }

  Transport transportFor(Actor actor) {
    return actor.exact() ? exact : restAssured;
  }

  Places places() {
    return places;
  }

  Clock clock() {
    return clock;
  }

  String nextId() {
    return "x" + exchanges.incrementAndGet();
  }

  @Override
  public void close() {
    pool.close();
  }
}
