package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that says where each of Microsoft's published requirements and tests is judged. */
class EntraRequirementsTest {

  private static final Path PAGE = Path.of("..", "docs", "entra-requirements.md");
  private static final Path FEATURES = Path.of("..", "features", "entra");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]+)\\]\\(\\.\\./features/entra/([\\w-]+)\\.feature\\)");
  private static final Pattern SCENARIO = Pattern.compile("(?m)^\\s*Scenario(?: Outline)?: (.+)$");

  /** One row of a table: what is asked, in other words, and what judges it. */
  private record Row(String name, String words, String judged) {
    static Row of(String line) {
      var cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    List<Matcher> links() {
      var matcher = LINK.matcher(judged);
      return matcher.results().map(each -> LINK.matcher(each.group())).toList();
    }
  }

  private static Stream<Row> rows(String heading) throws IOException {
    var part = Files.readString(PAGE).split("\n## " + Pattern.quote(heading) + "\n", 2)[1];
    return part.split("\n## ", 2)[0]
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(Row::of);
  }

  static Stream<Row> rows() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
        .map(Row::of)
        .filter(row -> !row.judged().equals("scenarios"));
  }

  private static Set<String> scenarios(String feature) throws IOException {
    var text = Files.readString(FEATURES.resolve(feature + ".feature"));
    return SCENARIO
        .matcher(text)
        .results()
        .map(each -> each.group(1).strip().replaceAll("<[^>]+>", "…"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_names_scenarios_that_are_there_or_says_why_there_is_none(Row row) throws IOException {
    assertThat(row.words()).isNotBlank();
    for (var link : row.links()) {
      assertThat(link.matches()).isTrue();
      assertThat(scenarios(link.group(2))).contains(link.group(1));
    }
    if (row.links().isEmpty()) {
      assertThat(row.judged()).matches("Not judged: .{20,}");
    }
  }

  @Test
  void all_requirements_of_the_tutorial_are_there() throws IOException {
    assertThat(rows("The endpoint requirements of the tutorial").map(Row::name))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(n -> "R" + n).toList());
  }

  @Test
  void all_tests_of_the_logic_app_are_there() throws IOException {
    assertThat(rows("The tests of the Logic App").map(Row::name).map(n -> n.replace("*", "")))
        .containsExactlyInAnyOrder(
            "Create_User",
            "Update_User",
            "Disable_User",
            "Delete_User",
            "User_Update_Manager",
            "Restore_User",
            "POD_User",
            "Create_Group",
            "Update_Group",
            "Delete_Group",
            "Group_Update_Add_Member",
            "Group_Update_Remove_Member",
            "POD_Group",
            "Restore_Group",
            "Schema_Discoverability",
            "SCIM_Null_Update",
            "SCIM_User_Create",
            "SCIM_User_Update",
            "SCIM_Group_Create",
            "SCIM_Group_Update",
            "SCIM_Update_Manager",
            "SCIM_User_Pagination",
            "SCIM_Group_Pagination",
            "Validate_Credentials",
            "Federated_Identity");
  }

  @Test
  void all_tests_of_the_validator_are_there() throws IOException {
    var tests = rows("The tests of the SCIM Validator").map(Row::name).toList();

    assertThat(tests).hasSize(33).doesNotHaveDuplicates();
    assertThat(tests)
        .filteredOn(name -> name.contains("User") || name.contains("user"))
        .hasSize(19);
    assertThat(tests).filteredOn(name -> name.endsWith("(preview)")).hasSize(7);
  }

  @Test
  void every_scenario_of_the_validators_feature_is_named() throws IOException {
    var named =
        rows("The tests of the SCIM Validator")
            .flatMap(row -> row.links().stream())
            .filter(Matcher::matches)
            .map(link -> link.group(1))
            .collect(Collectors.toSet());

    assertThat(named).containsAll(scenarios("validator"));
  }
}
