package dev.touchstone.idp.entra;

/** Why a job is in quarantine, as Graph spells it (ENTRA-68, 69). */
public enum QuarantineReason {
  /** The endpoint or the credentials: at once, without any count. */
  ENCOUNTERED_QUARANTINE_EXCEPTION("EncounteredQuarantineException"),
  /** Too large a part of the objects failed. */
  ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD("EncounteredEscrowProportionThreshold"),
  /** Too many objects failed. */
  ENCOUNTERED_BASE_ESCROW_THRESHOLD("EncounteredBaseEscrowThreshold"),
  /** Too many objects and references failed. */
  ENCOUNTERED_TOTAL_ESCROW_THRESHOLD("EncounteredTotalEscrowThreshold"),
  /** The threshold of accidental deletions was passed. */
  TOO_MANY_DELETES("TooManyDeletes");

  private final String graph;

  QuarantineReason(String graph) {
    this.graph = graph;
  }

  @Override
  public String toString() {
    return graph;
  }
}
