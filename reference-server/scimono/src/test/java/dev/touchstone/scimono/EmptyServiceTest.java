package dev.touchstone.scimono;

import dev.touchstone.reference.ReferenceServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EmptyServiceTest {
  @Test
  void scimono_finds_no_fault_but_those_that_are_explained() throws IOException {
    try (var server = ReferenceServer.start()) {
      Judgement.of(server).demandExplained();
    }
  }
}
