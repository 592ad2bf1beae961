package dev.touchstone.idp.entra.cycle;

/** Why the engine is at work. */
public enum CycleKind {
  /** Everything in scope is looked at (ENTRA-58). */
  INITIAL,
  /** What changed since the watermark is looked at (ENTRA-59). */
  INCREMENTAL,
  /** What the administrator picked is looked at, now (ENTRA-61). */
  ON_DEMAND
}
