package dev.touchstone.idp.jumpcloud;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.Selection;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.target.Target;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Readiness.Grade;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JumpCloud as it looks from outside: an extension like any stranger's. */
class JumpCloudExtensionTest {

  private static final Repertoire REPERTOIRE = Repertoire.packaged();

  @TempDir private Path directory;

  private Readiness judged(Fault... faults) {
    var selection = new Selection(List.of("jumpcloud"), "");
    try (var server = EmbeddedServer.start(faults);
        var run =
            Run.open(
                RunPlan.usual(server.target(), directory).selecting(selection),
                REPERTOIRE,
                event -> {})) {
      return run.execute().idps().get(0);
    }
  }

  private static Map<String, Grade> grades(Readiness readiness) {
    return readiness.forms().stream()
        .collect(Collectors.toMap(Readiness.Form::id, Readiness.Form::grade));
  }

  @Test
  void its_classes_use_only_what_any_jar_may_use() {
    var own =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.touchstone.idp.jumpcloud", "dev.touchstone.steps.jumpcloud");

    assertThat(own.size()).isGreaterThan(25);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "io.cucumber..",
                    "dev.touchstone.idp",
                    "dev.touchstone.idp.jumpcloud",
                    "dev.touchstone.exchange",
                    "dev.touchstone.steps",
                    "dev.touchstone.steps.jumpcloud",
                    "dev.touchstone.verdict")
                .or(equivalentTo(Target.class)))
        .check(own);
  }

  @Test
  void every_demand_has_a_scenario() {
    var carried =
        REPERTOIRE.features().scenarios().stream()
            .flatMap(scenario -> scenario.tags().stream())
            .map(tag -> tag.substring(1))
            .filter(id -> id.startsWith("JUMPCLOUD-"))
            .collect(Collectors.toSet());
    var demands =
        REPERTOIRE.catalogue().all().stream()
            .filter(each -> each.owner().equals(Optional.of("jumpcloud")))
            .map(Requirement::id)
            .map(Requirement.Id::value)
            .collect(Collectors.toSet());

    assertThat(demands).hasSize(18).isEqualTo(carried);
  }

  @Test
  void a_provider_that_cannot_change_groups_is_ready_for_people_alone() {
    var readiness = judged(Fault.PATCH_UNSUPPORTED);

    assertThat(grades(readiness))
        .containsEntry("users-only", Grade.READY)
        .containsEntry("with-groups", Grade.NOT_READY);
  }

  @Test
  void what_is_only_inferred_of_the_test_group_is_a_caveat() {
    var readiness = judged(Fault.GROUP_MEMBERS_REQUIRED);

    assertThat(grades(readiness)).containsEntry("with-groups", Grade.READY_WITH_CAVEATS);
    assertThat(readiness.blocking()).isEmpty();
  }
}
