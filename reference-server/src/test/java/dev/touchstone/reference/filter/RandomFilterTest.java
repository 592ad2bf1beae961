package dev.touchstone.reference.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RandomFilterTest {
  private static final ResourceType USERS = Definitions.load().users();
  private static final List<String> NAMES = List.of("title", "nickName", "userType");
  private static final List<String> WORDS = List.of("a", "b", "ab", "ba");

  private record Sample(String text, Predicate<ObjectNode> meaning) {}

  private final Random random = new Random(7644);

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Sample sample(int depth) {
    if (depth == 0) {
      return clause();
    }
    var left = sample(depth - 1);
    var right = sample(random.nextInt(depth));
    return switch (random.nextInt(4)) {
      case 0 ->
          new Sample(
              "(" + left.text + ") AND (" + right.text + ")", left.meaning.and(right.meaning));
      case 1 ->
          new Sample("(" + left.text + ") or (" + right.text + ")", left.meaning.or(right.meaning));
      case 2 -> new Sample("not (" + left.text + ")", left.meaning.negate());
      default -> left;
    };
  }

  private Sample clause() {
    var name = any(NAMES);
    var word = any(WORDS);
    Predicate<ObjectNode> isThere = user -> user.has(name);
    return switch (random.nextInt(5)) {
      case 0 -> new Sample(name + " pr", isThere);
      case 1 ->
          new Sample(
              name + " eq \"" + word + "\"",
              isThere.and(user -> user.get(name).asText().equals(word)));
      case 2 ->
          new Sample(
              name + " Co \"" + word + "\"",
              isThere.and(user -> user.get(name).asText().contains(word)));
      case 3 ->
          new Sample(
              name + " gt \"" + word + "\"",
              isThere.and(user -> user.get(name).asText().compareTo(word) > 0));
      default ->
          new Sample(
              name + " ne \"" + word + "\"", user -> !user.path(name).asText("").equals(word));
    };
  }

  private ObjectNode user() {
    var user = JsonNodeFactory.instance.objectNode();
    for (var name : NAMES) {
      if (random.nextInt(3) > 0) {
        user.put(name, any(WORDS));
      }
    }
    return user;
  }

  @Test
  void random_filters_mean_what_they_were_made_from() {
    for (var i = 0; i < 5_000; i++) {
      var sample = sample(random.nextInt(5));
      var user = user();

      var filter = Filter.parse(sample.text);

      assertThat(filter.matches(USERS, user))
          .as(sample.text + " on " + user)
          .isEqualTo(sample.meaning.test(user));
      assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }
  }
}
