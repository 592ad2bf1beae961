package dev.touchstone.cli;

import dev.touchstone.report.ReportWriter;
import dev.touchstone.report.ReportWriters;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.RequirementOutcome;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.Selection;
import dev.touchstone.target.ContainerServer;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.target.StartedServer;
import dev.touchstone.target.Target;
import dev.touchstone.verdict.Gate;
import dev.touchstone.verdict.Patience;
import dev.touchstone.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: judges a service provider and writes the reports. */
@Command(
    name = "run",
    description = "Judges a service provider; without options, the reference server.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Mixin private TargetOptions targetOptions;
  @Mixin private ExtensionOptions extensionOptions;
  @Mixin private SelectionOptions selectionOptions;

  @Option(
      names = "--image",
      paramLabel = "NAME[:TAG]",
      description =
          "A container image to start and judge: it serves /scim/v2 on port 8080 and accepts the"
              + " token in TOUCHSTONE_TOKEN.")
  private Optional<String> image = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "must|should|never",
      description = "What closes the gate (default: ${DEFAULT-VALUE}).")
  private String failOn = "must";

  @Option(names = "--parallel", paramLabel = "N", description = "Scenarios at a time.")
  private Optional<Integer> parallel = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all made-up data.")
  private long seed = 1;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest wait for one answer (default: ${DEFAULT-VALUE}).")
  private int timeout = 30;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long reads back are repeated at a live endpoint (default: 3).")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--mail-domain",
      paramLabel = "DOMAIN",
      description = "Of all made-up addresses (default: ${DEFAULT-VALUE}).")
  private String mailDomain = "example.com";

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where reports are written (default: ${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports", "latest");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "Only these reports: html, json, junit, allure.")
  private List<String> formats = List.of();

  @Option(names = "--dry-run", description = "Lists what would run and sends nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var repertoire = extensionOptions.repertoire()) {
      return call(repertoire);
    }
  }

  private int call(Repertoire repertoire) throws IOException {
    var selection = selectionOptions.selection(repertoire);
    var gate = gate();
    var writers = writers();
    if (dryRun) {
      new ScenarioListing(out()).print(repertoire.features().selectedBy(selection.expression()));
      return ExitCode.PASSED;
    }
    var named = targetOptions.target();
    if (named.isPresent() && image.isPresent()) {
      throw new UsageError("--target and --image name two service providers: give one of them");
    }
    prepareReports();
    var material = new Material(repertoire, writers);
    if (named.isPresent()) {
      return judge(plan(named.get(), selection, gate), material, () -> {});
    }
    try (var server = start()) {
      return judge(plan(server.target(), selection, gate), material, server::close);
    }
  }

  private StartedServer start() {
    if (image.isEmpty()) {
      return EmbeddedServer.start();
    }
    try {
      return ContainerServer.start(image.get());
    } catch (IllegalArgumentException noName) {
      throw new UsageError(
          "--image \"%s\" is no name of an image: write for example touchstone-reference-server:1"
              .formatted(image.get()));
    }
  }

  /** What every run is made of, whatever it judges. */
  private record Material(Repertoire repertoire, List<ReportWriter> writers) {}

  private int judge(RunPlan plan, Material material, Runnable ending) throws IOException {
    var console = ConsoleReport.on(out(), reports);
    try (var run = Run.open(plan, material.repertoire, console);
        var interruption = Interruption.of(run, ending, err())) {
      var record = run.execute();
      interruption.noLongerNeeded();
      for (var writer : material.writers) {
        writer.write(record, reports);
      }
      console.conclude(record);
      return exitCode(record, run.ownErrors());
    }
  }

  private int exitCode(RunRecord record, List<Throwable> ownErrors) {
    if (!ownErrors.isEmpty()) {
      err()
          .println(
              "touchstone: Touchstone itself failed in %d scenarios; please report this:"
                  .formatted(ownErrors.size()));
      ownErrors.get(0).printStackTrace(err());
      return ExitCode.OWN_ERROR;
    }
    if (!record.gate().passed()) {
      return ExitCode.GATE_CLOSED;
    }
    var undecided = record.requirements().stream().filter(RunCommand::isUndecided).count();
    if (undecided > 0 && !record.gate().failOn().equals(Gate.NEVER.word())) {
      err()
          .printf(
              "touchstone: cannot judge: %d requirements stayed undecided; the summary names what"
                  + " stood in the way%n",
              undecided);
      return ExitCode.CANNOT_JUDGE;
    }
    return ExitCode.PASSED;
  }

  private static boolean isUndecided(RequirementOutcome outcome) {
    return outcome.verdict().filter(Verdict.Undecided.class::isInstance).isPresent();
  }

  private RunPlan plan(Target target, Selection selection, Gate gate) {
    var usual = RunPlan.usual(target, reports.resolve("journals"));
    return new RunPlan(
        target,
        selection,
        gate,
        positive("--parallel", parallel.orElse(usual.parallel())),
        seed,
        patience.map(Duration::ofSeconds).map(Patience::new).orElse(usual.patience()),
        Duration.ofSeconds(positive("--timeout", timeout)),
        mailDomain,
        usual.journals(),
        "touchstone "
            + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs()));
  }

  private static int positive(String option, int value) {
    if (value < 1) {
      throw new UsageError(option + " must be 1 or more");
    }
    return value;
  }

  private Gate gate() {
    return Gate.named(failOn)
        .orElseThrow(() -> Nearest.error("gate", failOn, List.of("must", "should", "never")));
  }

  private List<ReportWriter> writers() {
    if (formats.isEmpty()) {
      return ReportWriters.all();
    }
    var known = ReportWriters.all().stream().map(ReportWriter::format).toList();
    var chosen = new ArrayList<ReportWriter>();
    for (var format : formats) {
      chosen.add(
          ReportWriters.byFormat(format)
              .orElseThrow(() -> Nearest.error("report format", format, known)));
    }
    return chosen;
  }

  private void prepareReports() {
    try {
      Files.createDirectories(reports);
    } catch (IOException refused) {
      throw new UsageError(
          "the reports directory %s cannot be made: name another with --reports"
              .formatted(reports));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
