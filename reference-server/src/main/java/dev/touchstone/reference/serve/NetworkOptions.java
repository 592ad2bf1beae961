package dev.touchstone.reference.serve;

import dev.touchstone.reference.Network;
import dev.touchstone.reference.http.Pace;
import dev.touchstone.reference.http.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the server behaves as a host, as told on the command line. */
final class NetworkOptions {
  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "Speaks https with the key in this PKCS #12 or JKS file.")
  private Optional<Path> keyStore = Optional.empty();

  @Option(
      names = "--tls-password-env",
      paramLabel = "NAME",
      description = "The environment variable that holds the key store's password.")
  private Optional<String> passwordVariable = Optional.empty();

  @Option(
      names = "--tls-truststore",
      paramLabel = "FILE",
      description = "Demands client certificates signed by one of these (PEM or key store).")
  private Optional<Path> trustStore = Optional.empty();

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      description = "Answers 429 to a client that makes more requests a second.")
  private Optional<Integer> rateLimit = Optional.empty();

  @Option(
      names = "--latency",
      paramLabel = "MILLIS",
      description = "Holds each answer back for so long (default: ${DEFAULT-VALUE}).")
  private int latency = 0;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      description = "Lets silent connections go (default: ${DEFAULT-VALUE}).")
  private int patience = 60;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Notes each request in a line of JSON; - is standard output.")
  private Optional<String> accessLog = Optional.empty();

  Network network() {
    return new Network(pace(), tls(), accessLog);
  }

  private Pace pace() {
    demand(latency >= 0, "--latency must not be negative");
    demand(patience > 0, "--idle-timeout must be above 0");
    demand(rateLimit.orElse(1) > 0, "--rate-limit must be above 0");
    var pace =
        Pace.FAST
            .withLatency(Duration.ofMillis(latency))
            .withPatience(Duration.ofSeconds(patience));
    return rateLimit.map(pace::withRequestsPerSecond).orElse(pace);
  }

  private Optional<Tls> tls() {
    demand(
        keyStore.isPresent() || (trustStore.isEmpty() && passwordVariable.isEmpty()),
        "--tls-truststore and --tls-password-env need --tls-keystore");
    return keyStore.map(file -> new Tls(file, password(), trustStore));
  }

  private String password() {
    var variable = passwordVariable.orElse("");
    demand(!variable.isEmpty(), "--tls-keystore needs --tls-password-env");
    var password = System.getenv(variable);
    demand(password != null, "the environment variable " + variable + " is not set");
    return password;
  }

  private static void demand(boolean isRight, String sentence) {
    if (!isRight) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
