package dev.touchstone.target;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.ratelimits.RateLimiterBuilder;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/** Waits until a container answers as a web server, for as long as it runs. */
final class Awakening implements WaitStrategy {

  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final int GLANCES_A_SECOND = 20;
  private static final int BROKEN_SERVER = 500;

  private final String image;
  private Duration limit = Duration.ofSeconds(60);

  Awakening(String image) {
    this.image = image;
  }

  /** Lets a container pass that ended at once: the wait for its answer tells why. */
  static final class Begun extends StartupCheckStrategy {
    @Override
    public StartupStatus checkStartupState(DockerClient docker, String container) {
      return StartupStatus.SUCCESSFUL;
    }
  }

  /** What to tell the user of a launch that failed. */
  static Unjudgeable explained(String image, Throwable failed) {
    var last = failed;
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unjudgeable known) {
        return known;
      }
      last = cause;
    }
    return new Unjudgeable(
        "the image %s cannot be started: %s".formatted(image, Engine.firstLine(last.getMessage())));
  }

  @Override
  public void waitUntilReady(WaitStrategyTarget container) {
    var end = Instant.now().plus(limit);
    while (!answers(container)) {
      if (!container.isRunning()) {
        throw ended(container);
      }
      if (Instant.now().isAfter(end)) {
        throw new Unjudgeable(
            "the container of %s does not answer at port %d, path %s, within %d seconds"
                .formatted(image, ContainerServer.PORT, ContainerServer.BASE, limit.toSeconds()));
      }
    }
  }

  @Override
  public WaitStrategy withStartupTimeout(Duration other) {
    limit = other;
    return this;
  }

  private static boolean answers(WaitStrategyTarget container) {
    if (!container.isRunning()) {
      return false;
    }
    try {
      Wait.forHttp(ContainerServer.BASE + "/ServiceProviderConfig")
          .forPort(ContainerServer.PORT)
          .forStatusCodeMatching(status -> status < BROKEN_SERVER)
          .withRateLimiter(
              RateLimiterBuilder.newBuilder()
                  .withRate(GLANCES_A_SECOND, TimeUnit.SECONDS)
                  .withConstantThroughput()
                  .build())
          .withStartupTimeout(GLANCE)
          .waitUntilReady(container);
      return true;
    } catch (ContainerLaunchException notYet) {
      return false;
    }
  }

  private Unjudgeable ended(WaitStrategyTarget container) {
    var code = container.getCurrentContainerInfo().getState().getExitCodeLong();
    var said = Optional.of(Engine.firstLine(container.getLogs())).filter(line -> !line.isEmpty());
    return new Unjudgeable(
        "the container of %s ended with exit code %d%s"
            .formatted(image, code, said.map(line -> ": " + line).orElse(" and said nothing")));
  }
}
