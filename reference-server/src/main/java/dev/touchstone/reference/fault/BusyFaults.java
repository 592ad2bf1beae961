package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Misbehaviours of a server that bears less than it is asked to. */
final class BusyFaults {
  private static final int PER_SECOND = 10;

  private BusyFaults() {}

  /** Answers the same look-up of Entra's ten times a second, and puts it off politely beyond. */
  static Misbehaviour limitedTo10() {
    Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    return (request, next) ->
        isSpared(buckets, request, next)
            ? next.handle(request)
            : Spoil.error(Refusal.tooManyRequests("No more than ten requests a second.", 1));
  }

  private static boolean isSpared(Map<String, Bucket> buckets, Request request, Handler next) {
    return !LoopFaults.isLookUpOfEntra(request)
        || !Spoil.isAuthorized(request, next)
        || buckets.computeIfAbsent(request.parameters().encoded(), key -> full()).tryConsume(1);
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(PER_SECOND).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
        .build();
  }
}
