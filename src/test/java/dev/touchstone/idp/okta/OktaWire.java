package dev.touchstone.idp.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.BareWire;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An Okta whose every byte a bare socket sees; made anew for each test. */
final class OktaWire implements BeforeEachCallback, AfterEachCallback {

  static final String PATCH_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";
  static final String GROUP_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
  static final String NO_HITS = "{\"totalResults\":0,\"startIndex\":1,\"Resources\":[]}";

  private final BareWire wire = new BareWire();
  private Okta okta;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    wire.beforeEach(context);
    okta = new Okta(wire.link().wire(), new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    wire.afterEach(context);
  }

  Okta okta() {
    return okta;
  }

  OktaApplication application(AppKind kind) {
    return application(ProvisioningSettings.of(kind));
  }

  OktaApplication application(ProvisioningSettings settings) {
    return okta.addApplication(settings, wire.url(), Credentials.bearer("t0k"));
  }

  OktaUser person(String name) {
    var login = name + "@x.io";
    return okta.addPerson(new OktaUser.Profile(login, name, "Lovelace", login, "en-US"));
  }

  /** Somebody whose account an import has brought, for which nothing was sent. */
  OktaUser provisioned(OktaApplication application, String name, String id) {
    var user = person(name);
    application.confirm(user, id);
    return user;
  }

  /** Answers the next request. */
  OktaWire answers(int status, String json) {
    wire.answers(status, json);
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  void allows(String target) {
    wire.allows(target);
  }

  List<String> sent() {
    return wire.sent();
  }

  List<String> sentAfter(int count) {
    return wire.sent().subList(count, wire.sent().size());
  }

  /** Verb and target of each request. */
  List<String> lines() {
    return wire.lines();
  }

  /** What stands below the header fields of each request after the first few. */
  List<String> bodiesAfter(int count) {
    return wire.bodiesAfter(count);
  }

  static String patch(String operations) {
    assertThat(operations).startsWith("{").endsWith("}");
    return "{" + PATCH_SCHEMA + ",\"Operations\":[" + operations + "]}";
  }
}
