package dev.touchstone.idp.entra.scim;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.VirtualClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * "Workload identity federation": an assertion that Microsoft signs stands for a secret, so that
 * nobody has one to keep (ENTRA-09).
 */
public final class WorkloadIdentity implements SignIn {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Client client;
  private final Supplier<String> assertions;
  private final AccessToken token;

  /**
   * What the administrator enters.
   *
   * @param id as the service provider's portal shows it
   * @param scope empty for none
   */
  public record Client(String tokenEndpoint, String id, String scope) {}

  /**
   * A connection without a token yet.
   *
   * @param assertions signs one, good for now
   */
  public WorkloadIdentity(
      Wire wire, VirtualClock clock, Client client, Supplier<String> assertions) {
    this.client = client;
    this.assertions = assertions;
    token = new AccessToken(wire, clock, client.tokenEndpoint(), this::form);
  }

  @Override
  public Credentials credentials() {
    return token.credentials();
  }

  @Override
  public boolean renew() {
    return token.renew();
  }

  private Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.id());
    form.put("client_assertion_type", ASSERTION_TYPE);
    form.put("client_assertion", assertions.get());
    if (!client.scope().isEmpty()) {
      form.put("scope", client.scope());
    }
    return form;
  }

  /** None is stored. */
  @Override
  public String secret() {
    return "";
  }
}
