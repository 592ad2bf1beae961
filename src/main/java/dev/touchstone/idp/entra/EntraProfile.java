package dev.touchstone.idp.entra;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.UrlFlag;
import dev.touchstone.idp.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of Microsoft Entra ID before any run: its two dialects (ENTRA-05, 21, 22), and what
 * a listing in its gallery asks for beyond them.
 */
public final class EntraProfile implements IdentityProviderExtension {

  private static final Map<String, String> SECRET_TOKEN =
      Map.of("Bearer", "the token in the field Secret Token, without the word Bearer");

  /** No other way is accepted for new listings (ENTRA-08, 09). */
  private static final Map<String, String> LISTED =
      Map.of(
          "Bearer",
          "OAuth client credentials or workload identity federation, for a token that somebody"
              + " types in is not accepted");

  /**
   * What the mandatory tests of the gallery look at, and what its requirements ask for, though a
   * job works without: the ways to sign in, managers, the return of a leaver, groups, provisioning
   * on demand, the rate, the schemas, pages and cleared values (§8.2, §8.3).
   */
  private static final Set<String> TESTED =
      Set.of(
          "ENTRA-03",
          "ENTRA-08",
          "ENTRA-09",
          "ENTRA-29",
          "ENTRA-30",
          "ENTRA-37",
          "ENTRA-45",
          "ENTRA-47",
          "ENTRA-49",
          "ENTRA-50",
          "ENTRA-51",
          "ENTRA-61",
          "ENTRA-64",
          "ENTRA-71",
          "ENTRA-74",
          "P-02",
          "P-12",
          "P-30");

  @Override
  public IdentityProviderProfile profile() {
    var usual = new Variant("legacy", "Default dialect", SECRET_TOKEN);
    var flagged = new Variant("flagged", "With aadOptscim062020", SECRET_TOKEN);
    var listed = usual.extended("gallery", "Gallery listing", LISTED, TESTED);
    return new IdentityProviderProfile(
        "entra",
        "Microsoft Entra ID",
        List.of(usual, flagged, listed),
        Optional.of(
            new UrlFlag(
                "aadOptscim062020",
                usual.id(),
                flagged.id(),
                "Provisioning on demand speaks the default dialect all the same.")));
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.entra";
  }
}
