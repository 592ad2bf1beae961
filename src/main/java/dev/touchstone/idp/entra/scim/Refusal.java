package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.NoAnswer;
import java.util.Optional;

/** The engine cannot go on with an object, or with the whole job. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final boolean stopsTheJob;
  private final transient Optional<Exchange> exchange;

  private Refusal(
      ErrorCode code, String message, boolean stopsTheJob, Optional<Exchange> exchange) {
    super(message);
    this.code = code;
    this.stopsTheJob = stopsTheJob;
    this.exchange = exchange;
  }

  /** An answer with an error status; one that refuses the credentials stops the job (ENTRA-68). */
  public static Refusal of(Exchange refused) {
    return of(ErrorCode.of(refused), refused);
  }

  /** An answer that means something else than its status says in general. */
  public static Refusal of(ErrorCode code, Exchange refused) {
    var detail = refused.json().text("detail").map(text -> ": " + text).orElse("");
    var message =
        "StatusCode: %d %s%s".formatted(refused.status(), refused.response().reason(), detail);
    return new Refusal(code, message, code == ErrorCode.UNAUTHORIZED, Optional.of(refused));
  }

  /** An answer that is a success by its status, but not what the engine can work with. */
  public static Refusal because(ErrorCode code, String text, Exchange exchange) {
    return new Refusal(code, text, false, Optional.of(exchange));
  }

  /** Nothing was sent for the object at all. */
  public static Refusal before(ErrorCode code, String text) {
    return new Refusal(code, text, false, Optional.empty());
  }

  /** No answer came. */
  public static Refusal of(NoAnswer failure) {
    return new Refusal(ErrorCode.of(failure), failure.getMessage(), false, Optional.empty());
  }

  /** There is nothing to sign in with. */
  static Refusal noToken() {
    var text = "the token endpoint issues no token";
    return new Refusal(ErrorCode.UNAUTHORIZED, text, true, Optional.empty());
  }

  /** The same, but for the whole job. */
  public Refusal stoppingTheJob() {
    return new Refusal(code, getMessage(), true, exchange);
  }

  /** As the provisioning log shows it. */
  public ErrorCode code() {
    return code;
  }

  /** Whether no other object is tried any more (ENTRA-68). */
  public boolean stopsTheJob() {
    return stopsTheJob;
  }

  /** The exchange that decided it; empty where none was complete. */
  public Optional<Exchange> exchange() {
    return exchange;
  }
}
