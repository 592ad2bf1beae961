package dev.touchstone.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.ReferenceServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  private static List<String> correct;

  @BeforeAll
  static void tourTheCorrectServer() {
    try (var server = ReferenceServer.start()) {
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
  @EnumSource
  void every_fault_shows_and_leaves_most_as_it_was(Fault fault) {
    try (var server = ReferenceServer.with(fault)) {
      var seen = Tour.of(server);

      assertThat(seen.equals(correct)).as("the same as without the fault").isFalse();
    }
  }

  @Test
  void a_correct_server_answers_the_same_each_time() {
    try (var server = ReferenceServer.start()) {
      assertThat(Tour.of(server)).containsExactlyElementsOf(correct);
    }
  }

  @Test
  void an_unknown_id_names_no_fault() {
    assertThat(Fault.byId("no-such-fault")).isEmpty();
  }
}
