package dev.touchstone.reference.observation;

import dev.touchstone.reference.http.Served;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Counts and times requests, and tells the numbers in Prometheus's text format. */
public final class Metrics implements Handler, Consumer<Served> {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("scim_requests_total")
          .help("Requests answered.")
          .labelNames("method", "status", "organisation")
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("scim_request_duration_seconds")
          .help("From the first byte of a request to the last of its answer.")
          .labelNames("method")
          .classicOnly()
          .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
          .register(registry);

  public Metrics() {
    var runtime = Runtime.getRuntime();
    GaugeWithCallback.builder()
        .name("jvm_memory_used_bytes")
        .help("The heap in use.")
        .callback(gauge -> gauge.call(runtime.totalMemory() - runtime.freeMemory()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("jvm_memory_max_bytes")
        .help("The heap there may be.")
        .callback(gauge -> gauge.call(runtime.maxMemory()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("jvm_threads_current")
        .help("Threads that live.")
        .callback(gauge -> gauge.call(Thread.activeCount()))
        .register(registry);
  }

  @Override
  public void accept(Served served) {
    var method = Kind.method(served.line().method());
    var status = Integer.toString(served.status());
    requests.labelValues(method, status, Kind.organisation(served.line().path())).inc();
    var seconds = (double) served.time().toNanos() / TimeUnit.SECONDS.toNanos(1);
    durations.labelValues(method).observe(seconds);
  }

  /** How many requests were answered since the start, by status. */
  public Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    for (var point : requests.collect().getDataPoints()) {
      counts.merge(point.getLabels().get("status"), (long) point.getValue(), Long::sum);
    }
    return counts;
  }

  @Override
  public Answer handle(Request request) {
    var out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.of(200)
        .withText(PrometheusTextFormatWriter.CONTENT_TYPE, out.toString(StandardCharsets.UTF_8));
  }
}
