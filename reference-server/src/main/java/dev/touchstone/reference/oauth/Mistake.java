package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** A request that is answered with an error of RFC 6749. */
final class Mistake extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ErrorObject error;

  Mistake(ErrorObject error) {
    super(error.getCode(), null, false, false);
    this.error = error;
  }

  Mistake(ErrorObject error, String description) {
    this(error.setDescription(description));
  }

  ErrorObject error() {
    return error;
  }
}
