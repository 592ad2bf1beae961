package dev.touchstone.reference.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.touchstone.reference.protocol.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Authorization codes: each is good for a minute, one client and one use (RFC 6749 4.1). */
record Codes(Vault vault) {
  private static final Duration LIFE = Duration.ofMinutes(1);

  /** What the client said when it asked for the code, and must stand by. */
  record Promise(Optional<URI> redirect, Optional<String> challenge) {}

  String issue(Grant grant, Promise promise) {
    var content = Json.object();
    content.setAll(grant.toJson());
    promise.redirect().ifPresent(redirect -> content.put("redirect", redirect.toString()));
    promise.challenge().ifPresent(challenge -> content.put("challenge", challenge));
    return vault.keep(content, LIFE);
  }

  /** The grant that a code stands for, once. */
  Grant redeem(AuthorizationCodeGrant sent, Client client, Grants grants) throws Mistake {
    var code = sent.getAuthorizationCode().getValue();
    var found =
        vault
            .find(code)
            .filter(kept -> Grant.of(kept.content()).isOf(client))
            .orElseThrow(() -> new Mistake(OAuth2Error.INVALID_GRANT, "The code is not valid."));
    var grant = Grant.of(found.content());
    demandPromise(sent, found.content());
    if (!vault.use(code, found)) {
      // A code that comes twice has been stolen (RFC 6749 section 4.1.2).
      grants.revoke(grant.id());
      throw new Mistake(OAuth2Error.INVALID_GRANT, "The code was used before.");
    }
    return grant;
  }

  private static void demandPromise(AuthorizationCodeGrant sent, ObjectNode kept) throws Mistake {
    var redirect = Optional.ofNullable(sent.getRedirectionURI()).map(URI::toString);
    if (!redirect.equals(Optional.ofNullable(kept.path("redirect").textValue()))) {
      throw new Mistake(OAuth2Error.INVALID_GRANT, "The redirect URI is another one.");
    }
    var challenge = Optional.ofNullable(kept.path("challenge").textValue());
    var computed =
        Optional.ofNullable(sent.getCodeVerifier())
            .map(verifier -> CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
    if (!challenge.equals(computed)) {
      throw new Mistake(OAuth2Error.INVALID_GRANT, "The code verifier is not the right one.");
    }
  }
}
