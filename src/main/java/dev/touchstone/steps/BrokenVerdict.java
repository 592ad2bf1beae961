package dev.touchstone.steps;

import dev.touchstone.verdict.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a test framework that the service provider broke what a scenario asks. */
public final class BrokenVerdict extends AssertionError {

  private static final long serialVersionUID = 1L;

  BrokenVerdict(List<Finding> findings) {
    super(findings.stream().map(Finding::sentence).collect(Collectors.joining("\n")));
    setStackTrace(new StackTraceElement[0]);
  }
}
