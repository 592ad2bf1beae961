package dev.touchstone.verdict;

import org.opentest4j.TestAbortedException;

/** A scenario needs a capability that the service provider does not claim. */
public final class DoesNotApply extends TestAbortedException {

  private static final long serialVersionUID = 1L;

  /** With the reason, in words that name the capability. */
  public DoesNotApply(String why) {
    super(why);
  }
}
