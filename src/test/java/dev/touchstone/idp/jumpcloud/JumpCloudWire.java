package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.BareWire;
import dev.touchstone.idp.SignIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A JumpCloud organisation whose every byte a bare socket sees; made anew for each test. */
final class JumpCloudWire implements BeforeEachCallback, AfterEachCallback {

  static final String NONE = "{\"totalResults\":0,\"Resources\":[]}";
  static final String MAIL = "probe@example.com";

  private final BareWire wire = new BareWire();
  private JumpCloud jumpCloud;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    wire.beforeEach(context);
    jumpCloud = new JumpCloud(wire.link().wire(), new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    wire.afterEach(context);
  }

  JumpCloud jumpCloud() {
    return jumpCloud;
  }

  static ApplicationSettings usual() {
    return ApplicationSettings.usual();
  }

  static ApplicationSettings peopleAlone() {
    return usual().managingGroups(false);
  }

  ScimApplication inactive(ApplicationSettings settings) {
    return jumpCloud.addApplication(settings, wire.url(), token());
  }

  ScimApplication active(ApplicationSettings settings) {
    return jumpCloud.addActiveApplication(settings, wire.url(), token());
  }

  private static SignIn token() {
    return SignIn.with(Credentials.bearer("t0k"));
  }

  JumpCloudUser jane() {
    return named("jane");
  }

  JumpCloudUser named(String name) {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.USERNAME, name + "@example.com");
    values.put(Field.COMPANY_EMAIL, name + "@example.com");
    values.put(Field.FIRST_NAME, "Jane");
    values.put(Field.LAST_NAME, "Roe");
    values.put(Field.DISPLAY_NAME, "Jane Roe");
    return jumpCloud.addUser(values);
  }

  JumpCloudGroup group(JumpCloudUser... members) {
    return jumpCloud.addGroup("Staff", List.of(members));
  }

  /** Somebody who has an account of that id already. */
  JumpCloudUser provisioned(ScimApplication application, String id) {
    var user = named(id);
    answers(200, NONE).answers(201, "{\"id\":\"" + id + "\"}");
    application.bind(jumpCloud.addGroup("One " + id, List.of(user)));
    sent();
    return user;
  }

  static String hit(JumpCloudUser user, String id) {
    return list("{\"id\":\"%s\",\"userName\":\"%s\"}".formatted(id, user));
  }

  static String list(String... resources) {
    return "{\"totalResults\":%d,\"Resources\":[%s]}"
        .formatted(resources.length, String.join(",", resources));
  }

  JumpCloudWire answers(int status, String json) {
    wire.answers(status, json);
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  JumpCloudWire allows(String target) {
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
