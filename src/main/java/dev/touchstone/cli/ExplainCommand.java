package dev.touchstone.cli;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.Repertoire;
import dev.touchstone.verdict.Inspections;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one requirement. */
@Command(
    name = "explain",
    description =
        "Explains one requirement: text, source, scenarios, and the fault that proves it.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "Such as 7644-3.3-08 or CHK-14.")
  private String id;

  @Mixin private ExtensionOptions extensionOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var repertoire = extensionOptions.repertoire()) {
      explain(repertoire);
    }
    return ExitCode.PASSED;
  }

  private void explain(Repertoire repertoire) {
    var catalogue = repertoire.catalogue();
    var requirement =
        catalogue
            .find(id.toUpperCase(Locale.ROOT))
            .orElseThrow(() -> Nearest.error("requirement", id, catalogue.ids()));
    var out = spec.commandLine().getOut();
    out.printf("%s (%s)%n%s%n%n", requirement.id(), requirement.source(), requirement.text());
    line(out, "Level", requirement.level().name().toLowerCase(Locale.ROOT));
    line(
        out, "Asked only with", requirement.option().map(each -> each + " switched on").orElse(""));
    line(out, "Why it matters", requirement.why());
    line(out, "How to mend it", requirement.fix());
    line(out, "How it is seen", requirement.check());
    scenarios(out, requirement, repertoire);
    faults(out, requirement);
    out.flush();
  }

  private static void line(PrintWriter out, String title, String text) {
    if (!text.isEmpty()) {
      out.printf("%s: %s%n", title, text);
    }
  }

  private static void scenarios(PrintWriter out, Requirement requirement, Repertoire repertoire) {
    if (new Inspections(repertoire.catalogue()).requirements().contains(requirement)) {
      out.println("Judged on every exchange of every scenario");
    }
    repertoire.features().scenarios().stream()
        .filter(each -> each.tags().contains("@" + requirement.id()))
        .forEach(
            each ->
                out.printf(
                    "Scenario: %s (features/%s:%d)%n",
                    each.name(), each.featureFile(), each.line()));
  }

  private static void faults(PrintWriter out, Requirement requirement) {
    Arrays.stream(Fault.values())
        .filter(each -> each.breaks().contains(requirement.id().value()))
        .forEach(each -> out.printf("Proved by fault: %s (%s)%n", each.id(), each.description()));
  }
}
