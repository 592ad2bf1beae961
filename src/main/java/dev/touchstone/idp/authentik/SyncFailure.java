package dev.touchstone.idp.authentik;

import dev.touchstone.exchange.Exchange;
import java.util.Optional;

/** Why an object could not be written. */
final class SyncFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Optional<Exchange> exchange;

  /** What authentik tells apart by the status of an answer. */
  enum Kind {
    /** 404: the link is dropped, and the object is created again. */
    MISSING,
    /** 409: somebody has that name already. */
    EXISTS,
    /** 429 or 503: the task is tried again. */
    TRANSIENT,
    /** Any other refusal, or no answer. */
    REFUSED,
    /** An answer that cannot be worked with. */
    STOPPED
  }

  SyncFailure(Kind kind, String message, Optional<Exchange> exchange) {
    super(message);
    this.kind = kind;
    this.exchange = exchange;
  }

  static SyncFailure stopped(String message) {
    return new SyncFailure(Kind.STOPPED, message, Optional.empty());
  }

  Kind kind() {
    return kind;
  }

  /** Goes on being thrown unless it is of that kind. */
  void unless(Kind expected) {
    if (kind != expected) {
      throw this;
    }
  }

  Optional<Exchange> exchange() {
    return exchange;
  }
}
