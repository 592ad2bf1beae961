package dev.touchstone;

import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Json;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Level;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.run.Repertoire;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunPlan;
import dev.touchstone.run.RunRecord;
import dev.touchstone.run.Selection;
import dev.touchstone.target.EmbeddedServer;
import dev.touchstone.verdict.Inspections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two-sided proof: with each fault switched on, the scenarios that carry what it breaks find
 * just that, and nothing else.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProofTest {

  private static final Repertoire REPERTOIRE = Repertoire.packaged();
  private static final Catalogue CATALOGUE = REPERTOIRE.catalogue();
  private static final Set<String> CARRIED =
      REPERTOIRE.features().scenarios().stream()
          .flatMap(scenario -> scenario.tags().stream())
          .map(tag -> tag.substring(1))
          .filter(Requirement.Id::looksLikeOne)
          .filter(id -> CATALOGUE.require(id).level() != Level.HABIT)
          .collect(Collectors.toSet());
  private static final Set<String> JUDGED =
      Stream.concat(
              CARRIED.stream(),
              new Inspections(CATALOGUE).requirements().stream().map(each -> each.id().value()))
          .collect(Collectors.toSet());
  private static final Path FIGURES = Path.of("..", "reports", "proof.json");

  @TempDir private Path directory;

  /** Faults that break what no scenario judges yet wait for their scenarios. */
  static Stream<Fault> provingFaults() {
    return Arrays.stream(Fault.values()).filter(fault -> !disjoint(fault.breaks(), JUDGED));
  }

  @ParameterizedTest
  @MethodSource("provingFaults")
  void a_fault_is_found_under_just_the_requirements_that_it_breaks(Fault fault) {
    var record = run(fault, selectionFor(fault));

    assertThat(foundIn(record)).isEqualTo(new TreeSet<>(fault.breaks()));
  }

  @Test
  void every_requirement_that_is_judged_is_proved_by_a_fault() throws Exception {
    var judged = new TreeSet<>(JUDGED);
    var broken =
        Arrays.stream(Fault.values())
            .flatMap(fault -> fault.breaks().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var proven = new TreeSet<>(judged);
    proven.retainAll(broken);

    writeFigures(proven.size(), judged.size());

    assertThat(proven).isEqualTo(judged);
  }

  private RunRecord run(Fault fault, Selection selection) {
    try (var server = EmbeddedServer.start(fault);
        var run =
            Run.open(
                RunPlan.usual(server.target(), directory).selecting(selection).inParallel(1),
                REPERTOIRE,
                event -> {})) {
      var record = run.execute();
      assertThat(run.ownErrors()).isEmpty();
      return record;
    }
  }

  /** The scenarios tagged with what the fault breaks; all, where inspections judge some of it. */
  private static Selection selectionFor(Fault fault) {
    return CARRIED.containsAll(fault.breaks())
        ? Selection.carrying(fault.breaks())
        : Selection.all();
  }

  private static Set<String> foundIn(RunRecord record) {
    return record.requirements().stream()
        .filter(each -> each.verdict().filter(v -> !v.findings().isEmpty()).isPresent())
        .map(each -> each.requirement().id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void writeFigures(int proven, int all) throws Exception {
    var figures = Json.object().put("proven", proven).put("all", all);
    for (var fault : Fault.values()) {
      var entry = figures.withArray("faults").addObject().put("fault", fault.id());
      entry.put("awaitsScenario", disjoint(fault.breaks(), JUDGED));
      List.copyOf(fault.breaks()).forEach(entry.withArray("breaks")::add);
    }
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(FIGURES, figures.toPrettyString());
    System.out.printf("Two-sided proof: %d of %d requirements proven%n", proven, all);
  }
}
