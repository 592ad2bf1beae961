package dev.touchstone.reference.serve;

import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.fault.Fault;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the reference server alone. */
@Command(
    name = "serve",
    description = "Runs the reference server until Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

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
      converter = FaultById.class,
      description = "Ways to misbehave, such as put-merges.")
  private List<Fault> faults = List.of();

  @Mixin private ServiceOptions service;
  @Mixin private StoringOptions storing = new StoringOptions();
  @Mixin private NetworkOptions network = new NetworkOptions();

  @Spec private CommandSpec spec;

  /** Serves until the process is told to end; picocli calls it. */
  @Override
  public Integer call() throws InterruptedException {
    var out = spec.commandLine().getOut();
    try (var server = start()) {
      out.println("base URL: " + server.baseUrl());
      out.println("token: " + server.token());
      out.println("console: " + server.console());
      out.flush();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end"));
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** Being told to end is no failure, so that hosts of containers see 0 and not 143. */
  private static void end(ReferenceServer server) {
    try {
      server.close();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private ReferenceServer start() {
    try {
      return ReferenceServer.start(settings());
    } catch (UncheckedIOException | IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private Settings settings() {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port must be from 0 to 65535");
    }
    var settings =
        Settings.defaults()
            .withPort(port)
            .withFaults(Set.copyOf(faults))
            .withService(service.service())
            .withStoring(storing.storing())
            .withNetwork(network.network());
    return token.map(settings::withToken).orElse(settings);
  }
}
