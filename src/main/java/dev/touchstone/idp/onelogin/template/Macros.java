package dev.touchstone.idp.onelogin.template;

import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.UserStatus;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values behind the macros of a template, for one user of one application (ONELOGIN-07). */
public final class Macros {

  private static final Pattern MACRO = Pattern.compile("\\{\\$([a-z]+)\\.([^}]+)\\}");
  private static final String CUSTOM = "custom_fields.";

  private final OneLoginUser user;
  private final List<Parameter> parameters;

  /** For one user, with the application's parameters. */
  public Macros(OneLoginUser user, Collection<Parameter> parameters) {
    this.user = user;
    this.parameters = List.copyOf(parameters);
  }

  /** Whether there is a macro in a text at all. */
  static boolean isIn(String text) {
    return MACRO.matcher(text).find();
  }

  /** The text with each macro replaced by its value. */
  public String fill(String text) {
    return MACRO.matcher(text).replaceAll(macro -> Matcher.quoteReplacement(value(macro)));
  }

  /** The value of a parameter by name; empty unless it is included in user provisioning. */
  public String parameter(String name) {
    return parameters.stream()
        .filter(each -> each.name().equals(name) && each.isProvisioned())
        .findFirst()
        .map(each -> fill(each.value()))
        .orElse("");
  }

  private String value(MatchResult macro) {
    var name = macro.group(2);
    return macro.group(1).equals("parameters") ? parameter(name) : ofUser(name);
  }

  private String ofUser(String name) {
    if (name.startsWith(CUSTOM)) {
      return user.customField(name.substring(CUSTOM.length()));
    }
    return switch (name) {
      case "id" -> user.id();
      case "display_name" -> user.displayName();
      case "active" -> String.valueOf(user.status() == UserStatus.ACTIVE);
      case "manager_firstname" -> ofManager("firstname");
      case "manager_lastname" -> ofManager("lastname");
      default -> user.field(name);
    };
  }

  private String ofManager(String field) {
    return user.manager().map(manager -> manager.field(field)).orElse("");
  }
}
