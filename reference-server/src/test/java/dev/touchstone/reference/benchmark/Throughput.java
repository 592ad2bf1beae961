package dev.touchstone.reference.benchmark;

import dev.touchstone.reference.serve.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Requests a second of the plain operations on 10,000 users, over HTTP on eight connections.
 *
 * <p>Arguments are handed to {@code serve}, such as {@code --data DIR}. The server runs in a
 * process of its own; so does the floor, a bare Jetty with the same work for the client.
 */
final class Throughput {
  private static final int USERS = 10_000;
  private static final int CONNECTIONS = 8;
  private static final int WARM_UP = 5;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Subject subject;
  private final double floor;

  private Throughput(Subject subject, double floor) {
    this.subject = subject;
    this.floor = floor;
  }

  public static void main(String[] arguments) {
    double floor;
    try (var bare = Subject.start(Floor.class)) {
      IntFunction<Call> call = n -> new Call("POST", "/Users", user("floor" + n));
      measure(bare, 3 * USERS, call);
      floor = measure(bare, 3 * USERS, call);
    }
    System.out.printf(Locale.ROOT, "%-34s %8.0f/s%n", "bare Jetty, fixed answer", floor);
    var all = new ArrayList<>(List.of("--port", "0", "--token", Subject.TOKEN));
    all.addAll(List.of(arguments));
    try (var server = Subject.start(Main.class, all.toArray(String[]::new))) {
      new Throughput(server, floor).run();
    }
  }

  private record Call(String method, String path, String body) {}

  private void run() {
    System.out.printf(
        Locale.ROOT, "%-34s %8.2f s%n", "process start to ready", subject.readyAfter());
    // The first rounds warm the server up, on users that go again.
    for (var round = 0; round < WARM_UP; round++) {
      var gone = create("warm" + round);
      measure(subject, USERS, n -> new Call("DELETE", "/Users/" + gone.get(n), ""));
    }
    var begin = System.nanoTime();
    var ids = create("user");
    print("create a user", USERS / ((System.nanoTime() - begin) / 1e9));
    both("read by id", n -> new Call("GET", "/Users/" + ids.get(n % USERS), ""));
    both(
        "userName eq",
        n -> new Call("GET", "/Users?filter=userName%20eq%20%22user" + n % USERS + "%22", ""));
    both("a page of 100", 500, n -> new Call("GET", "/Users?count=100&startIndex=" + n * 19, ""));
    both("PATCH active", n -> new Call("PATCH", "/Users/" + ids.get(n % USERS), active(n)));
    both(
        "scan: title co",
        50,
        n -> new Call("GET", "/Users?filter=title%20co%20%22x" + n + "%22", ""));
    System.out.printf(
        Locale.ROOT, "%-34s %8d MiB%n", "resident, 10,000 users", subject.residentMebibytes());
  }

  private List<String> create(String prefix) {
    var ids = new String[USERS];
    overAll(
        subject,
        USERS,
        (connection, n) -> {
          var found = ID.matcher(connection.send("POST", "/Users", user(prefix + n)));
          ids[n] = found.find() ? found.group(1) : "";
        });
    return List.of(ids);
  }

  private void both(String name, IntFunction<Call> calls) {
    both(name, 2 * USERS, calls);
  }

  private void both(String name, int times, IntFunction<Call> calls) {
    measure(subject, times, calls);
    print(name, measure(subject, times, calls));
  }

  private void print(String name, double perSecond) {
    System.out.printf(
        Locale.ROOT, "%-34s %8.0f/s %6.2f of bare Jetty%n", name, perSecond, perSecond / floor);
  }

  private interface Work {
    void on(Connection connection, int number);
  }

  private static double measure(Subject subject, int times, IntFunction<Call> calls) {
    return overAll(
        subject,
        times,
        (connection, n) -> {
          var call = calls.apply(n);
          connection.send(call.method, call.path, call.body);
        });
  }

  /** Does the work that often, spread over the connections; tells how often a second. */
  private static double overAll(Subject subject, int times, Work work) {
    var next = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(CONNECTIONS);
    var begin = System.nanoTime();
    var all = new ArrayList<Future<?>>();
    for (var i = 0; i < CONNECTIONS; i++) {
      all.add(
          threads.submit(
              () -> {
                try (var connection = subject.connect()) {
                  for (var n = next.getAndIncrement(); n < times; n = next.getAndIncrement()) {
                    work.on(connection, n);
                  }
                }
              }));
    }
    threads.shutdown();
    try {
      for (var one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return times / ((System.nanoTime() - begin) / 1e9);
  }

  private static String user(String name) {
    return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s",
         "externalId":"x-%1$s","name":{"givenName":"Given","familyName":"Family %1$s"},
         "displayName":"Given Family","title":"Engineer","active":true,
         "emails":[{"value":"%1$s@example.com","type":"work","primary":true}]}"""
        .formatted(name);
  }

  private static String active(int n) {
    return """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"replace","path":"active","value":%s}]}"""
        .formatted(n / USERS % 2 == 1);
  }
}
