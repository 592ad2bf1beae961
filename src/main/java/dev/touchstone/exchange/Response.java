package dev.touchstone.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One HTTP response as received, its body decoded from any content coding but otherwise raw. */
public record Response(int status, String reason, Headers headers, byte[] body) {

  public Response {
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** The body read as UTF-8, the only encoding that SCIM allows (RFC 7644, 3.8). */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON, or an empty value where it is missing or is no JSON. */
  public Optional<Json> json() {
    return Json.parse(body);
  }

  /** The body as JSON; where there is none, a view in which every member is missing. */
  public Json jsonOrMissing() {
    return json().orElseGet(Json::missing);
  }

  /** Whether the status is in the 200 range. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the response carries a body. */
  public boolean hasBody() {
    return body.length > 0;
  }

  /** Type and subtype of the body, in lower case and without parameters. */
  public Optional<String> mediaType() {
    return headers
        .first("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Response that
        && status == that.status
        && reason.equals(that.reason)
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * status + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return status + " " + reason;
  }
}
