package dev.touchstone.reference.oauth;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import dev.touchstone.reference.access.Permission;
import java.util.Set;

/** What a client asks for, and what of it can be granted (RFC 6749 section 3.3). */
final class Scopes {
  private Scopes() {}

  /** The permissions asked for; all there are to be had if none is named. */
  static Set<Permission> asked(Scope scope, Set<Permission> available) throws Mistake {
    if (scope == null || scope.isEmpty()) {
      return available;
    }
    try {
      var asked = Permission.parse(scope.toString());
      if (available.containsAll(asked)) {
        return asked;
      }
    } catch (IllegalArgumentException unknown) {
      throw new Mistake(OAuth2Error.INVALID_SCOPE, "A scope is not known.");
    }
    throw new Mistake(OAuth2Error.INVALID_SCOPE, "The scope is more than can be granted.");
  }
}
