package dev.touchstone.idp.entra;

import java.time.Instant;

/**
 * An e-mail about a job (ENTRA-68).
 *
 * @param detail what the administrator reads of the cause
 */
public record Notification(
    Instant at, String to, String subject, QuarantineReason reason, String detail) {

  /** Who sends them. */
  public static final String FROM = "azure-noreply@microsoft.com";
}
