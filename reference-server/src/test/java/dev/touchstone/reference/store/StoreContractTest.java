package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Definitions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreContractTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Premises PREMISES =
      new Premises(
          DEFINITIONS.resourceTypes(),
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
          NameClaim.WITHOUT_CASE);

  private static void with(Keeping keeping, Consumer<Store> test) {
    try (var storage = keeping.fresh().open(PREMISES)) {
      test.accept(storage.organisation("one"));
    }
  }

  private static ObjectNode content(String name) {
    return JsonNodeFactory.instance.objectNode().put("userName", name);
  }

  private static Resource user(Store store, String name) {
    return store.create(DEFINITIONS.users(), content(name), MemberChange.NONE);
  }

  private static Resource group(Store store, String name, Resource... members) {
    var content = JsonNodeFactory.instance.objectNode().put("displayName", name);
    return store.create(DEFINITIONS.groups(), content, adding(members));
  }

  private static MemberChange adding(Resource... members) {
    return new MemberChange(
        false,
        Set.of(),
        Set.of(members).stream().map(one -> new Member(one.id(), one.type().name(), "")).toList());
  }

  private static MemberChange removing(Resource member) {
    return new MemberChange(false, Set.of(member.id()), List.of());
  }

  private static Resource latest(Store store, Resource resource) {
    return store.read(resource.type(), resource.id()).orElseThrow();
  }

  /** Writes the change, again and again, until nobody was faster. */
  private static void change(Store store, Resource group, MemberChange change) {
    Optional<Resource> written = Optional.empty();
    while (written.isEmpty()) {
      var current = latest(store, group);
      written = store.replace(current, current.content(), change);
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_made_can_be_read(Keeping keeping) {
    with(
        keeping,
        store -> {
          var made = user(store, "Zoë \uD83D\uDE00");

          var read = store.read(DEFINITIONS.users(), made.id()).orElseThrow();

          assertThat(read.content()).isEqualTo(made.content());
          assertThat(read.stamp()).isEqualTo(made.stamp());
          assertThat(read.label()).isEqualTo("Zoë \uD83D\uDE00");
          assertThat(store.read(DEFINITIONS.groups(), made.id())).isEmpty();
          assertThat(store.find(made.id())).isPresent();
          assertThat(store.newest()).isEqualTo(made.stamp().sequence());
        });
  }

  @ParameterizedTest
  @EnumSource
  void ids_that_cannot_be_are_not_found(Keeping keeping) {
    with(
        keeping,
        store -> {
          for (var id : List.of("", "\0", "a b", "é", "x".repeat(10_000))) {
            assertThat(store.find(id)).isEmpty();
            assertThat(store.members(id)).isEmpty();
            assertThat(store.isMember(id, id)).isFalse();
            assertThat(store.memberCount(id)).isZero();
            assertThat(store.groupsOf(id)).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void text_of_any_kind_and_length_is_kept(Keeping keeping) {
    with(
        keeping,
        store -> {
          var names =
              List.of("nul \0", "x".repeat(20_000), "\uFFFD\uFF21", "\u0130", "half \uD83D");

          for (var name : names) {
            assertThat(latest(store, user(store, name)).content().path("userName").textValue())
                .isEqualTo(name);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void names_are_unique_without_regard_to_case(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "Ada");
          var bob = user(store, "bob");

          assertThatThrownBy(() -> user(store, "ADA")).isInstanceOf(Refusal.class);
          assertThatThrownBy(() -> store.replace(bob, content("aDA"), MemberChange.NONE))
              .isInstanceOf(Refusal.class);
          assertThat(store.replace(ada, content("ADA"), MemberChange.NONE)).isPresent();
          assertThat(latest(store, bob).stamp().version()).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_name_given_up_can_be_taken(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          var bob = user(store, "bob");

          store.replace(ada, content("lady"), MemberChange.NONE);
          store.delete(bob);

          assertThat(user(store, "ada").id()).isNotEqualTo(ada.id());
          assertThat(user(store, "bob").id()).isNotEqualTo(bob.id());
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_write_on_an_old_state_is_not_done(Keeping keeping) {
    with(
        keeping,
        store -> {
          var made = user(store, "ada");
          store.replace(made, made.content().put("title", "new"), MemberChange.NONE);

          var second = store.replace(made, content("bob").put("title", "x"), MemberChange.NONE);

          assertThat(second).isEmpty();
          assertThat(store.delete(made)).isFalse();
          assertThat(latest(store, made).content().path("title").textValue()).isEqualTo("new");
          assertThat(latest(store, made).stamp().version()).isEqualTo(2);
          user(store, "bob");
        });
  }

  @ParameterizedTest
  @EnumSource
  void members_keep_the_order_in_which_they_came(Keeping keeping) {
    with(
        keeping,
        store -> {
          var group = group(store, "G");
          var users = IntStream.range(0, 20).mapToObj(i -> user(store, "u" + i)).toList();

          users.forEach(one -> change(store, group, adding(one)));
          change(store, group, removing(users.get(3)));
          change(store, group, adding(users.get(3)));
          change(store, group, adding(users.get(7)));

          var expected = new ArrayList<>(users);
          expected.add(expected.remove(3));
          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactlyElementsOf(expected.stream().map(Resource::id).toList());
          assertThat(store.memberCount(group.id())).isEqualTo(20);
          assertThat(store.isMember(group.id(), users.get(3).id())).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void all_members_can_be_replaced_at_once(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          var bob = user(store, "bob");
          var group = group(store, "G", ada);
          var coming = new MemberChange(true, Set.of(), adding(bob).coming());

          change(store, group, coming);

          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactly(bob.id());
          assertThat(store.memberCount(group.id())).isEqualTo(1);
          assertThat(store.groupsOf(ada.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_deleted_user_leaves_its_groups_and_they_change(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          var group = group(store, "G", ada, user(store, "bob"));
          var outer = group(store, "Outer", group);

          assertThat(store.groupsOf(ada.id()).stream().map(Resource::id))
              .containsExactly(group.id());
          assertThat(store.delete(ada)).isTrue();

          assertThat(store.memberCount(group.id())).isEqualTo(1);
          assertThat(latest(store, group).stamp().version()).isEqualTo(2);
          assertThat(latest(store, group).stamp().lastModified())
              .isAfter(group.stamp().lastModified());
          assertThat(latest(store, outer).stamp().version()).isEqualTo(1);
          assertThat(store.delete(latest(store, group))).isTrue();
          assertThat(store.members(outer.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void somebody_who_is_not_there_does_not_become_a_member(Keeping keeping) {
    with(
        keeping,
        store -> {
          var gone = user(store, "ada");
          store.delete(gone);

          var group = group(store, "G", gone);
          change(store, group, adding(gone));

          assertThat(store.memberCount(group.id())).isZero();
          assertThat(store.members(group.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void members_added_and_removed_at_once_are_all_accounted_for(Keeping keeping) {
    with(
        keeping,
        store -> {
          var group = group(store, "G");
          var staying = IntStream.range(0, 60).mapToObj(i -> user(store, "s" + i)).toList();
          var leaving = IntStream.range(0, 60).mapToObj(i -> user(store, "l" + i)).toList();
          leaving.forEach(one -> change(store, group, adding(one)));
          var tasks = new ArrayList<Callable<Boolean>>();
          for (var i = 0; i < 60; i++) {
            var in = staying.get(i);
            var out = leaving.get(i);
            tasks.add(() -> changed(store, group, adding(in)));
            tasks.add(() -> changed(store, group, removing(out)));
          }

          atOnce(tasks);

          assertThat(store.members(group.id()).stream().map(Member::value))
              .containsExactlyInAnyOrderElementsOf(staying.stream().map(Resource::id).toList());
          assertThat(store.memberCount(group.id())).isEqualTo(60);
          assertThat(latest(store, group).stamp().version()).isEqualTo(181);
        });
  }

  private static boolean changed(Store store, Resource group, MemberChange change) {
    change(store, group, change);
    return true;
  }

  @ParameterizedTest
  @EnumSource
  void of_many_that_want_a_name_at_once_one_gets_it(Keeping keeping) {
    with(
        keeping,
        store -> {
          for (var round = 0; round < 10; round++) {
            var name = "wanted" + round;
            var made = new AtomicInteger();
            Callable<Boolean> attempt =
                () -> {
                  try {
                    user(store, name);
                    made.incrementAndGet();
                  } catch (Refusal taken) {
                    assertThat(taken.status()).isEqualTo(409);
                  }
                  return true;
                };

            atOnce(IntStream.range(0, 16).mapToObj(i -> attempt).toList());

            assertThat(made).hasValue(1);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void users_deleted_while_they_are_added_do_not_stay(Keeping keeping) {
    with(
        keeping,
        store -> {
          var groups = List.of(group(store, "G"), group(store, "H"));
          var tasks = new ArrayList<Callable<Boolean>>();
          for (var i = 0; i < 60; i++) {
            var one = user(store, "u" + i);
            groups.forEach(group -> tasks.add(() -> changed(store, group, adding(one))));
            tasks.add(() -> store.delete(one));
            groups.forEach(group -> tasks.add(() -> changed(store, group, removing(one))));
          }

          atOnce(tasks);

          for (var group : groups) {
            assertThat(store.members(group.id())).isEmpty();
            assertThat(store.memberCount(group.id())).isZero();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void organisations_know_nothing_of_each_other(Keeping keeping) {
    try (var storage = keeping.fresh().open(PREMISES)) {
      var one = storage.organisation("one");
      var other = storage.organisation("other");
      var ada = user(one, "ada");

      assertThat(user(other, "ada").id()).isNotEqualTo(ada.id());
      assertThat(other.find(ada.id())).isEmpty();
      assertThat(storage.organisation("one").find(ada.id())).isPresent();
      assertThat(group(other, "G", ada).stamp().version()).isEqualTo(1);
      assertThat(one.groupsOf(ada.id())).isEmpty();
      assertThat(storage.isHealthy()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void filters_of_hundreds_of_clauses_are_answered(Keeping keeping) {
    with(
        keeping,
        store -> {
          var ada = user(store, "ada");
          for (var word : List.of(" or ", " and ")) {
            var clause = "userName eq \"ada\"" + word;
            var filter = clause.repeat(440) + "active eq null";

            var found =
                store.query(
                    new Query(
                        List.of(DEFINITIONS.users()),
                        Optional.of(Filter.parse(filter)),
                        Optional.empty(),
                        new Window(1, 10),
                        Span.ALL,
                        Resource::content));

            assertThat(found.page().stream().map(Resource::id)).containsExactly(ada.id());
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void records_change_only_as_expected(Keeping keeping) {
    try (var storage = keeping.fresh().open(PREMISES)) {
      var records = storage.records();
      var first = JsonNodeFactory.instance.objectNode().put("n", 1).put("m", "x");
      var second = JsonNodeFactory.instance.objectNode().put("n", 2);

      assertThat(records.insert("token", "b", first)).isTrue();
      assertThat(records.insert("token", "b", second)).isFalse();
      assertThat(records.insert("client", "b", second)).isTrue();
      assertThat(records.insert("token", "a\0é", second)).isTrue();
      assertThat(records.replace("token", "b", second, first)).isFalse();
      assertThat(records.replace("token", "b", first, second)).isTrue();
      assertThat(records.get("token", "b")).contains(second);
      assertThat(records.all("token").keySet()).containsExactly("a\0é", "b");
      assertThat(records.remove("token", "b")).isTrue();
      assertThat(records.remove("token", "b")).isFalse();
      assertThat(records.get("token", "b")).isEmpty();
    }
  }
}
