package dev.touchstone.run;

import java.util.List;

/**
 * A scenario as written.
 *
 * @param id stable over runs, such as {@code okta/leavers#a-person-is-unassigned/2}
 * @param suite the folder below {@code features/}
 * @param featureFile the path below {@code features/}
 * @param rule empty where the scenario stands under none
 * @param tags each with its {@code @}
 */
public record ScenarioInfo(
    String id,
    String suite,
    String feature,
    String featureFile,
    int line,
    String rule,
    String name,
    List<String> tags) {

  public ScenarioInfo {
    tags = List.copyOf(tags);
  }
}
