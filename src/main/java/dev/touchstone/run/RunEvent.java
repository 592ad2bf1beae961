package dev.touchstone.run;

/** What a run tells while it goes on. */
public sealed interface RunEvent {

  /** The run begins; this many scenarios are to come. */
  record Started(RunInfo info, int scenarios) implements RunEvent {}

  /** One scenario has its verdict. */
  record ScenarioEnded(ScenarioOutcome outcome) implements RunEvent {}

  /** All is judged and cleaned up. */
  record Ended(RunRecord record) implements RunEvent {}
}
