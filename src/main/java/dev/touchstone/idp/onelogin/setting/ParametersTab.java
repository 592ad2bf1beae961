package dev.touchstone.idp.onelogin.setting;

import dev.touchstone.idp.onelogin.template.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The Parameters tab.
 *
 * @param hasGroups the parameter Groups is included in user provisioning (ONELOGIN-37)
 */
public record ParametersTab(List<Parameter> rows, boolean hasGroups) {

  /** The parameter that gives the user name. */
  public static final String USER_NAME = "scimusername";

  public ParametersTab {
    rows = List.copyOf(rows);
  }

  /** The e-mail address as user name, and what the published templates name besides. */
  public static ParametersTab usual() {
    return new ParametersTab(
        List.of(
            Parameter.provisioned(USER_NAME, "{$user.email}"),
            Parameter.provisioned("title", "{$user.title}"),
            Parameter.provisioned("department", "{$user.department}"),
            Parameter.provisioned(
                "external_manager_id", "{$user.custom_fields.external_manager_id}")),
        true);
  }

  /** The same with a parameter, in place of the one of that name. */
  public ParametersTab with(Parameter parameter) {
    var others = new ArrayList<>(rows);
    others.removeIf(each -> each.name().equals(parameter.name()));
    others.add(parameter);
    return new ParametersTab(others, hasGroups);
  }

  /** The same with the parameter Groups included in user provisioning or not. */
  public ParametersTab groups(boolean included) {
    return new ParametersTab(rows, included);
  }
}
