package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.ScimClient;
import dev.touchstone.idp.SignIn;
import java.util.Optional;

/** The service provider as JumpCloud reaches it: its header fields and its look-ups. */
final class Remote {

  static final Actor ACTOR = Actor.identityProvider("jumpcloud");

  private static final String SCIM_JSON = "application/scim+json";

  private Remote() {}

  /**
   * A client that sends the usual header fields. JumpCloud's are not known; it names itself, lest a
   * service provider be blamed that serves nobody without a name.
   */
  static ScimClient client(Wire wire, String baseUrl, SignIn signIn) {
    return new ScimClient(wire, ACTOR, baseUrl, signIn, Remote::headers);
  }

  private static Headers headers(Optional<String> authorization, boolean hasBody) {
    var headers = Headers.none().with("Accept", SCIM_JSON);
    if (authorization.isPresent()) {
      headers = headers.with("Authorization", authorization.get());
    }
    var named = headers.with("User-Agent", "JumpCloud");
    return hasBody ? named.with("Content-Type", SCIM_JSON) : named;
  }

  /** Looks somebody or something up by name (JUMPCLOUD-03); that a filter does this is inferred. */
  static Exchange lookUp(ScimClient http, String endpoint, String attribute, String name) {
    var filter = Places.encode("%s eq \"%s\"".formatted(attribute, name));
    var found = Refusal.unlessAccepted(() -> http.get(endpoint + "?filter=" + filter));
    if (!found.json().isObject()) {
      throw Refusal.because("the look-up got no JSON object", found);
    }
    return found;
  }

  /** The id of what was looked up; that a hit of another name is passed over is inferred. */
  static Optional<String> hit(Exchange found, String attribute, String name) {
    return found.json().at("Resources").elements().stream()
        .filter(each -> each.text(attribute).filter(name::equalsIgnoreCase).isPresent())
        .flatMap(each -> each.text("id").stream())
        .findFirst();
  }

  /** The id that the service provider gave. */
  static String idOf(Exchange exchange) {
    return exchange
        .json()
        .text("id")
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> Refusal.because("the answer has no id", exchange));
  }
}
