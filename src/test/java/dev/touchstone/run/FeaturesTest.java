package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.requirement.Catalogue;
import dev.touchstone.requirement.Requirement;
import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The features as documentation: what every scenario must be before it is run. */
class FeaturesTest {

  private static final FeatureLibrary LIBRARY = Repertoire.packaged().features();
  private static final Catalogue CATALOGUE = Repertoire.packaged().catalogue();

  static Stream<ScenarioInfo> scenarios() {
    return LIBRARY.scenarios().stream();
  }

  static Stream<Pickle> pickles() {
    return LIBRARY.features().stream().flatMap(feature -> feature.getPickles().stream());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_scenario_carries_requirements_that_the_catalogue_has(ScenarioInfo scenario) {
    var ids = scenario.tags().stream().map(tag -> tag.substring(1));
    var carried = ids.filter(Requirement.Id::looksLikeOne).toList();

    assertThat(carried).isNotEmpty();
    assertThat(carried).allSatisfy(id -> assertThat(CATALOGUE.find(id)).as(id).isPresent());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_scenario_stands_under_a_rule_in_the_folder_of_its_suite(ScenarioInfo scenario) {
    assertThat(scenario.rule()).isNotEmpty();
    assertThat(scenario.tags()).contains("@" + scenario.suite());
  }

  @ParameterizedTest
  @MethodSource("pickles")
  void a_scenario_is_one_act_in_at_most_six_steps(Pickle scenario) {
    var keywords = scenario.getSteps().stream().map(step -> step.getKeyword().strip()).toList();

    assertThat(keywords).filteredOn("When"::equals).hasSize(1);
    assertThat(keywords).contains("Then");
    assertThat(keywords).hasSizeBetween(2, 6);
    assertThat(scenario.getSteps().stream().map(Step::getText))
        .noneMatch(text -> text.contains("should"));
  }

  @Test
  void no_two_scenarios_share_an_id() {
    assertThat(LIBRARY.scenarios().stream().map(ScenarioInfo::id)).doesNotHaveDuplicates();
  }

  @Test
  void the_level_of_an_rfc_scenario_is_that_of_its_requirements() {
    assertThat(scenarios().filter(each -> each.suite().equals("rfc")))
        .allSatisfy(
            scenario ->
                assertThat(scenario.tags())
                    .as(scenario.id())
                    .containsAnyOf("@must", "@should", "@defined", "@observe"));
  }

  @Test
  void every_step_is_defined_once_and_every_definition_is_used() {
    var phrases = new PhraseBook();

    Runtime.builder()
        .withRuntimeOptions(
            new RuntimeOptionsBuilder()
                .addGlue(URI.create("classpath:/dev/touchstone/steps"))
                .setDryRun()
                .build())
        .withFeatureSupplier(LIBRARY::features)
        .withObjectFactorySupplier(NoObjects::new)
        .withAdditionalPlugins(phrases)
        .build()
        .run();

    assertThat(phrases.undefined).isEmpty();
    assertThat(phrases.defined).isNotEmpty().isEqualTo(phrases.used);
  }

  /** A dry run makes no step objects. */
  private static final class NoObjects implements ObjectFactory {
    @Override
    public boolean addClass(Class<?> glueClass) {
      return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
      throw new IllegalStateException("a dry run needs no " + type);
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
  }

  private static final class PhraseBook implements ConcurrentEventListener {
    private final Set<String> defined = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> undefined = new TreeSet<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
      publisher.registerHandlerFor(
          StepDefinedEvent.class, event -> defined.add(event.getStepDefinition().getPattern()));
      publisher.registerHandlerFor(TestStepFinished.class, this::note);
    }

    private void note(TestStepFinished event) {
      if (event.getTestStep() instanceof PickleStepTestStep step) {
        var pattern = step.getPattern();
        (pattern == null ? undefined : used)
            .add(pattern == null ? step.getStep().getText() : pattern);
      }
    }
  }
}
