package dev.touchstone.target;

/**
 * A client that acts for itself at a service provider's authorization server (RFC 6749, 4.4).
 *
 * @param clientSecret empty where the client proves itself by assertions
 */
public record ClientRegistration(String tokenUrl, String clientId, String clientSecret) {

  @Override
  public String toString() {
    return "client " + clientId + " of " + tokenUrl;
  }
}
