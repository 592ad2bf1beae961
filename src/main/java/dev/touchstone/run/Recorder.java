package dev.touchstone.run;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Masking;
import dev.touchstone.exchange.NoAnswer;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.steps.BrokenVerdict;
import dev.touchstone.steps.Ending;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Finding;
import dev.touchstone.verdict.Verdict;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Listens to Cucumber and turns what it tells into outcomes of scenarios. */
public final class Recorder implements ConcurrentEventListener {

  private final FeatureLibrary library;
  private final Masking masking;
  private final Consumer<ScenarioOutcome> outcomes;
  private final Map<UUID, Notes> open = new ConcurrentHashMap<>();
  private final Map<String, Ending> endings = new ConcurrentHashMap<>();
  private final Set<Requirement> inspected = ConcurrentHashMap.newKeySet();
  private final List<Throwable> ownErrors = Collections.synchronizedList(new ArrayList<>());

  Recorder(FeatureLibrary library, Masking masking, Consumer<ScenarioOutcome> outcomes) {
    this.library = library;
    this.masking = masking;
    this.outcomes = outcomes;
  }

  /** What is known of a scenario that is still running. */
  private static final class Notes {
    private final Instant startedAt;
    private final List<TestStepFinished> steps = new ArrayList<>();
    private Optional<Throwable> trouble = Optional.empty();

    Notes(Instant startedAt) {
      this.startedAt = startedAt;
    }
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, this::started);
    publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
  }

  void ended(Ending ending) {
    endings.put(ending.scenario(), ending);
    inspected.addAll(ending.observed().exercised());
  }

  /** The requirements that inspections had a say on. */
  Set<Requirement> inspected() {
    return Set.copyOf(inspected);
  }

  /** Failures that are the harness's own. */
  List<Throwable> ownErrors() {
    return List.copyOf(ownErrors);
  }

  private void started(TestCaseStarted event) {
    open.put(event.getTestCase().getId(), new Notes(event.getInstant()));
  }

  private void stepFinished(TestStepFinished event) {
    var notes = open.get(event.getTestCase().getId());
    if (event.getTestStep() instanceof PickleStepTestStep) {
      notes.steps.add(event);
    }
    var error = event.getResult().getError();
    if (error != null && !(error instanceof BrokenVerdict) && notes.trouble.isEmpty()) {
      notes.trouble = Optional.of(error);
    }
    if (event.getResult().getStatus().is(Status.UNDEFINED)) {
      notes.trouble = Optional.of(new IllegalStateException("a step has no definition"));
    }
  }

  private void finished(TestCaseFinished event) {
    var testCase = event.getTestCase();
    var notes = open.remove(testCase.getId());
    var ending = Optional.ofNullable(endings.remove(testCase.getId().toString()));
    notes.trouble.filter(error -> !isExpected(error)).ifPresent(ownErrors::add);
    outcomes.accept(outcome(testCase, notes, ending, event.getInstant()));
  }

  private ScenarioOutcome outcome(
      TestCase testCase, Notes notes, Optional<Ending> ending, Instant endedAt) {
    var info = library.at(testCase.getUri(), testCase.getLocation().getLine());
    var sent = ending.stream().flatMap(each -> each.exchanges().stream()).toList();
    var mask = masking.knowing(sent);
    var exchanges = sent.stream().map(mask::mask).toList();
    var byId = exchanges.stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
    var findings = ending.map(each -> masked(each.findings(), mask, byId)).orElseGet(List::of);
    var observed = ending.map(each -> masked(each.observed().findings(), mask, byId));
    return new ScenarioOutcome(
        info.id(),
        info.suite(),
        info.feature(),
        info.featureFile(),
        info.line(),
        info.rule(),
        info.name(),
        info.tags(),
        verdict(findings, notes.trouble, mask),
        observed.orElseGet(List::of),
        steps(notes, ending, findings).stream().map(step -> masked(step, mask)).toList(),
        exchanges,
        Duration.between(notes.startedAt, endedAt));
  }

  private static List<Finding> masked(
      List<Finding> findings, Masking mask, Map<String, Exchange> byId) {
    return findings.stream()
        .map(finding -> finding.masked(mask, byId.get(finding.exchange().id())))
        .toList();
  }

  /** The reason why a step was stopped may repeat what the service provider said. */
  private static StepOutcome masked(StepOutcome step, Masking mask) {
    return new StepOutcome(
        step.keyword(), step.text(), step.status(), step.message().map(mask::body));
  }

  private static Verdict verdict(
      List<Finding> findings, Optional<Throwable> trouble, Masking mask) {
    if (!findings.isEmpty() || trouble.isEmpty()) {
      return Verdict.from(findings);
    }
    var error = trouble.get();
    if (error instanceof DoesNotApply) {
      return new Verdict.NotApplicable(mask.body(error.getMessage()));
    }
    if (isExpected(error)) {
      return new Verdict.Undecided(mask.body(error.getMessage()));
    }
    return new Verdict.Undecided(mask.body("Touchstone itself failed: " + error));
  }

  private static boolean isExpected(Throwable error) {
    return error instanceof CannotJudge
        || error instanceof DoesNotApply
        || error instanceof NoAnswer;
  }

  private static List<StepOutcome> steps(
      Notes notes, Optional<Ending> ending, List<Finding> findings) {
    var tally = ending.map(Ending::tally).orElseGet(List::of);
    var outcomes = new ArrayList<StepOutcome>();
    for (int i = 0; i < notes.steps.size(); i++) {
      var event = notes.steps.get(i);
      var step = ((PickleStepTestStep) event.getTestStep()).getStep();
      var from = i == 0 || tally.isEmpty() ? 0 : tally.get(Math.min(i, tally.size()) - 1);
      var to = i < tally.size() ? tally.get(i) : from;
      var found = findings.subList(Math.min(from, findings.size()), Math.min(to, findings.size()));
      outcomes.add(outcome(step.getKeyword().strip(), step.getText(), event, found));
    }
    return outcomes;
  }

  private static StepOutcome outcome(
      String keyword, String text, TestStepFinished event, List<Finding> found) {
    if (!found.isEmpty()) {
      var sentences = found.stream().map(Finding::sentence).collect(Collectors.joining("\n"));
      return new StepOutcome(
          keyword, text, StepOutcome.Status.FOUND_WANTING, Optional.of(sentences));
    }
    var result = event.getResult();
    if (result.getStatus().is(Status.PASSED)) {
      return new StepOutcome(keyword, text, StepOutcome.Status.PASSED, Optional.empty());
    }
    var error = result.getError();
    return error == null
        ? new StepOutcome(keyword, text, StepOutcome.Status.SKIPPED, Optional.empty())
        : new StepOutcome(
            keyword, text, StepOutcome.Status.BLOCKED, Optional.ofNullable(error.getMessage()));
  }
}
