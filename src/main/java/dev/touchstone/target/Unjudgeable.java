package dev.touchstone.target;

/** The service provider cannot be judged; the message says why and what to try. */
public final class Unjudgeable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With one sentence for the user. */
  public Unjudgeable(String message) {
    super(message);
  }
}
