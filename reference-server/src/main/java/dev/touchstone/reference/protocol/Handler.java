package dev.touchstone.reference.protocol;

/** Answers requests. */
@FunctionalInterface
public interface Handler {
  Answer handle(Request request);
}
