package dev.touchstone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.touchstone.reference.store.Keeping;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class EveryStoreTest {
  private static final String STORING = "touchstone.storing";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void the_service_is_the_same_whatever_keeps_its_data(Keeping keeping) {
    keeping.fresh();
    var summary = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                selectClass(LifeCycleTest.class),
                selectClass(MembersTest.class),
                selectClass(PatchTest.class),
                selectClass(QueryTest.class),
                selectClass(ConcurrencyTest.class))
            .build();

    System.setProperty(STORING, keeping.name());
    try {
      LauncherFactory.create().execute(request, summary);
    } finally {
      System.clearProperty(STORING);
    }

    var failures = new StringWriter();
    summary.getSummary().printFailuresTo(new PrintWriter(failures), 5);
    assertThat(failures).hasToString("");
    assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(40);
  }
}
