package dev.touchstone.run;

/** Hears what a run tells; events come one at a time, from changing threads. */
@FunctionalInterface
public interface RunListener {

  /** Takes note of one event. */
  void on(RunEvent event);
}
