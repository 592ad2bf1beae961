package dev.touchstone.steps;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Whose turn it is. A scenario tagged {@code @alone} reads whole lists without a filter, which
 * others would shift under its hands; it waits until they have ended, and they wait for it.
 */
public final class Turns {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Waits for the turn of a scenario; to be given back by the same thread. */
  Lock take(boolean alone) {
    var turn = alone ? lock.writeLock() : lock.readLock();
    turn.lock();
    return turn;
  }
}
