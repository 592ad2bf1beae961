package dev.touchstone.reference.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.touchstone.reference.ReferenceServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An identity provider that signs assertions about a workload of its own. */
public final class Asserting {
  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final String ISSUER = "https://issuer.example/v2.0";
  private static final String AUDIENCE = "api://workload";
  private static final String SUBJECT = "the-sync-service";

  private final RSAKey key;

  private Asserting(RSAKey key) {
    this.key = key;
  }

  /** One whom nobody trusts yet. */
  static Asserting unknown() {
    try {
      return new Asserting(new RSAKeyGenerator(2048).keyID("k1").generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One whom a client of that server is run by. */
  public static Asserting trustedBy(ReferenceServer server, String clientId) {
    var asserting = unknown();
    server.trust(clientId, asserting.federation());
    return asserting;
  }

  private ReferenceServer.Federation federation() {
    var keys = new JWKSet(key.toPublicJWK()).toString();
    return new ReferenceServer.Federation(ISSUER, AUDIENCE, SUBJECT, keys);
  }

  /** The rest of a form that begins with the grant's type. */
  public static String form(String clientId, String assertion) {
    return "&client_id=%s&client_assertion_type=%s&client_assertion=%s"
        .formatted(clientId, URLEncoder.encode(TYPE, StandardCharsets.UTF_8), assertion);
  }

  /** An assertion that is good for an hour. */
  public String assertion() {
    return assertion(Instant.now(), claims -> claims);
  }

  String assertion(Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(SUBJECT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3600)));
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var jwt = new SignedJWT(header, change.apply(claims).build());
    try {
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
