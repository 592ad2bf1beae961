package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.access.Applications;
import java.util.Optional;

/** Finds out which client asks: by its secret, or by its word if it is a public one. */
record Clients(Applications applications) {

  Application demand(String organisation, AbstractOptionallyIdentifiedRequest asked)
      throws Mistake {
    var authentication = asked.getClientAuthentication();
    var id = Optional.ofNullable(authentication).map(ClientAuthentication::getClientID);
    return id.or(() -> Optional.ofNullable(asked.getClientID()))
        .flatMap(client -> applications.find(organisation, client.getValue()))
        .filter(application -> isProven(application, authentication))
        .orElseThrow(
            () -> new Mistake(OAuth2Error.INVALID_CLIENT, "The client is not known like this."));
  }

  private static boolean isProven(Application application, ClientAuthentication authentication) {
    if (authentication == null) {
      return application.isPublic();
    }
    return authentication instanceof PlainClientSecret secret
        && application.isSecret(secret.getClientSecret().getValue());
  }
}
