package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.entra.directory.Directory;
import dev.touchstone.idp.entra.scim.ClientCredentials;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.OwnToken;
import dev.touchstone.idp.entra.scim.SecretToken;
import dev.touchstone.idp.entra.scim.SignIn;
import dev.touchstone.idp.entra.scim.TenantUrl;
import dev.touchstone.idp.entra.scim.TokenService;
import dev.touchstone.idp.entra.scim.WorkloadIdentity;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** A tenant of Microsoft Entra ID: its directory, its enterprise applications and its time. */
public final class EntraTenant {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long VERSION = 0x0000_0000_0000_4000L;
  private static final long VERSION_BITS = 0x0000_0000_0000_F000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;

  private final Wire wire;
  private final Random random;
  private final VirtualClock clock = new VirtualClock(START);
  private final Directory directory;
  private final TokenService tokens = new TokenService(this::guid, Clock.systemUTC());

  /**
   * A new tenant.
   *
   * @param random makes up object ids and what probes look for
   */
  public EntraTenant(Wire wire, Random random) {
    this.wire = wire;
    this.random = random;
    directory = new Directory(this::guid, clock::now);
  }

  /** Users and groups. */
  public Directory directory() {
    return directory;
  }

  /** The clock by which the service works. */
  public VirtualClock clock() {
    return clock;
  }

  /** What signs tokens in the name of the tenant (ENTRA-07, 09). */
  public TokenService tokens() {
    return tokens;
  }

  /**
   * "Create your own application" (non-gallery) that signs in by a secret token (ENTRA-06), or by a
   * token of Entra's own where that is left blank (ENTRA-07).
   */
  public EnterpriseApplication addApplication(
      ProvisioningSettings settings, String tenantUrl, String secretToken) {
    return application(settings, tenantUrl, signIn(secretToken));
  }

  /** The same with OAuth client credentials (ENTRA-08). */
  public EnterpriseApplication addApplication(
      ProvisioningSettings settings, String tenantUrl, ClientCredentials.Client client) {
    return application(settings, tenantUrl, signIn(client));
  }

  /** The same with workload identity federation (ENTRA-09). */
  public EnterpriseApplication addApplication(
      ProvisioningSettings settings, String tenantUrl, WorkloadIdentity.Client client) {
    return application(settings, tenantUrl, signIn(client));
  }

  private EnterpriseApplication application(
      ProvisioningSettings settings, String tenantUrl, SignIn signIn) {
    return new EnterpriseApplication(this, settings, connection(tenantUrl, signIn));
  }

  SignIn signIn(String secretToken) {
    return secretToken.isEmpty() ? new OwnToken(tokens::ownToken) : new SecretToken(secretToken);
  }

  SignIn signIn(ClientCredentials.Client client) {
    return new ClientCredentials(wire, clock, client);
  }

  SignIn signIn(WorkloadIdentity.Client client) {
    return new WorkloadIdentity(wire, clock, client, tokens::assertion);
  }

  static EntraHttp.Connection connection(String tenantUrl, SignIn signIn) {
    return new EntraHttp.Connection(new TenantUrl(tenantUrl), signIn);
  }

  Wire wire() {
    return wire;
  }

  /** A fresh GUID of version 4. */
  String guid() {
    var high = random.nextLong() & ~VERSION_BITS | VERSION;
    var low = random.nextLong() & ~VARIANT_BITS | VARIANT;
    return new UUID(high, low).toString();
  }
}
