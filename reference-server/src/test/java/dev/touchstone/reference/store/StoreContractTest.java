package dev.touchstone.reference.store;

import static dev.touchstone.reference.Crowd.atOnce;
import static dev.touchstone.reference.store.Trial.DEFINITIONS;
import static dev.touchstone.reference.store.Trial.PREMISES;
import static dev.touchstone.reference.store.Trial.content;
import static dev.touchstone.reference.store.Trial.group;
import static dev.touchstone.reference.store.Trial.latest;
import static dev.touchstone.reference.store.Trial.user;
import static dev.touchstone.reference.store.Trial.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreContractTest {
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
