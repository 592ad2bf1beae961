package dev.touchstone.cli;

import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.fault.Fault;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the reference server alone. */
@Command(
    name = "serve",
    description = "Runs the reference server until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--token",
      paramLabel = "VALUE",
      description = "The bearer token to accept; otherwise one is made up.")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--fault",
      split = ",",
      arity = "1..*",
      paramLabel = "ID",
      description = "Ways to misbehave, such as put-merges.")
  private List<String> faults = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var out = spec.commandLine().getOut();
    try (var server = start()) {
      out.println("base URL: " + server.baseUrl());
      out.println("token: " + server.token());
      out.flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.PASSED;
  }

  private ReferenceServer start() {
    if (port < 0 || port > 65535) {
      throw new UsageError("--port must be from 0 to 65535");
    }
    try {
      return ReferenceServer.start(new Settings(port, token, chosen()));
    } catch (UncheckedIOException taken) {
      throw new UsageError(taken.getMessage());
    }
  }

  private Set<Fault> chosen() {
    var known = Arrays.stream(Fault.values()).map(Fault::id).toList();
    var chosen = EnumSet.noneOf(Fault.class);
    for (var id : faults) {
      chosen.add(Fault.byId(id).orElseThrow(() -> Nearest.error("fault", id, known)));
    }
    return chosen;
  }
}
