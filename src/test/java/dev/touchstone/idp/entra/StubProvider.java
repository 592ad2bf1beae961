package dev.touchstone.idp.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.entra.mapping.ScimPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A small service provider that remembers, for what Entra sends in its legacy dialect. */
final class StubProvider implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, ObjectNode> resources = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile String held = "PATCH /Groups";
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Consumer<ObjectNode> distortion = any -> {};

  private StubProvider(HttpServer http) {
    this.http = http;
  }

  static StubProvider start() {
    try {
      System.setProperty("sun.net.httpserver.nodelay", "true");
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var stub = new StubProvider(HttpServer.create(address, 0));
      stub.http.createContext("/scim/v2", stub::serve);
      stub.http.setExecutor(stub.threads);
      stub.http.start();
      return stub;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI baseUrl() {
    return URI.create("http://localhost:" + http.getAddress().getPort() + "/scim/v2");
  }

  /** Changes whatever is answered, as servers do that hide or reformat values. */
  void distorts(Consumer<ObjectNode> how) {
    distortion = how;
  }

  /** Holds such requests, changes of groups unless said otherwise, back until so many are there. */
  void holdsBackUntil(int count, String requests) {
    held = requests;
    gate = new CountDownLatch(count);
  }

  int mostInFlight() {
    return mostInFlight.get();
  }

  /** Verb and path of each request, probes included. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> requestsAfter(int count) {
    return List.copyOf(requests).subList(count, requests.size());
  }

  ObjectNode resource(String target) {
    return resources.get(target);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestURI().getPath().substring("/scim/v2".length());
      var method = exchange.getRequestMethod();
      requests.add(method + " " + target);
      var body = exchange.getRequestBody().readAllBytes();
      if ((method + " " + target).startsWith(held)) {
        passGate();
      }
      switch (method) {
        case "GET" -> get(exchange, target);
        case "POST" -> create(exchange, target, Json.parse(body).orElseThrow().copy());
        case "PATCH" -> patch(exchange, target, Json.parse(body).orElseThrow());
        default -> answer(exchange, resources.remove(target) == null ? 404 : 204, "");
      }
    }
  }

  private void passGate() {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    gate.countDown();
    try {
      gate.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      inFlight.decrementAndGet();
    }
  }

  private void get(HttpExchange exchange, String target) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    if (query == null || !query.contains("filter=")) {
      var found = resources.get(target);
      answer(exchange, found == null ? 404 : 200, found == null ? "" : shown(found).toString());
      return;
    }
    var filter = Places.decode(query.replaceAll(".*filter=", "")).split(" eq ", 2);
    var wanted = filter[1].substring(1, filter[1].length() - 1);
    var list = Json.object();
    var hits = list.putArray("Resources");
    new TreeMap<>(resources)
        .forEach(
            (place, resource) -> {
              var values = ScimPath.of(filter[0]).read(Json.of(resource));
              if (place.startsWith(target + "/")
                  && values.stream().anyMatch(wanted::equalsIgnoreCase)) {
                hits.add(shown(resource));
              }
            });
    answer(exchange, 200, list.put("totalResults", hits.size()).toString());
  }

  private ObjectNode shown(ObjectNode resource) {
    var copy = resource.deepCopy();
    copy.remove("members");
    distortion.accept(copy);
    return copy;
  }

  private void create(HttpExchange exchange, String target, ObjectNode body) throws IOException {
    var id = "n" + ids.incrementAndGet();
    resources.put(target + "/" + id, body.put("id", id));
    answer(exchange, 201, shown(body).toString());
  }

  private void patch(HttpExchange exchange, String target, Json body) throws IOException {
    var resource = resources.get(target);
    synchronized (resource) {
      body.at("Operations").elements().forEach(operation -> apply(resource, operation));
    }
    answer(exchange, 204, "");
  }

  private static void apply(ObjectNode resource, Json operation) {
    var path = operation.text("path").orElseThrow();
    var text = operation.text("value").orElse("");
    if (path.equals("members")) {
      var members = (ArrayNode) resource.get("members");
      operation.at("value").elements().forEach(each -> members.add(each.copy()));
    } else if (path.equals("active")) {
      resource.put("active", text.equals("True"));
    } else if (path.endsWith(":manager")) {
      resource.withObjectProperty(ScimPath.ENTERPRISE).putObject("manager").put("value", text);
    } else if (path.contains(".")) {
      var parts = path.split("\\.");
      resource.withObjectProperty(parts[0]).put(parts[1], text);
    } else {
      resource.put(path, text);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/scim+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
