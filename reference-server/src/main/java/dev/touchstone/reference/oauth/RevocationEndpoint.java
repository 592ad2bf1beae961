package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;

/** Takes tokens back at the wish of their client (RFC 7009). */
record RevocationEndpoint(Clients clients, Grants grants) {

  Answer answer(Issuer issuer, Request request) {
    try {
      var asked = TokenRevocationRequest.parse(Wire.request(request, issuer.endpoint("revoke")));
      var application = clients.demand(issuer.organisation(), asked);
      grants.revoke(asked.getToken().getValue(), Client.of(issuer.organisation(), application));
      // Also if there was nothing to revoke (RFC 7009 section 2.2).
      return Answer.of(200).withHeader("Cache-Control", "no-store");
    } catch (ParseException unreadable) {
      return Wire.error(Wire.error(unreadable));
    } catch (Mistake mistake) {
      return Wire.error(mistake.error());
    }
  }
}
