package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Token;
import dev.touchstone.reference.access.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Turns grants into access tokens and refresh tokens, and both into nothing. */
record Grants(Tokens tokens, Vault refreshTokens, Clock clock) {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration REFRESH_LIFE = Duration.ofDays(30);

  /** An access token alone (RFC 6749 section 4.4.3). */
  AccessTokenResponse accessOnly(Grant grant) {
    return new AccessTokenResponse(new com.nimbusds.oauth2.sdk.token.Tokens(access(grant), null));
  }

  /** An access token, and a refresh token for all that was granted. */
  AccessTokenResponse both(Grant whole, Grant asked) {
    var refresh = new RefreshToken(refreshTokens.keep(whole.toJson(), REFRESH_LIFE));
    return new AccessTokenResponse(
        new com.nimbusds.oauth2.sdk.token.Tokens(access(asked), refresh));
  }

  private BearerAccessToken access(Grant grant) {
    var caller = new Caller(grant.client().name(), grant.permissions(), grant.subject());
    var end = Optional.of(clock.instant().plus(LIFE));
    var terms =
        new Token.Terms(grant.client().organisation(), caller, end, Optional.of(grant.id()));
    var scope = Scope.parse(Permission.format(grant.permissions()));
    return new BearerAccessToken(tokens.issue(terms).text(), LIFE.toSeconds(), scope);
  }

  /** The grant of a refresh token, which is good for one use: rotation (RFC 9700 4.14.2). */
  Grant refresh(String text, Client client) throws Mistake {
    var found =
        refreshTokens
            .find(text)
            .filter(kept -> Grant.of(kept.content()).isOf(client))
            .orElseThrow(
                () -> new Mistake(OAuth2Error.INVALID_GRANT, "The refresh token is not valid."));
    var grant = Grant.of(found.content());
    if (!refreshTokens.use(text, found)) {
      revoke(grant.id());
      throw new Mistake(OAuth2Error.INVALID_GRANT, "The refresh token was used before.");
    }
    return grant;
  }

  void revoke(String grant) {
    refreshTokens.revoke(grant);
    tokens.revokeAll(terms -> terms.grant().filter(grant::equals).isPresent());
  }

  /**
   * Revokes an access token, or a refresh token with all that came of it, if it is the client's.
   */
  void revoke(String text, Client client) {
    tokens
        .find(text)
        .filter(token -> token.terms().organisation().equals(client.organisation()))
        .filter(token -> isOf(token, client))
        .ifPresent(token -> tokens.revoke(client.organisation(), token.id()));
    refreshTokens
        .find(text)
        .map(found -> Grant.of(found.content()))
        .filter(grant -> grant.isOf(client))
        .ifPresent(grant -> revoke(grant.id()));
  }

  private static boolean isOf(Token token, Client client) {
    return token.terms().grant().filter(id -> id.startsWith(client.id() + "/")).isPresent();
  }
}
