package dev.touchstone.reference.oauth;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives out tokens (RFC 6749 section 3.2). */
record TokenEndpoint(Clients clients, Assertions assertions, Codes codes, Grants grants) {

  Answer answer(Issuer issuer, Request request) {
    try {
      var http = Wire.request(request, issuer.endpoint("token"));
      if (Assertions.isIn(form(http))) {
        return Wire.answer(byAssertion(issuer, form(http)));
      }
      var asked = TokenRequest.parse(http);
      var application = clients.demand(issuer.organisation(), asked);
      return Wire.answer(tokens(issuer, asked, application));
    } catch (ParseException unreadable) {
      return Wire.error(Wire.error(unreadable));
    } catch (Mistake mistake) {
      return Wire.error(mistake.error());
    }
  }

  private AccessTokenResponse tokens(Issuer issuer, TokenRequest asked, Application application)
      throws Mistake {
    var client = Client.of(issuer.organisation(), application);
    var sent = asked.getAuthorizationGrant();
    if (sent instanceof ClientCredentialsGrant) {
      return byCredentials(asked, application, client);
    }
    if (sent instanceof AuthorizationCodeGrant code) {
      var grant = codes.redeem(code, client, grants);
      return grants.both(grant, grant);
    }
    if (sent instanceof RefreshTokenGrant refresh) {
      var grant = grants.refresh(refresh.getRefreshToken().getValue(), client);
      var fewer = Scopes.asked(asked.getScope(), grant.permissions());
      return grants.both(grant, grant.narrowedTo(fewer));
    }
    throw new Mistake(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
  }

  private static Map<String, List<String>> form(HTTPRequest http) throws ParseException {
    return http.getEntityContentType() == null
            || !http.getEntityContentType().matches(ContentType.APPLICATION_URLENCODED)
        ? Map.of()
        : http.getBodyAsFormParameters();
  }

  /** An assertion of somebody else stands for the client's secret, and for no other grant. */
  private AccessTokenResponse byAssertion(Issuer issuer, Map<String, List<String>> form)
      throws Mistake {
    if (!form.getOrDefault("grant_type", List.of()).equals(List.of("client_credentials"))) {
      throw new Mistake(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }
    var application = assertions.demand(issuer.organisation(), form);
    var scope = Scope.parse(String.join(" ", form.getOrDefault("scope", List.of())));
    return accessOnly(scope, application, Client.of(issuer.organisation(), application));
  }

  private AccessTokenResponse byCredentials(
      TokenRequest asked, Application application, Client client) throws Mistake {
    if (application.isPublic()) {
      throw new Mistake(OAuth2Error.UNAUTHORIZED_CLIENT, "A public client has no credentials.");
    }
    return accessOnly(asked.getScope(), application, client);
  }

  private AccessTokenResponse accessOnly(Scope scope, Application application, Client client)
      throws Mistake {
    var permissions = Scopes.asked(scope, application.facts().permissions());
    return grants.accessOnly(Grant.of(client, permissions, Optional.empty()));
  }
}
