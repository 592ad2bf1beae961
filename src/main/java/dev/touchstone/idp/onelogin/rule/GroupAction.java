package dev.touchstone.idp.onelogin.rule;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The action "Set Groups in …" of a rule, in one of its two forms. */
public sealed interface GroupAction {

  /** The names of the groups that the user belongs to by this action. */
  List<String> groupsOf(OneLoginUser user);

  /**
   * "From Existing": groups chosen among the entitlements (ONELOGIN-39).
   *
   * @param names as the entitlements have them
   */
  record Existing(List<String> names) implements GroupAction {

    public Existing {
      names = List.copyOf(names);
    }

    @Override
    public List<String> groupsOf(OneLoginUser user) {
      return names;
    }
  }

  /**
   * "Map from OneLogin": for each value that matches, one group, named as the value or as its first
   * captured part (ONELOGIN-40).
   */
  record ForEach(ValueSource source, Pattern matching) implements GroupAction {

    @Override
    public List<String> groupsOf(OneLoginUser user) {
      return source.of(user).stream()
          .map(matching::matcher)
          .filter(Matcher::matches)
          .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
          .distinct()
          .toList();
    }
  }
}
