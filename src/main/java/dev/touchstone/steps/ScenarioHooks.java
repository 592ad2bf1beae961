package dev.touchstone.steps;

import dev.touchstone.verdict.Verdict;
import io.cucumber.java.After;
import io.cucumber.java.AfterStep;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Opens and closes each scenario. */
public final class ScenarioHooks {

  private final World world;

  /** For the scenario that is about to begin. */
  public ScenarioHooks(World world) {
    this.world = world;
  }

  /** Tells the scenario what it carries. */
  @Before
  public void begin(Scenario scenario) {
    world.begin(scenario.getUri() + ":" + scenario.getLine(), scenario.getSourceTagNames());
  }

  /** Notes what the step found. */
  @AfterStep
  public void stepEnded() {
    world.stepEnded();
  }

  /** Cleans up, hands the outcome over, and lets a test framework know of a broken verdict. */
  @After
  public void end(Scenario scenario) {
    var verdict = world.end(scenario.getId());
    if (verdict instanceof Verdict.Broken broken) {
      throw new BrokenVerdict(broken.findings());
    }
  }
}
