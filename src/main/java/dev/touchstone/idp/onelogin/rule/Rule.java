package dev.touchstone.idp.onelogin.rule;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule of the Rules tab.
 *
 * @param conditions all of which must hold; none means everybody
 */
public record Rule(List<Condition> conditions, GroupAction action) {

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** "Set Groups in … to" these, for users of whom the condition holds (ONELOGIN-39). */
  public static Rule setting(List<String> groups, Condition condition) {
    return new Rule(List.of(condition), new GroupAction.Existing(groups));
  }

  /**
   * "Set Groups in … for each … with value that matches …", for everybody (ONELOGIN-40).
   *
   * @param expression a regular expression that the whole value has to match
   */
  public static Rule forEach(ValueSource source, String expression) {
    return new Rule(List.of(), new GroupAction.ForEach(source, Pattern.compile(expression)));
  }

  /** The names of the groups that the user belongs to by this rule. */
  public List<String> groupsOf(OneLoginUser user) {
    var isMeant = conditions.stream().allMatch(condition -> condition.holds(user));
    return isMeant ? action.groupsOf(user) : List.of();
  }
}
