package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.AuthorizationCode;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.onelogin.directory.Directory;
import dev.touchstone.idp.onelogin.scim.Connection;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.scim.Refusal;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.time.Instant;
import java.util.Random;

/** An account of OneLogin: its directory and its applications. */
public final class OneLogin {

  /** An address to which OneLogin has itself sent back; made up, none is published. */
  public static final String REDIRECT_URI = "https://touchstone.onelogin.com/provisioning/oauth";

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Wire wire;
  private final Random random;
  private final VirtualClock clock = new VirtualClock(START);
  private final Directory directory;

  /**
   * A new account.
   *
   * @param random makes up ids and what probes look for, and orders what OneLogin does not
   */
  public OneLogin(Wire wire, Random random) {
    this.wire = wire;
    this.random = random;
    directory = new Directory(random);
  }

  /** Users and their roles. */
  public Directory directory() {
    return directory;
  }

  /**
   * "Add App" from the catalogue, with the API connection filled in but not enabled yet.
   *
   * @param signIn the SCIM Bearer Token, or what "Authenticate" brings (ONELOGIN-04)
   */
  public OneLoginApplication addApplication(
      OneLoginSettings settings, String baseUrl, SignIn signIn) {
    return new OneLoginApplication(this, settings, new Connection(baseUrl, signIn));
  }

  /** "Authenticate" in place of a token field; that it is this grant is inferred (ONELOGIN-04). */
  public AuthorizationCode authentication(AuthorizationCode.Client client) {
    return new AuthorizationCode(
        wire, clock, OneLoginHttp.ACTOR, client, () -> Refusal.before("authenticate again"));
  }

  Wire wire() {
    return wire;
  }

  Random random() {
    return random;
  }
}
