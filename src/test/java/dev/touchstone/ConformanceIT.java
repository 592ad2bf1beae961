package dev.touchstone;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/**
 * The whole suite through the JUnit Platform, at the embedded reference server or, with {@code
 * -Dtouchstone.target} and {@code -Dtouchstone.token-env}, at a live endpoint.
 */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("features")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.touchstone.steps")
@ConfigurationParameter(
    key = "cucumber.object-factory",
    value = "dev.touchstone.ConformanceIT$StepObjects")
@ConfigurationParameter(key = "cucumber.plugin", value = "dev.touchstone.ConformanceIT$Listener")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.parallelism", value = "4")
class ConformanceIT {

  @BeforeSuite
  static void open() {
    SuiteRun.open();
  }

  @AfterSuite
  static void conclude() throws Exception {
    SuiteRun.conclude();
  }

  /** Lets the Cucumber engine make step objects of the suite's run. */
  public static final class StepObjects implements ObjectFactory {

    private final Deque<ObjectFactory> steps = new ArrayDeque<>(1);

    /** Service loaders make this object before there is a run to ask. */
    private ObjectFactory steps() {
      if (steps.isEmpty()) {
        steps.add(SuiteRun.current().stageFactory());
      }
      return steps.peek();
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
      return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
      return steps().getInstance(type);
    }

    @Override
    public void start() {
      steps().start();
    }

    @Override
    public void stop() {
      steps().stop();
    }
  }

  /** Lets the suite's run listen to the Cucumber engine. */
  public static final class Listener implements ConcurrentEventListener {
    @Override
    public void setEventPublisher(EventPublisher publisher) {
      SuiteRun.current().recorder().setEventPublisher(publisher);
    }
  }
}
