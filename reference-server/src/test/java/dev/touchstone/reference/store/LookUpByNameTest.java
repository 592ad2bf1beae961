package dev.touchstone.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.ResourceType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookUpByNameTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final NameClaim WITH_CASE = Optional::of;
  private static final NameClaim NONE = name -> Optional.empty();

  private static Premises claiming(NameClaim rule) {
    return new Premises(DEFINITIONS.resourceTypes(), Clock.systemUTC(), rule);
  }

  private static ObjectNode named(String name) {
    return JsonNodeFactory.instance.objectNode().put("userName", name).put("title", "Of " + name);
  }

  private static Resource user(Store store, String name) {
    return store.create(DEFINITIONS.users(), named(name), MemberChange.NONE);
  }

  private static List<String> found(Store store, ResourceType type, String filter) {
    var query =
        new Query(
            List.of(type),
            Optional.of(Filter.parse(filter)),
            Optional.empty(),
            new Window(1, 10),
            Span.ALL,
            Resource::content);
    return store.query(query).page().stream()
        .map(resource -> resource.content().path("userName").asText())
        .toList();
  }

  private static List<String> found(Store store, String filter) {
    return found(store, DEFINITIONS.users(), filter);
  }

  @ParameterizedTest
  @EnumSource
  void a_user_is_found_by_name_if_the_other_clauses_hold_as_well(Keeping keeping) {
    try (var storage = keeping.fresh().open(claiming(NameClaim.WITHOUT_CASE))) {
      var store = storage.organisation("one");
      user(store, "Ada");
      user(store, "Bob");
      user(storage.organisation("other"), "Eve");

      assertThat(found(store, "userName eq \"aDA\"")).containsExactly("Ada");
      assertThat(found(store, "userName eq \"ada\" and title sw \"of a\"")).containsExactly("Ada");
      assertThat(found(store, "title pr and userName eq \"ada\"")).containsExactly("Ada");
      assertThat(found(store, "userName eq \"ada\" and title eq \"Of Bob\"")).isEmpty();
      assertThat(found(store, "userName eq \"ada\" and userName eq \"bob\"")).isEmpty();
      assertThat(found(store, "userName eq \"ada\" or userName eq \"bob\"")).hasSize(2);
      assertThat(found(store, "not (userName eq \"ada\")")).containsExactly("Bob");
      assertThat(found(store, "userName eq \"eve\"")).isEmpty();
      assertThat(found(store, DEFINITIONS.groups(), "userName eq \"ada\"")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_the_present_name_is_found(Keeping keeping) {
    try (var storage = keeping.fresh().open(claiming(NameClaim.WITHOUT_CASE))) {
      var store = storage.organisation("one");
      var ada = user(store, "Ada");
      var bob = user(store, "Bob");

      store.replace(ada, named("Lady"), MemberChange.NONE);
      store.delete(bob);

      assertThat(found(store, "userName eq \"lady\"")).containsExactly("Lady");
      assertThat(found(store, "userName eq \"ada\"")).isEmpty();
      assertThat(found(store, "userName eq \"bob\"")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_of_a_name_are_found_where_a_fault_lets_them_be_several(Keeping keeping) {
    Stream.of(WITH_CASE, NONE)
        .forEach(
            rule -> {
              try (var storage = keeping.fresh().open(claiming(rule))) {
                var store = storage.organisation("one");
                user(store, "ADA");
                user(store, "Ada");

                assertThat(found(store, "userName eq \"ada\"")).containsExactly("ADA", "Ada");
                assertThat(found(store, "userName eq \"ADA\"")).containsExactly("ADA", "Ada");
              }
            });
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void who_was_made_while_names_were_not_claimed_is_found_later(Keeping keeping) {
    var place = keeping.fresh();
    try (var storage = place.open(claiming(NONE))) {
      user(storage.organisation("one"), "Ada");
    }

    try (var storage = place.open(claiming(NameClaim.WITHOUT_CASE))) {
      assertThat(found(storage.organisation("one"), "userName eq \"ada\"")).containsExactly("Ada");
    }
  }
}
