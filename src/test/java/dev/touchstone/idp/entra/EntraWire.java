package dev.touchstone.idp.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.BareWire;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.scim.TenantUrl;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An Entra tenant whose every byte a bare socket sees; made anew for each test. */
final class EntraWire implements BeforeEachCallback, AfterEachCallback {

  static final String NONE =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],"
          + "\"totalResults\":0,\"Resources\":[],\"startIndex\":1,\"itemsPerPage\":20}";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String PATCH_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";

  private final BareWire bare = new BareWire();
  private Wire wire;
  private EntraTenant tenant;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    bare.beforeEach(context);
    wire = bare.link().wire();
    tenant = new EntraTenant(wire, new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    bare.afterEach(context);
  }

  EntraTenant tenant() {
    return tenant;
  }

  /** The wire itself, for whoever sends without an engine. */
  Wire wire() {
    return wire;
  }

  String url() {
    return bare.url();
  }

  EnterpriseApplication application() {
    return application(ProvisioningSettings.usual());
  }

  EnterpriseApplication application(ProvisioningSettings settings) {
    return tenant.addApplication(settings, url(), "t0k");
  }

  EnterpriseApplication compliantApplication(ProvisioningSettings settings) {
    return tenant.addApplication(settings, url() + TenantUrl.COMPLIANT_PATCH, "t0k");
  }

  /** Somebody with a user principal name and little else. */
  EntraUser person(String name) {
    return tenant
        .directory()
        .addUser(
            EntraUser.Profile.of(name + "@contoso.example")
                .with("givenName", "Alex")
                .with("surname", "Rivera")
                .with("displayName", "Alex Rivera")
                .with("mailNickname", name));
  }

  /** What the service provider has of such a person. */
  static String account(String id, String name) {
    return ("{\"id\":\"%s\",\"userName\":\"%s@contoso.example\",\"externalId\":\"%s\","
            + "\"active\":true,\"displayName\":\"Alex Rivera\",\"name\":{\"givenName\":\"Alex\","
            + "\"familyName\":\"Rivera\",\"formatted\":\"Alex Rivera\"}}")
        .formatted(id, name, name);
  }

  static String list(String... resources) {
    return "{\"totalResults\":%d,\"Resources\":[%s]}"
        .formatted(resources.length, String.join(",", resources));
  }

  /** Answers the next request. */
  EntraWire answers(int status, String json) {
    bare.answers(status, json);
    return this;
  }

  /** Answers the next request with nothing but a status. */
  EntraWire answers(int status) {
    return answers(status, "");
  }

  /** Answers the probes that open an activity. */
  EntraWire answersProbes() {
    return answers(200, NONE).answers(200, NONE);
  }

  /** Answers the next request with just those bytes. */
  EntraWire answersRaw(String response) {
    bare.server().thenAnswersRaw(response);
    return this;
  }

  /** Lets nobody answer the next request whose target has that in it. */
  EntraWire silences(String target) {
    wire.arrange(request -> request.target().contains(target), Mishap.silence());
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  EntraWire allows(String target) {
    bare.allows(target);
    return this;
  }

  /** The requests since the last time somebody asked. */
  List<String> sent() {
    return bare.fresh();
  }

  /** Verb and target of each request since the last time somebody asked, without probes. */
  List<String> lines() {
    return sent().stream()
        .map(BareWire::line)
        .filter(line -> !line.matches(".*%22[0-9a-f]{8}-[0-9a-f-]{27}%22"))
        .toList();
  }

  /** The bodies of the requests since the last time somebody asked. */
  List<String> bodies() {
    return sent().stream().map(BareWire::body).filter(body -> !body.isEmpty()).toList();
  }

  /** Users alone, so that one probe opens each activity. */
  static ProvisioningSettings usersOnly() {
    return ProvisioningSettings.usual().groups(groups -> groups.enabled(false));
  }

  static ProvisioningSettings turning(UnaryOperator<Knobs> change) {
    return usersOnly().turning(change);
  }

  static ProvisioningSettings mapping(MappingRow row) {
    return usersOnly().mappingUsers(rows -> rows.with(row));
  }

  /** Somebody who is provisioned as u1 by the start of the job. */
  EntraUser created(EnterpriseApplication application) {
    var alex = person("alex");
    application.assign(alex);
    answers(200, NONE).answers(200, NONE).answers(201, "{\"id\":\"u1\"}");
    application.job().start();
    assertThat(application.targetId(alex)).contains("u1");
    return alex;
  }

  /** Provisions so many people, the first of them as u0. */
  List<EntraUser> provisioned(EnterpriseApplication application, int count) {
    var people = new ArrayList<EntraUser>();
    answers(200, NONE);
    for (int number = 0; number < count; number++) {
      people.add(person("p" + number));
      application.assign(people.get(number));
      answers(200, NONE).answers(201, "{\"id\":\"u%d\"}".formatted(number));
    }
    application.job().start();
    sent();
    return people;
  }

  /** Somebody who has yet to be provisioned. */
  EntraUser assigned(EnterpriseApplication application) {
    var alex = person("alex");
    application.assign(alex);
    return alex;
  }

  /** The time in the tenant. */
  Instant now() {
    return tenant.clock().now();
  }

  /** The body of the one PATCH by which the next cycle brings that account in step. */
  String patchOver(EnterpriseApplication application, String account) {
    sent();
    answers(200, NONE).answers(200, account).answers(204);
    application.job().waitForNextCycle();
    var bodies = bodies();
    assertThat(bodies).hasSize(1);
    return bodies.get(0);
  }

  static String patch(String operations) {
    return "{" + PATCH_SCHEMA + ",\"Operations\":[" + operations + "]}";
  }
}
