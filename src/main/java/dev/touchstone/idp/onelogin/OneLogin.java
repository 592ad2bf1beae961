package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.IdentityProvider;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.onelogin.directory.Directory;
import dev.touchstone.idp.onelogin.scim.Connection;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import java.util.Random;

/** An account of OneLogin: its directory and its applications. */
public final class OneLogin implements IdentityProvider {

  private final Wire wire;
  private final Random random;
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

  @Override
  public String id() {
    return "onelogin";
  }

  @Override
  public String name() {
    return "OneLogin";
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

  Wire wire() {
    return wire;
  }

  Random random() {
    return random;
  }
}
