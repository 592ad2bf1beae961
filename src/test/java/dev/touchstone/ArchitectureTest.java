package dev.touchstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.target.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("dev/touchstone/reference/"))
          .importPackages("dev.touchstone");

  @Test
  void a_plausible_number_of_classes_is_looked_at() {
    assertThat(HARNESS.size()).isGreaterThan(90);
  }

  @Test
  void each_layer_knows_only_those_below() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("..touchstone.cli..")
        .layer("report")
        .definedBy("..touchstone.report..")
        .layer("run")
        .definedBy("..touchstone.run..")
        .layer("steps")
        .definedBy("..touchstone.steps..")
        .layer("idp")
        .definedBy("..touchstone.idp..")
        .layer("verdict")
        .definedBy("..touchstone.verdict..")
        .layer("target")
        .definedBy("..touchstone.target..")
        .layer("requirement")
        .definedBy("..touchstone.requirement..")
        .layer("exchange")
        .definedBy("..touchstone.exchange..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("steps")
        .mayOnlyBeAccessedByLayers("run")
        .whereLayer("idp")
        .mayOnlyBeAccessedByLayers("steps", "run")
        .whereLayer("verdict")
        .mayOnlyBeAccessedByLayers("cli", "report", "run", "steps")
        .whereLayer("target")
        .mayOnlyBeAccessedByLayers("cli", "run", "steps")
        .whereLayer("requirement")
        .mayOnlyBeAccessedByLayers("cli", "report", "run", "steps", "verdict")
        .check(HARNESS);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.touchstone.(**)").should().beFreeOfCycles().check(HARNESS);
  }

  @Test
  void the_reference_server_is_only_started_never_looked_into() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..touchstone.target..", "..touchstone.cli..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.touchstone.reference.."))
        .check(HARNESS);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.touchstone.reference..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.touchstone.reference",
                            "dev.touchstone.reference.fault",
                            "dev.touchstone.reference.serve"))))
        .check(HARNESS);
  }

  @Test
  void only_the_exchange_package_speaks_http() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..touchstone.exchange..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.http..", "io.restassured..", "java.net.http..")
        .check(HARNESS);
  }

  @Test
  void only_the_command_line_touches_standard_streams_and_exit_codes() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..touchstone.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(HARNESS);
  }

  @Test
  void identity_providers_judge_nothing() {
    noClasses()
        .that()
        .resideInAPackage("..touchstone.idp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..touchstone.verdict..", "..touchstone.requirement..")
        .check(HARNESS);
  }

  /** They stand for the jars of strangers; {@code World} hands them the target. */
  @ParameterizedTest
  @ValueSource(strings = {"jumpcloud", "authentik"})
  void extensions_use_only_what_any_jar_may_use(String id) {
    classes()
        .that()
        .resideInAnyPackage("..touchstone.idp." + id + "..", "..touchstone.steps." + id + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "io.cucumber..",
                    "dev.touchstone.idp",
                    "dev.touchstone.idp." + id + "..",
                    "dev.touchstone.exchange",
                    "dev.touchstone.steps",
                    "dev.touchstone.steps." + id + "..",
                    "dev.touchstone.verdict")
                .or(equivalentTo(Target.class)))
        .check(HARNESS);
  }

  @Test
  void no_static_state_can_change() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.touchstone..")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .orShould()
        .haveModifier(JavaModifier.SYNTHETIC)
        .check(HARNESS);
  }

  @Test
  void classes_are_final() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(HARNESS);
  }
}
