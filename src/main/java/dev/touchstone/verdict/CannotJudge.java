package dev.touchstone.verdict;

import org.opentest4j.TestAbortedException;

/**
 * A scenario cannot go on, through no fault of what it judges: its verdict is undecided, and the
 * message names what stood in the way.
 */
public final class CannotJudge extends TestAbortedException {

  private static final long serialVersionUID = 1L;

  /** With the reason, in words that name the blocker. */
  public CannotJudge(String why) {
    super(why);
  }
}
