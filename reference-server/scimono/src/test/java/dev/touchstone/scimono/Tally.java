package dev.touchstone.scimono;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Counts how tests end and keeps what they say of failures. */
final class Tally implements TestExecutionListener {
  private final Map<String, List<String>> failures = new TreeMap<>();
  private int passed;
  private int failed;
  private int skipped;

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped++;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
      case ABORTED -> skipped++;
      case FAILED -> {
        failed++;
        var why = result.getThrowable().map(Throwable::toString).orElse("no reason given");
        failures
            .computeIfAbsent(name(test), key -> new ArrayList<>())
            .add(test.getDisplayName() + ": " + why.replaceAll("\\s+", " "));
      }
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(it -> simple(it.getClassName()) + "." + it.getMethodName())
        .orElse(test.getDisplayName());
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  int run() {
    return passed + failed;
  }

  Set<String> failures() {
    return failures.keySet();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    failures.forEach(
        (name, reasons) ->
            reasons.forEach(why -> text.append(name).append("\n    ").append(why).append('\n')));
    return text
        + "scimono: %d passed, %d failed, %d not applicable".formatted(passed, failed, skipped);
  }
}
