package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.protocol.Answer;
import java.util.List;
import java.util.Set;

/** What an authorization server tells of itself (RFC 8414). */
final class Metadata {
  private Metadata() {}

  static Answer of(Issuer issuer) {
    var metadata =
        new AuthorizationServerMetadata(new com.nimbusds.oauth2.sdk.id.Issuer(issuer.url()));
    var methods =
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST,
            ClientAuthenticationMethod.NONE);
    metadata.setAuthorizationEndpointURI(issuer.endpoint("authorize"));
    metadata.setTokenEndpointURI(issuer.endpoint("token"));
    metadata.setRevocationEndpointURI(issuer.endpoint("revoke"));
    metadata.setScopes(Scope.parse(Permission.format(Set.of(Permission.values()))));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setGrantTypes(
        List.of(
            GrantType.AUTHORIZATION_CODE, GrantType.CLIENT_CREDENTIALS, GrantType.REFRESH_TOKEN));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setTokenEndpointAuthMethods(methods);
    metadata.setRevocationEndpointAuthMethods(methods);
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    return Answer.of(200).withText("application/json", metadata.toJSONObject().toJSONString());
  }
}
