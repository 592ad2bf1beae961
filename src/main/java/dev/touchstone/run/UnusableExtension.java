package dev.touchstone.run;

/** An extension that cannot be taken in; the message says in one sentence why and what to do. */
public final class UnusableExtension extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableExtension(String message) {
    super(message);
  }

  UnusableExtension(String message, Throwable cause) {
    super(message, cause);
  }
}
