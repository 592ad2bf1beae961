package dev.touchstone.run;

import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import dev.touchstone.exchange.Masking;
import dev.touchstone.exchange.Sweeper;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.requirement.Requirement;
import dev.touchstone.steps.Crowd;
import dev.touchstone.steps.Stage;
import dev.touchstone.steps.StageFactory;
import dev.touchstone.steps.Turns;
import dev.touchstone.target.Preflight;
import dev.touchstone.verdict.FormChoice;
import dev.touchstone.verdict.FormTerms;
import dev.touchstone.verdict.Inspections;
import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run, from the first look at the service provider to the record of it all. */
public final class Run implements AutoCloseable {

  /** A scenario may have as many under way: identity providers change groups in parallel. */
  private static final int REQUESTS_AT_ONCE = 5;

  private final RunPlan plan;
  private final Repertoire repertoire;
  private final RunListener listener;
  private final Link link;
  private final Recorder recorder;
  private final Stage stage;
  private final RunInfo info;
  private final List<ScenarioOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());

  private Run(RunPlan plan, Repertoire repertoire, RunListener listener) {
    this.plan = plan;
    this.repertoire = repertoire;
    this.listener = listener;
    var target = plan.target();
    var startedAt = Instant.now();
    var id = "t" + Long.toString(startedAt.toEpochMilli(), 36);
    link =
        new Link(
            target.baseUrl(),
            plan.parallel() * REQUESTS_AT_ONCE + 1,
            plan.timeout(),
            Journal.create(plan.journals().resolve(id + ".jsonl"), target.baseUrl()));
    try {
      var profile = Preflight.of(target, link);
      var masking = new Masking(target.credentials().secret().stream().toList());
      recorder = new Recorder(repertoire.features(), masking, this::ended);
      stage =
          new Stage(
              target,
              profile,
              link,
              repertoire.catalogue(),
              new Inspections(repertoire.catalogue()),
              plan.patience(),
              new Turns(),
              new Crowd(link, target, id, plan.mailDomain()),
              id,
              plan.seed(),
              plan.mailDomain(),
              recorder::ended);
      info =
          new RunInfo(
              id,
              ToolVersion.current(),
              startedAt,
              target.baseUrl(),
              target.kind().toString(),
              profile.words(),
              plan.seed(),
              plan.parallel(),
              plan.command());
    } catch (RuntimeException impossible) {
      link.close();
      throw impossible;
    }
  }

  /**
   * Opens a run: looks whether the service provider can be judged.
   *
   * @throws dev.touchstone.target.Unjudgeable if it refuses the credentials or speaks no SCIM
   * @throws dev.touchstone.exchange.NoAnswer if nothing answers
   */
  public static Run open(RunPlan plan, Repertoire repertoire, RunListener listener) {
    return new Run(plan, repertoire, listener);
  }

  /** Makes the step objects for one thread. */
  public StageFactory stageFactory() {
    return new StageFactory(stage);
  }

  /** Listens to Cucumber on behalf of this run. */
  public Recorder recorder() {
    return recorder;
  }

  /** Carries the selected scenarios out and gives the record. */
  public RunRecord execute() {
    begin();
    var factories = ThreadLocal.withInitial(this::stageFactory);
    var options =
        new RuntimeOptionsBuilder()
            .addTagFilter(plan.selection().expression())
            .setThreads(plan.parallel())
            .setMonochrome();
    repertoire.glue().forEach(options::addGlue);
    Runtime.builder()
        .withRuntimeOptions(options.build())
        .withClassLoader(repertoire::loader)
        .withFeatureSupplier(repertoire.features()::features)
        .withObjectFactorySupplier(factories::get)
        .withAdditionalPlugins(recorder)
        .build()
        .run();
    return finish();
  }

  /** Announces the run. */
  public void begin() {
    listener.on(
        new RunEvent.Started(
            info, repertoire.features().selectedBy(plan.selection().expression()).size()));
  }

  /** Cleans up, adds up, and announces the record. */
  public RunRecord finish() {
    var cleanUp = cleanUp();
    var scenarios = new ArrayList<>(outcomes);
    scenarios.sort(Comparator.comparing(ScenarioOutcome::id));
    var requirements = new Tallying(scenarios, recorder.inspected()).over(repertoire.catalogue());
    var verdicts = verdicts(requirements);
    var record =
        new RunRecord(
            info,
            Duration.between(info.startedAt(), Instant.now()),
            plan.gate().judge(verdicts),
            scenarios,
            requirements,
            readiness(scenarios, verdicts),
            cleanUp);
    listener.on(new RunEvent.Ended(record));
    return record;
  }

  /** Failures of the harness itself, which are nobody else's fault. */
  public List<Throwable> ownErrors() {
    return recorder.ownErrors();
  }

  /** Stops a run that is going on: nothing goes out any more but the clean-up. */
  public CleanUp interrupt() {
    link.interrupt();
    return cleanUp();
  }

  private CleanUp cleanUp() {
    var journal = link.journal();
    var target = plan.target();
    var left =
        new Sweeper(link.wire(), target.baseUrl(), target.credentials()).sweep(journal.alive());
    if (left.isEmpty()) {
      journal.discard();
    }
    return new CleanUp(journal.size(), left);
  }

  private void ended(ScenarioOutcome outcome) {
    synchronized (listener) {
      outcomes.add(outcome);
      listener.on(new RunEvent.ScenarioEnded(outcome));
    }
  }

  private static Map<Requirement, Verdict> verdicts(List<RequirementOutcome> requirements) {
    var verdicts = new LinkedHashMap<Requirement, Verdict>();
    for (var outcome : requirements) {
      outcome.verdict().ifPresent(verdict -> verdicts.put(outcome.requirement(), verdict));
    }
    return verdicts;
  }

  private List<Readiness> readiness(
      List<ScenarioOutcome> scenarios, Map<Requirement, Verdict> verdicts) {
    return repertoire.identityProviders().stream()
        .filter(idp -> scenarios.stream().anyMatch(each -> each.suite().equals(idp.id())))
        .map(idp -> readiness(idp, scenarios, owned(idp.id(), verdicts)))
        .toList();
  }

  private Readiness readiness(
      IdentityProviderProfile idp,
      List<ScenarioOutcome> scenarios,
      Map<Requirement, Verdict> verdicts) {
    var scheme = plan.target().credentials().scheme();
    var whole = Readiness.judge(idp.id(), idp.name(), verdicts);
    for (var variant : idp.variants()) {
      var concerned = scenarios.stream().filter(each -> each.concerns(idp, variant)).toList();
      var requirements = new Tallying(concerned, recorder.inspected()).over(repertoire.catalogue());
      whole =
          whole.withForm(
              new FormTerms(
                  variant.id(),
                  variant.name(),
                  scheme.flatMap(variant::signInWith),
                  variant.indispensable()),
              owned(idp.id(), verdicts(requirements)));
    }
    var judged = whole;
    return idp.flag()
        .map(
            flag ->
                judged.withChoice(
                    new FormChoice(flag.word(), flag.without(), flag.with(), flag.caution())))
        .orElse(judged);
  }

  private static Map<Requirement, Verdict> owned(String idp, Map<Requirement, Verdict> verdicts) {
    var owned = new LinkedHashMap<>(verdicts);
    owned.keySet().removeIf(requirement -> !requirement.owner().equals(Optional.of(idp)));
    return owned;
  }

  @Override
  public void close() {
    link.close();
  }
}
