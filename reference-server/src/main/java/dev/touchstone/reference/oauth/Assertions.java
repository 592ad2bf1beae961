package dev.touchstone.reference.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.access.Applications;
import dev.touchstone.reference.access.Trust;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which client asks by an assertion that somebody else signed. Unlike the library's own
 * {@code private_key_jwt}, the assertion is not about the client but about a workload of the
 * identity provider that the client is run by (workload identity federation).
 */
record Assertions(Applications applications, Clock clock) {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  static boolean isIn(Map<String, List<String>> form) {
    return form.containsKey("client_assertion");
  }

  Application demand(String organisation, Map<String, List<String>> form) throws Mistake {
    var id = only(form, "client_id");
    if (!only(form, "client_assertion_type").equals(TYPE)) {
      throw new Mistake(OAuth2Error.INVALID_REQUEST, "The type of the assertion is not known.");
    }
    var trust = applications.trust(organisation, id);
    var application = applications.find(organisation, id);
    if (trust.isEmpty() || application.isEmpty()) {
      throw unproven();
    }
    verify(only(form, "client_assertion"), trust.get());
    return application.get();
  }

  private void verify(String assertion, Trust trust) throws Mistake {
    try {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      var keys = new ImmutableJWKSet<SecurityContext>(JWKSet.parse(trust.keys()));
      processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
      processor.setJWTClaimsSetVerifier(new Claims(trust, clock));
      processor.process(assertion, null);
    } catch (ParseException | BadJOSEException | JOSEException unbelievable) {
      throw unproven();
    }
  }

  /** Of that issuer, for that audience, about that subject, and within its time. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final transient Clock clock;

    Claims(Trust trust, Clock clock) {
      super(
          trust.audience(),
          new JWTClaimsSet.Builder().issuer(trust.issuer()).subject(trust.subject()).build(),
          Set.of("exp"));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }

  private static Mistake unproven() {
    return new Mistake(OAuth2Error.INVALID_CLIENT, "The client is not known like this.");
  }

  private static String only(Map<String, List<String>> form, String name) throws Mistake {
    var values = form.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new Mistake(OAuth2Error.INVALID_REQUEST, "Just one \"" + name + "\" is needed.");
    }
    return values.get(0);
  }
}
