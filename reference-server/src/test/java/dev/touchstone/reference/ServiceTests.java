package dev.touchstone.reference;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.touchstone.reference.rows.Meets;
import java.io.PrintWriter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of the service in a process of its own, for they share servers in statics. */
final class ServiceTests {
  private ServiceTests() {}

  /** Exits with 0 if none of the tests fails. */
  public static void main(String[] arguments) {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                selectPackage(Meets.class.getPackageName()),
                selectClass(LifeCycleTest.class),
                selectClass(MembersTest.class),
                selectClass(PatchTest.class),
                selectClass(QueryTest.class),
                selectClass(ConcurrencyTest.class),
                selectClass(BulkTest.class),
                selectClass(CursorTest.class),
                selectClass(ShownTest.class))
            .filters(ClassNameFilter.excludeClassNamePatterns(".*CatalogueTest"))
            .build();
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    var summary = listener.getSummary();
    var out = new PrintWriter(System.out, true);
    summary.printFailuresTo(out, 3);
    out.println(summary.getTestsSucceededCount() + " tests succeeded");
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
