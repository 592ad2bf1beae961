package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.AuthorizationCode;
import dev.touchstone.idp.VirtualClock;

/** "OAuth 2" as the way to sign in; Okta renews only when something is to be sent (OKTA-06). */
public final class OAuthConnection {

  /** One of the addresses to which Okta has itself sent back. */
  public static final String REDIRECT_URI =
      "https://system-admin.okta.com/admin/app/cpc/touchstone/oauth/callback";

  private static final String EXPIRED =
      "Error authenticating: the token has expired, authenticate again";

  private OAuthConnection() {}

  /** A connection that nobody has authenticated yet. */
  public static AuthorizationCode of(
      Wire wire, VirtualClock clock, AuthorizationCode.Client client) {
    return new AuthorizationCode(
        wire, clock, OktaHttp.ACTOR, client, () -> Refusal.before(EXPIRED));
  }
}
