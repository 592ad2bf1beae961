package dev.touchstone.idp.onelogin.rule;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.Role;

/** Whom a rule is about; the conditions of a rule hold all together (ONELOGIN-39). */
@FunctionalInterface
public interface Condition {

  /** Whether the rule is about that user. */
  boolean holds(OneLoginUser user);

  /** "Roles include". */
  static Condition hasRole(Role role) {
    return user -> user.roles().contains(role);
  }

  /** A field "is" a value, such as the department. */
  static Condition is(String field, String value) {
    return user -> user.field(field).equals(value);
  }

  /** "MemberOf contains". */
  static Condition memberOfContains(String text) {
    return user -> user.memberOf().stream().anyMatch(name -> name.contains(text));
  }
}
