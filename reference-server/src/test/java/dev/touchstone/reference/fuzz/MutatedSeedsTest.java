package dev.touchstone.reference.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A short, repeatable fuzzing in every build; Jazzer's long one needs a process for each test. */
class MutatedSeedsTest {
  private static final List<String> SCRAPS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "\\",
          ",",
          ":",
          ".",
          " ",
          "$",
          "%",
          "null",
          "true",
          "-1",
          "1e999",
          "\u0000",
          "\u0130",
          "\ud83d\ude00",
          "not (",
          " and ",
          " or ",
          " eq ",
          " pr",
          "{\"value\":\"u1\"}",
          "[null]",
          "[[]]",
          "\"\"",
          "emails",
          "members",
          "name",
          "manager",
          "urn:ietf:params:scim:schemas:core:2.0:User:");

  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of(new FilterClaim(), Seeds.filters(), 20_000),
        Arguments.of(new PathClaim(), Seeds.paths(), 20_000),
        Arguments.of(new ResourceClaim(), Seeds.resources(), 8_000),
        Arguments.of(new PatchClaim(), Seeds.patches(), 8_000),
        Arguments.of(new ExchangeClaim(), Seeds.exchanges(), 1_000));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void mutated_seeds_are_refused_or_served(Claim claim, List<byte[]> seeds, int rounds) {
    var random = new Random(7644);
    for (var round = 0; round < rounds; round++) {
      var input = mutated(seeds, random);
      try {
        claim.holdsFor(input);
      } catch (RuntimeException | AssertionError | StackOverflowError trouble) {
        throw new AssertionError("input " + Base64.getEncoder().encodeToString(input), trouble);
      }
    }
  }

  private static byte[] mutated(List<byte[]> seeds, Random random) {
    var text = any(seeds, random);
    for (var change = random.nextInt(4); change >= 0; change--) {
      text = mutated(text, seeds, random);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String any(List<byte[]> seeds, Random random) {
    return new String(seeds.get(random.nextInt(seeds.size())), StandardCharsets.UTF_8);
  }

  private static String mutated(String text, List<byte[]> seeds, Random random) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(12));
    var before = text.substring(0, from);
    var behind = text.substring(to);
    return switch (random.nextInt(4)) {
      case 0 -> before + behind;
      case 1 -> before + SCRAPS.get(random.nextInt(SCRAPS.size())) + behind;
      case 2 -> before + text.substring(from, to).repeat(1 + random.nextInt(3)) + behind;
      default -> before + piece(any(seeds, random), random) + behind;
    };
  }

  /** A JSON value or a word of another seed, so that well-formed input comes about often. */
  private static String piece(String donor, Random random) {
    var pieces = new ArrayList<>(List.of(donor.split("(?<=[,\\[{ ])|(?=[,\\]} ])")));
    return pieces.get(random.nextInt(pieces.size()));
  }
}
