package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Map;

/** The error codes of the provisioning log. */
public enum ErrorCode {
  ENTRY_CONFLICT("EntryConflict"),
  TOO_MANY_REQUESTS("TooManyRequests"),
  INTERNAL_SERVER_ERROR("InternalServerError"),
  NOT_IMPLEMENTED("NotImplemented"),
  UNAUTHORIZED("Unauthorized"),
  INSUFFICIENT_RIGHTS("InsufficientRights"),
  METHOD_NOT_ALLOWED("MethodNotAllowed"),
  UNPROCESSABLE_ENTITY("UnprocessableEntity"),
  TIMEOUT("Timeout"),
  WEB_EXCEPTION("WebExceptionProtocolError"),
  INVALID_ANCHOR("InvalidAnchor"),
  DUPLICATE_TARGET_ENTRIES("DuplicateTargetEntries"),
  SERVICE_INCOMPATIBLE("SystemForCrossDomainIdentityManagementServiceIncompatible"),
  MULTIPLE_ENTRIES("SystemForCrossDomainIdentityManagementMultipleEntriesInResponse"),
  SINGLE_VALUE_ONLY("SchemaPropertyCanOnlyAcceptValue"),
  ENTRY_SKIPPED("EntrySynchronizationSkipped"),
  IMPORT_SKIPPED("ImportSkipped"),
  /** Whatever is refused with a status that has no code of its own. */
  BAD_REQUEST("BadRequest");

  private static final int SERVER_ERRORS = 500;
  private static final Map<Integer, ErrorCode> BY_STATUS =
      Map.of(
          401, UNAUTHORIZED,
          403, INSUFFICIENT_RIGHTS,
          405, METHOD_NOT_ALLOWED,
          409, ENTRY_CONFLICT,
          422, UNPROCESSABLE_ENTITY,
          429, TOO_MANY_REQUESTS,
          501, NOT_IMPLEMENTED);

  private final String portal;

  ErrorCode(String portal) {
    this.portal = portal;
  }

  static ErrorCode of(Exchange refused) {
    var usual = refused.status() >= SERVER_ERRORS ? INTERNAL_SERVER_ERROR : BAD_REQUEST;
    return BY_STATUS.getOrDefault(refused.status(), usual);
  }

  static ErrorCode of(NoAnswer failure) {
    return failure.isTimeOut() ? TIMEOUT : WEB_EXCEPTION;
  }

  /** Whether the next cycle tries again, however often it failed before (ENTRA-67). */
  public boolean isPassing() {
    return this == INTERNAL_SERVER_ERROR
        || this == TIMEOUT
        || this == WEB_EXCEPTION
        || this == TOO_MANY_REQUESTS;
  }

  /** As the portal spells it. */
  @Override
  public String toString() {
    return portal;
  }
}
