package dev.touchstone.scimono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What scimono's compliance tests say of a server; it takes some minutes. */
record Judgement(Tally tally) {
  private static final int FEWEST_TESTS = 300;

  static Judgement of(ReferenceServer server) throws IOException {
    // every request and answer would be logged otherwise
    LogManager.getLogManager().reset();
    var tally = new Tally();
    try (var tokens = TokenEndpoint.giving(server.token());
        var service = PatchWithoutBody.inFrontOf(server)) {
      System.setProperty("scim.service.url", service.url());
      System.setProperty("auth.type", "oauth");
      System.setProperty("oauth.service.url", tokens.url());
      System.setProperty("oauth.clientId", "scimono");
      System.setProperty("oauth.secret", "scimono");
      var tests =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectPackage("com.sap.scimono.scim.system.tests"))
              .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
              .build();
      LauncherFactory.create().execute(tests, tally);
    }
    System.out.println(tally);
    return new Judgement(tally);
  }

  void demandExplained() {
    assertThat(tally.run()).isGreaterThan(FEWEST_TESTS);
    assertThat(explained()).containsAll(tally.failures());
  }

  /** The tests that docs/independent-judgement.md holds to be wrong, with the reason for each. */
  private static Set<String> explained() {
    try (var stream = Judgement.class.getResourceAsStream("explained.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
