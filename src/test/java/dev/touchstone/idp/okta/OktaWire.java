package dev.touchstone.idp.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.RawServer;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private Path directory;
  private RawServer server;
  private Link link;
  private Okta okta;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    directory = Files.createTempDirectory("okta-wire");
    server = RawServer.start();
    var journal = Journal.create(directory.resolve("journal.jsonl"), server.baseUrl());
    link = new Link(server.baseUrl(), 2, Duration.ofSeconds(5), journal);
    okta = new Okta(link.wire(), new Random(42));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    link.journal().discard();
    link.close();
    server.close();
    Files.deleteIfExists(directory);
  }

  Okta okta() {
    return okta;
  }

  OktaApplication application(AppKind kind) {
    return application(ProvisioningSettings.of(kind));
  }

  OktaApplication application(ProvisioningSettings settings) {
    return okta.addApplication(settings, server.baseUrl().toString(), Credentials.bearer("t0k"));
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
    server.thenAnswers(status, json);
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  void allows(String target) {
    link.journal().invented(server.baseUrl() + target);
  }

  List<String> sent() {
    return server.requests();
  }

  List<String> sentAfter(int count) {
    return server.requests().subList(count, server.requests().size());
  }

  /** Verb and target of each request. */
  List<String> lines() {
    return server.requests().stream()
        .map(request -> request.lines().findFirst().orElse(""))
        .map(line -> line.replace(" HTTP/1.1", "").replace(" /scim/v2", " "))
        .toList();
  }

  /** What stands below the header fields of each request after the first few. */
  List<String> bodiesAfter(int count) {
    return sentAfter(count).stream().map(request -> request.split("\n\n", 2)[1]).toList();
  }

  static String patch(String operations) {
    assertThat(operations).startsWith("{").endsWith("}");
    return "{" + PATCH_SCHEMA + ",\"Operations\":[" + operations + "]}";
  }
}
