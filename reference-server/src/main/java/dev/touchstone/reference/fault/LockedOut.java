package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Creations that lock out all others while they last, instead of letting them wait. */
final class LockedOut {
  private static final long LASTS_MILLIS = 100;

  private LockedOut() {}

  static Misbehaviour parallelCreations() {
    var lock = new Semaphore(1);
    return Spoil.instead(
        When.creates("Users"),
        (request, next) ->
            lock.tryAcquire()
                ? slowly(request, next, lock)
                : Spoil.error(Refusal.plain(500, "The database is locked.")));
  }

  private static Answer slowly(Request request, Handler next, Semaphore lock) {
    try {
      TimeUnit.MILLISECONDS.sleep(LASTS_MILLIS);
      return next.handle(request);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Spoil.error(Refusal.plain(500, "The creation was interrupted."));
    } finally {
      lock.release();
    }
  }
}
