package dev.touchstone.idp.onelogin.rule;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.Role;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a rule takes values from "for each" (ONELOGIN-40).
 *
 * @param word in the console's menu
 */
public record ValueSource(String word, Function<OneLoginUser, List<String>> reading) {

  /** For each role. */
  public static final ValueSource ROLE =
      new ValueSource("role", user -> user.roles().stream().map(Role::name).toList());

  /** For each member_of, which are distinguished names. */
  public static final ValueSource MEMBER_OF = new ValueSource("member_of", OneLoginUser::memberOf);

  /** For each department, of which there is one at most. */
  public static final ValueSource DEPARTMENT =
      new ValueSource("department", user -> entered(user.field("department")));

  /** For each value of a custom field. */
  public static ValueSource customField(String shortName) {
    return new ValueSource(shortName, user -> entered(user.customField(shortName)));
  }

  List<String> of(OneLoginUser user) {
    return reading.apply(user);
  }

  private static List<String> entered(String value) {
    return Stream.of(value).filter(each -> !each.isEmpty()).toList();
  }
}
