package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final FeatureLibrary LIBRARY = Repertoire.packaged().features();

  private static List<String> suites(Selection selection) {
    return LIBRARY.selectedBy(selection.expression()).stream()
        .map(ScenarioInfo::suite)
        .distinct()
        .toList();
  }

  @Test
  void without_a_choice_everything_takes_part() {
    assertThat(LIBRARY.selectedBy(Selection.all().expression()))
        .containsExactlyElementsOf(LIBRARY.scenarios());
  }

  @Test
  void folders_and_tags_narrow_each_other() {
    assertThat(suites(new Selection(List.of("okta"), ""))).containsExactly("okta");
    assertThat(suites(new Selection(List.of("okta", "rfc"), "@must"))).containsExactly("rfc");
    assertThat(suites(new Selection(List.of(), "@CHK-14 or @7644-4-01")))
        .containsExactlyInAnyOrder("okta", "rfc");
  }

  @Test
  void an_example_of_an_outline_is_a_scenario_of_its_own() {
    assertThat(LIBRARY.scenarios().stream().map(ScenarioInfo::id))
        .contains(
            "okta/leavers#a-person-is-assigned-again-in-an-application-kind/1",
            "okta/leavers#a-person-is-assigned-again-in-an-application-kind/2");
  }
}
