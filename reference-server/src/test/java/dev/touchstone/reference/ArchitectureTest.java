package dev.touchstone.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.touchstone.reference";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void a_plausible_number_of_classes_is_looked_at() {
    assertThat(CLASSES.size()).isBetween(70, 500);
  }

  @Test
  void packages_do_not_depend_on_each_other_in_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_http_package_knows_jetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void the_correct_server_knows_neither_http_nor_faults() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".schema",
            ROOT + ".filter",
            ROOT + ".patch",
            ROOT + ".protocol",
            ROOT + ".store",
            ROOT + ".provider",
            ROOT + ".refusal",
            ROOT + ".access")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".http", ROOT + ".fault")
        .check(CLASSES);
  }

  @Test
  void only_the_root_and_its_command_know_the_faults() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".fault", ROOT + ".serve")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".fault")
        .check(CLASSES);
  }
}
