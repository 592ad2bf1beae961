package dev.touchstone.idp.ping;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.BareWire;
import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A customer of Ping whose every byte a bare socket sees; made anew for each test. */
final class PingWire implements BeforeEachCallback, AfterEachCallback {

  static final String NONE = "{\"totalResults\":0,\"startIndex\":1,\"Resources\":[]}";
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String GROUP_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
  static final String PATCH_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";

  private final BareWire wire = new BareWire();
  private Wire way;
  private Ping ping;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    wire.beforeEach(context);
    way = wire.link().wire();
    ping = new Ping(way, new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    wire.afterEach(context);
  }

  Ping ping() {
    return ping;
  }

  String url() {
    return wire.url();
  }

  /** PingFederate, all of whose people are in scope. */
  SpConnection federate(ProvisioningSettings settings) {
    var connection = ping.connect(Endpoints.below(url()), token(), settings);
    connection.provision(UserScope.filter(ping.directory(), user -> true));
    return connection;
  }

  /** PingOne, with one rule for all people. */
  PropagationStore one(ProvisioningSettings settings) {
    var store = ping.store(Endpoints.below(url()), token(), settings);
    store.provision(UserScope.filter(ping.directory(), user -> true));
    return store;
  }

  static ClientAuthentication token() {
    return ClientAuthentication.bearer("t0k");
  }

  /** Somebody with a name and an address. */
  PingUser jane() {
    return ping.directory().addUser(profile("jane.roe"));
  }

  static Map<String, String> profile(String uid) {
    return new LinkedHashMap<>(
        Map.of(
            "uid", uid,
            "givenName", "Jane",
            "sn", "Roe",
            "displayName", "Jane Roe",
            "mail", uid + "@example.com"));
  }

  /** How such a person is sent, between the braces. */
  static String sent(String uid, boolean active) {
    return ("\"schemas\":[\"%s\"],\"userName\":\"%s\","
            + "\"name\":{\"givenName\":\"Jane\",\"familyName\":\"Roe\"},"
            + "\"displayName\":\"Jane Roe\",\"active\":%s,"
            + "\"emails\":[{\"type\":\"work\",\"value\":\"%s@example.com\",\"primary\":true}]")
        .formatted(USER, uid, active, uid);
  }

  PingGroup group(String name, PingUser... members) {
    return ping.directory().addGroup(name, List.of(members));
  }

  /** Answers the next request. */
  PingWire answers(int status, String json) {
    wire.answers(status, json);
    return this;
  }

  /** Answers the look-up for somebody unknown, and the creation. */
  PingWire creates(String id) {
    return answers(200, NONE).answers(201, "{\"id\":\"" + id + "\"}");
  }

  /** Puts the next request off, and says for how long. */
  PingWire putsOff(int seconds) {
    var headers = Headers.none().with("Retry-After", String.valueOf(seconds));
    way.arrange(request -> true, Mishap.answered(429, "Too Many Requests", headers, "{}"));
    return this;
  }

  static String list(String... resources) {
    return "{\"totalResults\":%d,\"startIndex\":1,\"Resources\":[%s]}"
        .formatted(resources.length, String.join(",", resources));
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  PingWire allows(String target) {
    wire.allows(target);
    return this;
  }

  /** The requests since the last time somebody asked. */
  List<String> requests() {
    return wire.fresh();
  }

  /** Verb, target and body of each request since the last time somebody asked. */
  List<String> sent() {
    return requests().stream().map(BareWire::lineAndBody).toList();
  }
}
