package dev.touchstone.reference.http;

import dev.touchstone.reference.refusal.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;

/** Lets each client make only so many requests a second (RFC 6585 section 4). */
final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Site site;
  private final int perSecond;

  RateLimit(Site site, int perSecond) {
    this.site = site;
    this.perSecond = perSecond;
  }

  /** Counts one request, and refuses it if there were too many. */
  void count(Request exchange) {
    if (buckets.size() > MOST_CLIENTS) {
      buckets.clear();
    }
    // Only credentials that are valid make a client of their own: who makes some up is known by
    // where the requests come from.
    var client = Incoming.client(exchange, site).orElseGet(() -> Request.getRemoteAddr(exchange));
    var probe = buckets.computeIfAbsent(client, key -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = probe.getNanosToWaitForRefill();
      var seconds = TimeUnit.NANOSECONDS.toSeconds(wait + TimeUnit.SECONDS.toNanos(1) - 1);
      throw Refusal.tooManyRequests(
          "More than " + perSecond + " requests a second are not served.", Math.max(1, seconds));
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
