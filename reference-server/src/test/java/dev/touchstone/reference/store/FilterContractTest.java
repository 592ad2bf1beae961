package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.AttributePath;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.schema.Urns;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterContractTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> WORDS =
      List.of("a", "b", "ab", "Ba", "ß", "ss", "Å", "\uD83D\uDE00", "\uFF21", "x".repeat(300));
  private static final List<String> TEXTS =
      List.of(
          "userName",
          "externalId",
          "title",
          "name.familyName",
          "emails",
          "emails.value",
          "emails.type",
          "addresses.locality",
          Urns.ENTERPRISE_USER + ":department",
          Urns.ENTERPRISE_USER + ":manager.value",
          Urns.ENTERPRISE_USER + ":manager",
          "profileUrl",
          "displayName",
          "nothingOfThatName",
          "id",
          "groups.value",
          "groups.display",
          "meta.resourceType",
          "meta.version",
          "members.value",
          "members");
  private static final List<String> INNER =
      List.of("type", "value", "display", "primary", "unknown");

  private final Random random = new Random(20260101);
  private final AtomicLong ticks = new AtomicLong();
  private final List<String> ids = new ArrayList<>();
  private final List<Shown> all = new ArrayList<>();
  private int made;
  private Store store;

  private record Shown(Resource resource, ObjectNode view) {}

  private static Clock clock(AtomicLong ticks) {
    InstantSource source = () -> START.plusMillis(ticks.getAndIncrement() / 3);
    return source.withZone(ZoneOffset.UTC);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private ObjectNode user() {
    var user = JsonNodeFactory.instance.objectNode();
    user.put("userName", any(WORDS) + made++);
    for (var name : List.of("externalId", "title", "displayName", "profileUrl")) {
      if (!oneIn(3)) {
        user.put(name, any(WORDS));
      }
    }
    if (!oneIn(3)) {
      user.putObject("name").put("familyName", any(WORDS));
    }
    if (!oneIn(3)) {
      user.put("active", oneIn(2));
    }
    emails(user);
    if (!oneIn(3)) {
      user.putArray("addresses").addObject().put("locality", any(WORDS)).put("type", "work");
    }
    if (!oneIn(3)) {
      var enterprise = user.putObject(Urns.ENTERPRISE_USER).put("department", any(WORDS));
      if (oneIn(2) && !ids.isEmpty()) {
        enterprise.putObject("manager").put("value", any(ids));
      }
    }
    return user;
  }

  private void emails(ObjectNode user) {
    var count = random.nextInt(4);
    var primary = random.nextInt(6);
    for (var i = 0; i < count; i++) {
      var email = user.withArray("emails").addObject();
      if (!oneIn(4)) {
        email.put("value", any(WORDS));
      }
      if (!oneIn(3)) {
        email.put("type", any(List.of("work", "home", "Work")));
      }
      if (i == primary || oneIn(3)) {
        email.put("primary", i == primary);
      }
      if (email.isEmpty()) {
        email.put("display", any(WORDS));
      }
    }
  }

  private void fill() {
    for (var i = 0; i < 60; i++) {
      ids.add(store.create(DEFINITIONS.users(), user(), MemberChange.NONE).id());
    }
    for (var i = 0; i < 12; i++) {
      var group = JsonNodeFactory.instance.objectNode().put("displayName", any(WORDS) + i);
      var members = new HashSet<String>();
      for (var j = random.nextInt(6); j > 0; j--) {
        members.add(any(ids));
      }
      var coming =
          members.stream()
              .map(id -> new Member(id, store.find(id).get().type().name(), ""))
              .toList();
      var change = new MemberChange(false, Set.of(), coming);
      ids.add(store.create(DEFINITIONS.groups(), group, change).id());
    }
    for (var id : List.copyOf(ids)) {
      var resource = store.find(id).orElseThrow();
      if (resource.type().equals(DEFINITIONS.users()) && oneIn(3)) {
        var next = user();
        store.replace(resource, next, MemberChange.NONE);
      } else if (oneIn(15)) {
        store.delete(resource);
        ids.remove(id);
      }
    }
  }

  private ObjectNode view(Resource resource) {
    var view = resource.content().put("id", resource.id());
    view.putObject("meta")
        .put("resourceType", resource.type().name())
        .put("created", resource.stamp().created().toString())
        .put("lastModified", resource.stamp().lastModified().toString())
        .put("version", "W/\"" + resource.stamp().version() + "\"");
    if (resource.type().equals(DEFINITIONS.groups())) {
      for (var member : store.members(resource.id())) {
        view.withArray("members").addObject().put("value", member.value());
      }
    } else {
      addGroups(view, resource.id(), new HashSet<>());
    }
    return view;
  }

  private void addGroups(ObjectNode view, String id, Set<String> shown) {
    var groups = store.groupsOf(id).stream().filter(group -> shown.add(group.id())).toList();
    for (var group : groups) {
      view.withArray("groups").addObject().put("value", group.id()).put("display", group.label());
    }
    groups.forEach(group -> addGroups(view, group.id(), shown));
  }

  private String filter(int depth) {
    if (depth == 0) {
      return clause();
    }
    return switch (random.nextInt(4)) {
      case 0 -> "(" + filter(depth - 1) + " and " + filter(random.nextInt(depth)) + ")";
      case 1 -> "(" + filter(depth - 1) + " or " + filter(random.nextInt(depth)) + ")";
      case 2 -> "not (" + filter(depth - 1) + ")";
      default -> clause();
    };
  }

  private String clause() {
    return switch (random.nextInt(9)) {
      case 0 -> any(TEXTS) + " pr";
      case 1 -> any(List.of("emails", "name", "active", "meta", "groups", "members")) + " pr";
      case 2 -> "active " + any(List.of("eq", "ne")) + " " + oneIn(2);
      case 3 -> any(List.of("meta.created", "meta.lastModified")) + " " + time();
      case 4 -> "emails[" + inner(2) + "]";
      case 5 ->
          any(List.of("members", "groups", "name", Urns.ENTERPRISE_USER + ":manager"))
              + "["
              + any(List.of("value eq \"" + any(ids) + "\"", inner(1), "familyName sw \"a\""))
              + "]";
      default -> any(TEXTS) + " " + comparison();
    };
  }

  private String comparison() {
    if (oneIn(12)) {
      return any(List.of("eq null", "ne null", "eq 5", "ne true"));
    }
    var operator = any(List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "eq", "sw"));
    var operand = oneIn(3) ? any(ids) : any(WORDS) + (oneIn(3) ? random.nextInt(60) : "");
    return operator
        + " \""
        + operand.toUpperCase().substring(oneIn(2) ? 0 : operand.length() / 2)
        + "\"";
  }

  private String time() {
    var instant = START.plusMillis(random.nextInt(150)).plusNanos(oneIn(3) ? 500 : 0);
    return any(List.of("eq", "ne", "gt", "ge", "lt", "le")) + " \"" + instant + "\"";
  }

  private String inner(int depth) {
    if (depth > 0 && !oneIn(3)) {
      return switch (random.nextInt(3)) {
        case 0 -> inner(depth - 1) + " and " + inner(depth - 1);
        case 1 -> "(" + inner(depth - 1) + " or " + inner(depth - 1) + ")";
        default -> "not (" + inner(depth - 1) + ")";
      };
    }
    return switch (random.nextInt(4)) {
      case 0 -> any(INNER) + " pr";
      case 1 -> "primary eq " + oneIn(2);
      case 2 ->
          "type " + any(List.of("eq", "ne", "sw")) + " \"" + any(List.of("work", "ho")) + "\"";
      default -> "value " + comparison();
    };
  }

  private Query query(List<ResourceType> types, Filter filter) {
    var by =
        any(
            List.of(
                "userName",
                "title",
                "emails",
                "emails.type",
                "meta.lastModified",
                "id",
                "active",
                "groups.display",
                Urns.ENTERPRISE_USER + ":department",
                "nothing"));
    var order =
        oneIn(2)
            ? Optional.of(new Order(new AttributePath(by), oneIn(2)))
            : Optional.<Order>empty();
    var window = new Window(1 + random.nextInt(20), random.nextInt(40));
    var newest = store.newest();
    var span = oneIn(4) ? new Span(newest / 4, newest - newest / 4) : Span.ALL;
    return new Query(types, Optional.of(filter), order, window, span, this::view);
  }

  private record Match(String id, Optional<Comparable<?>> key) {}

  private List<String> bruteForce(Query query) {
    var matches = new ArrayList<Match>();
    for (var type : query.types()) {
      for (var one : all) {
        var resource = one.resource;
        var isIn = query.span().holds(resource.stamp().sequence()) && resource.type().equals(type);
        if (isIn && query.filter().orElseThrow().matches(type, one.view)) {
          var key = query.order().flatMap(order -> order.key(type, one.view));
          matches.add(new Match(resource.id(), key));
        }
      }
    }
    query.order().ifPresent(o -> matches.sort(Comparator.comparing(Match::key, o.comparator())));
    return matches.stream().map(Match::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void random_queries_find_what_brute_force_finds(Keeping keeping) {
    var premises = new Premises(DEFINITIONS.resourceTypes(), clock(ticks), NameClaim.WITHOUT_CASE);
    try (var storage = keeping.fresh().open(premises)) {
      store = storage.organisation("one");
      fill();
      ids.stream()
          .map(id -> store.find(id).orElseThrow())
          .forEach(one -> all.add(new Shown(one, view(one))));
      var answeredByIndex = 0;
      for (var i = 0; i < 600; i++) {
        var filter = any(Stream.generate(() -> filter(random.nextInt(4))).limit(1).toList());
        var query =
            query(
                any(
                    List.of(
                        List.of(DEFINITIONS.users()),
                        List.of(DEFINITIONS.users()),
                        List.of(DEFINITIONS.groups()),
                        DEFINITIONS.resourceTypes())),
                Filter.parse(filter));
        if (!isAllowed(query)) {
          continue;
        }

        var found = store.query(query);

        var expected = bruteForce(query);
        var window = query.window();
        assertThat(found.total()).as(filter).isEqualTo(expected.size());
        assertThat(found.page().stream().map(Resource::id))
            .as("%s by %s, %s", filter, query.order(), window)
            .containsExactlyElementsOf(
                expected.stream().skip(window.startIndex() - 1L).limit(window.count()).toList());
        answeredByIndex += found.examined() == 0 ? 1 : 0;
      }
      assertThat(answeredByIndex).isGreaterThan(keeping == Keeping.MEMORY ? 3 : 150);
    }
  }

  private static boolean isAllowed(Query query) {
    try {
      query.types().forEach(type -> query.filter().orElseThrow().check(type));
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
