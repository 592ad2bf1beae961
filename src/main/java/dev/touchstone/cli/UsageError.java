package dev.touchstone.cli;

/** The user asked for something that cannot be; the message says what to do instead. */
final class UsageError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }
}
