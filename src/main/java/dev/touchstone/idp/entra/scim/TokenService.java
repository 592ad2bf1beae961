package dev.touchstone.idp.entra.scim;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What signs Microsoft's tokens for one tenant (ENTRA-07, 09). Its tokens are good by the time of
 * the world, for the service provider looks at its own clock.
 */
public final class TokenService {

  /** For whom Entra's own tokens are made, whatever the non-gallery application (ENTRA-07). */
  public static final String PROVISIONING = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofMinutes(65);

  private final Clock clock;
  private final Supplier<String> guids;
  private Optional<Identity> identity = Optional.empty();

  private record Identity(String tenantId, String serviceId, String workloadId, RSAKey key) {}

  /**
   * A service whose key is made when it is first asked for.
   *
   * @param guids makes up the ids in its tokens
   */
  public TokenService(Supplier<String> guids, Clock clock) {
    this.guids = guids;
    this.clock = clock;
  }

  private synchronized Identity identity() {
    if (identity.isEmpty()) {
      identity = Optional.of(new Identity(guids.get(), guids.get(), guids.get(), key()));
    }
    return identity.get();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("cannot make a key", impossible);
    }
  }

  /** Who signs assertions of workloads. */
  public String issuer() {
    return "https://login.microsoftonline.com/" + identity().tenantId() + "/v2.0";
  }

  /** Whom assertions of workloads are made for. */
  public String audience() {
    return "api://" + identity().workloadId();
  }

  /** The synchronisation service as an object of the tenant, whom assertions are about. */
  public String subject() {
    return identity().serviceId();
  }

  /** The public keys of both issuers, as a JSON Web Key Set. */
  public String keys() {
    return new JWKSet(identity().key().toPublicJWK()).toString();
  }

  /** An assertion that the workload is what it says it is (ENTRA-09). */
  public String assertion() {
    var claims =
        claims(audience(), issuer())
            .claim("appid", identity().workloadId())
            .claim("oid", subject())
            .subject(subject())
            .claim("tid", identity().tenantId())
            .claim("ver", "2.0");
    return signed(claims.build());
  }

  /** A token of Entra's own for a non-gallery application (ENTRA-07). */
  public String ownToken() {
    var issuer = "https://sts.windows.net/" + identity().tenantId() + "/";
    var claims =
        claims(PROVISIONING, issuer).claim("tid", identity().tenantId()).claim("ver", "1.0");
    return signed(claims.build());
  }

  private JWTClaimsSet.Builder claims(String audience, String issuer) {
    var now = clock.instant();
    return new JWTClaimsSet.Builder()
        .audience(audience)
        .issuer(issuer)
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  private String signed(JWTClaimsSet claims) {
    var key = identity().key();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("cannot sign a token", impossible);
    }
    return token.serialize();
  }
}
