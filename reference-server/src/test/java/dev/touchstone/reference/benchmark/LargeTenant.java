package dev.touchstone.reference.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.Storing;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.Keeping;
import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.MemberChange;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Premises;
import dev.touchstone.reference.store.Query;
import dev.touchstone.reference.store.Resource;
import dev.touchstone.reference.store.Span;
import dev.touchstone.reference.store.Store;
import dev.touchstone.reference.store.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Compares a large organisation with a small one; docs/benchmarks.md says how it is run.
 *
 * <p>Arguments: memory, h2 or postgresql; how many users; how many members the large group has; for
 * h2 also a directory, where the data stay and are used again if they are there already.
 */
public final class LargeTenant {
  private static final String LARGE = "";
  private static final int SMALL = 1_000;
  private static final int OVER_HTTP = 100_000;
  private static final int ROUNDS = 2_000;
  private static final int WARM_UP = 1_000;
  private static final int WRITERS = 16;
  private static final Definitions DEFINITIONS = Definitions.load();

  private final Random random = new Random(1);
  private final Keeping keeping;
  private final Storing place;

  private LargeTenant(Keeping keeping, Storing place) {
    this.keeping = keeping;
    this.place = place;
  }

  /** Prints the medians and how they relate. */
  public static void main(String[] arguments) throws Exception {
    var keeping = Keeping.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    var users = Integer.parseInt(arguments[1]);
    var members = Integer.parseInt(arguments[2]);
    var place =
        arguments.length > 3 ? new Storing.InDirectory(Path.of(arguments[3])) : keeping.fresh();
    new LargeTenant(keeping, place).compareStores(users, members);
    new LargeTenant(keeping, place).compareServers(users);
    System.exit(0);
  }

  private static ObjectNode user(int number) throws Exception {
    return new JsonMapper()
        .readValue(
            """
            {"userName":"user%1$d@example.com","externalId":"00u%1$d","active":true,
            "name":{"givenName":"Given%1$d","familyName":"Family%1$d"},
            "displayName":"Given%1$d Family%1$d","title":"Engineer","preferredLanguage":"en",
            "emails":[{"value":"user%1$d@example.com","type":"work","primary":true}],
            "phoneNumbers":[{"value":"+49 30 %1$d","type":"work"}]}"""
                .formatted(number),
            ObjectNode.class);
  }

  /** By several writers, whom a durable store lets share the way to the disk. */
  private static void fill(Store store, int count) throws Exception {
    var writers = new ForkJoinPool(WRITERS);
    try {
      writers
          .submit(
              () -> IntStream.range(0, count).parallel().forEach(number -> create(store, number)))
          .get();
    } finally {
      writers.shutdown();
    }
  }

  private static Resource create(Store store, int number) {
    try {
      return store.create(DEFINITIONS.users(), user(number), MemberChange.NONE);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void compareStores(int users, int members) throws Exception {
    var premises =
        new Premises(DEFINITIONS.resourceTypes(), Clock.systemUTC(), NameClaim.WITHOUT_CASE);
    try (var storage = place.open(premises)) {
      var small = storage.organisation("small");
      var large = storage.organisation(LARGE);
      if (found(large, users - 1).isEmpty()) {
        fill(small, SMALL);
        fillAndTell(large, users);
      }
      compare(
          keeping + " store, userName eq",
          () -> demand(found(small, random.nextInt(SMALL)).isPresent()),
          () -> demand(found(large, random.nextInt(users)).isPresent()));
      var few = group(large, 10);
      var many = group(large, members);
      compare(
          keeping + " store, one member more",
          () -> addAndRemove(large, few, anybody(large, members, users)),
          () -> addAndRemove(large, many, anybody(large, members, users)));
    }
  }

  private void fillAndTell(Store store, int users) throws Exception {
    var before = usedHeap();
    var start = System.nanoTime();
    fill(store, users);
    System.out.printf("%s: %,d users in %d s%n", keeping, users, seconds(start));
    if (keeping == Keeping.MEMORY) {
      var json = found(store, users - 1).orElseThrow().kept().json().length;
      System.out.printf(
          "heap: %,d bytes a user, its JSON %d of them%n", (usedHeap() - before) / users, json);
    }
  }

  private String anybody(Store store, int first, int end) {
    return found(store, first + random.nextInt(end - first)).orElseThrow().id();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000L;
  }

  private static Optional<Resource> found(Store store, int number) {
    var filter = Filter.parse("userName eq \"user" + number + "@example.com\"");
    return store
        .query(
            new Query(
                List.of(DEFINITIONS.users()),
                Optional.of(filter),
                Optional.empty(),
                new Window(1, 100),
                Span.ALL,
                Resource::content))
        .page()
        .stream()
        .findFirst();
  }

  private static void demand(boolean isSo) {
    if (!isSo) {
      throw new IllegalStateException("not the answer that was expected");
    }
  }

  private static Resource group(Store store, int size) {
    var members =
        IntStream.range(0, size).mapToObj(each -> found(store, each).orElseThrow().id()).toList();
    var content = new JsonMapper().createObjectNode().put("displayName", "G" + UUID.randomUUID());
    return store.create(
        DEFINITIONS.groups(), content, new MemberChange(false, Set.of(), named(members)));
  }

  private static List<Member> named(List<String> members) {
    return members.stream().map(id -> new Member(id, "User", "")).toList();
  }

  private static void addAndRemove(Store store, Resource group, String member) {
    var coming = new MemberChange(false, Set.of(), named(List.of(member)));
    var leaving = new MemberChange(false, Set.of(member), List.of());
    for (var change : List.of(coming, leaving)) {
      var current = store.read(group.type(), group.id()).orElseThrow();
      demand(store.replace(current, current.content(), change).isPresent());
    }
  }

  /** Over HTTP; what was kept in memory is gone by now, and comes again over HTTP. */
  private void compareServers(int users) {
    try (var few = ReferenceServer.start(Settings.defaults().withStoring(keeping.fresh()));
        var many = ReferenceServer.start(Settings.defaults().withStoring(place))) {
      var small = Client.of(few);
      var large = Client.of(many);
      create(small, SMALL);
      var there = keeping == Keeping.MEMORY ? Math.min(users, OVER_HTTP) : users;
      if (keeping == Keeping.MEMORY) {
        create(large, there);
      }
      compare(
          "%s HTTP, userName eq, %,d users".formatted(keeping, there),
          () -> find(small, random.nextInt(SMALL)),
          () -> find(large, random.nextInt(there)));
    }
  }

  private static void create(Client client, int count) {
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> client.newUser("user" + i + "@example.com", ",\"externalId\":\"" + i + "\""));
  }

  private static void find(Client client, int number) {
    demand(client.namesFound("userName eq \"user" + number + "@example.com\"").size() == 1);
  }

  /** Small and large by turns, so that both suffer alike from what else the machine does. */
  private static void compare(String name, Runnable small, Runnable large) {
    var times = List.of(new ArrayList<Long>(), new ArrayList<Long>());
    for (var i = 0; i < WARM_UP + ROUNDS; i++) {
      for (var which : Arrays.asList(0, 1)) {
        var start = System.nanoTime();
        (which == 0 ? small : large).run();
        if (i >= WARM_UP) {
          times.get(which).add(System.nanoTime() - start);
        }
      }
    }
    times.forEach(Collections::sort);
    double one = times.get(0).get(ROUNDS / 2);
    double other = times.get(1).get(ROUNDS / 2);
    System.out.printf(
        "%s: small %.1f µs, large %.1f µs, ratio %.2f%n",
        name, one / 1_000, other / 1_000, other / one);
  }
}
