package dev.touchstone.reference.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is answered with an error of RFC 7644 section 3.12. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String scimType;
  private final transient Map<String, String> headers;

  private Refusal(int status, String scimType, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.scimType = scimType;
    this.headers = headers;
  }

  private static Refusal of(int status, String scimType, String detail) {
    return new Refusal(status, scimType, detail, Map.of());
  }

  public static Refusal plain(int status, String detail) {
    return of(status, "", detail);
  }

  public static Refusal invalidSyntax(String detail) {
    return of(400, "invalidSyntax", detail);
  }

  public static Refusal invalidValue(String detail) {
    return of(400, "invalidValue", detail);
  }

  public static Refusal invalidFilter(String detail) {
    return of(400, "invalidFilter", detail);
  }

  public static Refusal invalidPath(String detail) {
    return of(400, "invalidPath", detail);
  }

  public static Refusal invalidVersion(String detail) {
    return of(400, "invalidVers", detail);
  }

  public static Refusal noTarget(String detail) {
    return of(400, "noTarget", detail);
  }

  public static Refusal mutability(String detail) {
    return of(400, "mutability", detail);
  }

  public static Refusal tooMany(String detail) {
    return of(400, "tooMany", detail);
  }

  public static Refusal invalidCursor(String detail) {
    return of(400, "invalidCursor", detail);
  }

  public static Refusal expiredCursor(String detail) {
    return of(400, "expiredCursor", detail);
  }

  public static Refusal invalidCount(String detail) {
    return of(400, "invalidCount", detail);
  }

  public static Refusal sensitive(String detail) {
    return of(403, "sensitive", detail);
  }

  public static Refusal uniqueness(String detail) {
    return of(409, "uniqueness", detail);
  }

  public static Refusal notFound(String detail) {
    return of(404, "", detail);
  }

  public static Refusal unauthorized(String detail, String challenge) {
    return new Refusal(401, "", detail, Map.of("WWW-Authenticate", challenge));
  }

  public static Refusal forbidden(String detail, String challenge) {
    return new Refusal(403, "", detail, Map.of("WWW-Authenticate", challenge));
  }

  /** Refused for now; the client may come again after that many seconds. */
  public static Refusal tooManyRequests(String detail, long seconds) {
    return new Refusal(429, "", detail, Map.of("Retry-After", Long.toString(seconds)));
  }

  public static Refusal unknownCoding(String detail, String accepted) {
    return new Refusal(415, "", detail, Map.of("Accept-Encoding", accepted));
  }

  public static Refusal methodNotAllowed(String method, List<String> allowed) {
    var names = String.join(", ", allowed);
    var detail = method + " is not possible here; this endpoint takes " + names + ".";
    return new Refusal(405, "", detail, Map.of("Allow", names));
  }

  public int status() {
    return status;
  }

  public Optional<String> scimType() {
    return scimType.isEmpty() ? Optional.empty() : Optional.of(scimType);
  }

  public Map<String, String> headers() {
    return headers;
  }
}
