package dev.touchstone.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Service;
import dev.touchstone.reference.Settings;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  private static List<String> correct;

  /** With roles that can be granted, since some faults are about them. */
  private static ReferenceServer started(Fault... faults) {
    try {
      var roles = Path.of(FaultTest.class.getResource("roles.json").toURI());
      return ReferenceServer.start(
          Settings.defaults()
              .withService(new Service(false, Optional.of(roles)))
              .withFaults(Set.of(faults)));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeAll
  static void tourTheCorrectServer() {
    try (var server = started()) {
      correct = Tour.of(server);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_is_described_and_found_by_its_id(Fault fault) {
    assertThat(fault.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(fault.description()).endsWith(".").hasSizeGreaterThan(20);
    assertThat(fault.breaks()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(Fault.byId(fault.id())).contains(fault);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "BASIC_REFUSED",
        "ISSUED_TOKENS_REFUSED",
        "CLIENT_SECRET_IN_FORM_REFUSED",
        "ASSERTIONS_REFUSED",
        "TOKENS_SHORT_LIVED"
      })
  void every_fault_shows_and_leaves_most_as_it_was(Fault fault) {
    try (var server = started(fault)) {
      var seen = Tour.of(server);

      assertThat(seen.equals(correct)).as("the same as without the fault").isFalse();
    }
  }

  /** Passwords are slow to hash, so these have a short way of their own. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "BASIC_REFUSED",
        "ISSUED_TOKENS_REFUSED",
        "CLIENT_SECRET_IN_FORM_REFUSED",
        "ASSERTIONS_REFUSED",
        "TOKENS_SHORT_LIVED"
      })
  void every_fault_of_signing_in_shows(Fault fault) throws Exception {
    try (var right = started();
        var wrong = started(fault)) {
      assertThat(SignIns.of(wrong)).isNotEqualTo(SignIns.of(right));
    }
  }

  @Test
  void a_correct_server_answers_the_same_each_time() {
    try (var server = started()) {
      assertThat(Tour.of(server)).containsExactlyElementsOf(correct);
    }
  }

  @Test
  void an_unknown_id_names_no_fault() {
    assertThat(Fault.byId("no-such-fault")).isEmpty();
  }
}
