package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Definitions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the tests of all stores make and change there. */
final class Trial {
  static final Definitions DEFINITIONS = Definitions.load();
  static final Premises PREMISES =
      new Premises(
          DEFINITIONS.resourceTypes(),
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
          NameClaim.WITHOUT_CASE);

  private Trial() {}

  /** A test of a store that has nothing yet. */
  static void with(Keeping keeping, Consumer<Store> test) {
    try (var storage = keeping.fresh().open(PREMISES)) {
      test.accept(storage.organisation("one"));
    }
  }

  static ObjectNode content(String name) {
    return JsonNodeFactory.instance.objectNode().put("userName", name);
  }

  static Resource user(Store store, String name) {
    return store.create(DEFINITIONS.users(), content(name), MemberChange.NONE);
  }

  static Resource group(Store store, String name, Resource... members) {
    var content = JsonNodeFactory.instance.objectNode().put("displayName", name);
    return store.create(DEFINITIONS.groups(), content, adding(members));
  }

  static MemberChange adding(Resource... members) {
    return new MemberChange(
        false,
        Set.of(),
        Set.of(members).stream().map(one -> new Member(one.id(), one.type().name(), "")).toList());
  }

  static MemberChange removing(Resource member) {
    return new MemberChange(false, Set.of(member.id()), List.of());
  }

  static Resource latest(Store store, Resource resource) {
    return store.read(resource.type(), resource.id()).orElseThrow();
  }

  /** Writes the change, again and again, until nobody was faster. */
  static void change(Store store, Resource group, MemberChange change) {
    Optional<Resource> written = Optional.empty();
    while (written.isEmpty()) {
      var current = latest(store, group);
      written = store.replace(current, current.content(), change);
    }
  }

  static boolean changed(Store store, Resource group, MemberChange change) {
    change(store, group, change);
    return true;
  }
}
