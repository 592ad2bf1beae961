package dev.touchstone.idp.onelogin;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.idp.BareWire;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.setting.Approvals;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.idp.onelogin.template.PublishedTemplate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A OneLogin account whose every byte a bare socket sees; made anew for each test. */
final class OneLoginWire implements BeforeEachCallback, AfterEachCallback {

  static final String NONE =
      "{\"totalResults\":0,\"startIndex\":1,\"schemas\":[\"urn:scim:schemas:core:1.0\"],\"Resources\":[]}";

  private final BareWire wire = new BareWire();
  private OneLogin oneLogin;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    wire.beforeEach(context);
    oneLogin = new OneLogin(wire.link().wire(), new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    wire.afterEach(context);
  }

  OneLogin oneLogin() {
    return oneLogin;
  }

  String url() {
    return wire.url();
  }

  /** The smallest template that is sent nothing is known to be wrong with, and no approvals. */
  static OneLoginSettings settings() {
    return OneLoginSettings.of(ConnectorKind.ENTERPRISE_20)
        .configuring(tab -> tab.with(PublishedTemplate.FLAT.template()))
        .provisioning(tab -> tab.with(Approvals.none()));
  }

  /** An application that is connected, with nothing sent that a test would see. */
  OneLoginApplication application(OneLoginSettings settings) {
    var application = untried(settings, url());
    answers(200, NONE);
    application.enable();
    sent();
    return application;
  }

  OneLoginApplication untried(OneLoginSettings settings, String baseUrl) {
    return oneLogin.addApplication(settings, baseUrl, SignIn.with(Credentials.bearer("t0k")));
  }

  OneLoginUser jane() {
    return person("jane");
  }

  OneLoginUser person(String name) {
    return oneLogin
        .directory()
        .addUser(
            Map.of(
                "firstname",
                "Jane",
                "lastname",
                "Roe",
                "email",
                name + "@example.com",
                "title",
                "Engineer",
                "department",
                "R&D"));
  }

  /** Somebody who is provisioned as u1 already. */
  OneLoginUser provisioned(OneLoginApplication application) {
    return provisioned(application, "jane", "u1");
  }

  OneLoginUser provisioned(OneLoginApplication application, String name, String id) {
    var user = person(name);
    answers(200, NONE).answers(201, "{\"id\":\"" + id + "\"}");
    application.assign(user);
    sent();
    return user;
  }

  /** A look-up that finds somebody. */
  static String found(String id, String name) {
    return "{\"totalResults\":1,\"Resources\":[{\"id\":\"%s\",\"userName\":\"%s@example.com\"}]}"
        .formatted(id, name);
  }

  OneLoginWire answers(int status, String json) {
    wire.answers(status, json);
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  OneLoginWire allows(String target) {
    wire.allows(target);
    return this;
  }

  /** The requests since the last time somebody asked. */
  List<String> sent() {
    return wire.fresh();
  }

  /** Verb and target of each request since the last time somebody asked. */
  List<String> lines() {
    return sent().stream().map(BareWire::line).toList();
  }

  /** The bodies of the requests since the last time somebody asked. */
  List<String> bodies() {
    return sent().stream().map(BareWire::body).filter(body -> !body.isEmpty()).toList();
  }
}
