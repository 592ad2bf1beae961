package dev.touchstone.target;

import java.util.Map;

/**
 * A client registered at a service provider's authorization server (RFC 6749, 2).
 *
 * @param authorizeUrl where the administrator's browser goes
 * @param tokenUrl where codes and refresh tokens are redeemed
 * @param consent what the administrator enters into the page there, by field
 */
public record OAuthRegistration(
    String authorizeUrl,
    String tokenUrl,
    String clientId,
    String clientSecret,
    Map<String, String> consent) {

  public OAuthRegistration {
    consent = Map.copyOf(consent);
  }

  @Override
  public String toString() {
    return "client " + clientId + " of " + authorizeUrl;
  }
}
