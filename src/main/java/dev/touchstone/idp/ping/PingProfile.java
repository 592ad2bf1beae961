package dev.touchstone.idp.ping;

import dev.touchstone.idp.IdentityProviderExtension;
import dev.touchstone.idp.IdentityProviderProfile;
import dev.touchstone.idp.Variant;
import java.util.Arrays;
import java.util.Map;

/** What is known of Ping Identity before any run: its forms and how each signs in (PING-05). */
public final class PingProfile implements IdentityProviderExtension {

  private static final Map<String, String> SIGN_IN =
      Map.of("Basic", "Basic Authentication", "Bearer", "OAuth 2 Bearer Token");

  @Override
  public IdentityProviderProfile profile() {
    return new IdentityProviderProfile(
        "ping",
        "Ping Identity",
        Arrays.stream(PingForm.values())
            .map(form -> new Variant(form.id(), form.title(), SIGN_IN))
            .toList());
  }

  @Override
  public String steps() {
    return "dev.touchstone.steps.ping";
  }
}
