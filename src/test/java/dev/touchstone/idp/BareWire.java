package dev.touchstone.idp;

import dev.touchstone.RawServer;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A wire to a bare socket that sees every byte and says what it was told to; made anew for each
 * test. An identity provider's own fixture holds one and puts its provider on it.
 */
public final class BareWire implements BeforeEachCallback, AfterEachCallback {

  private Path directory;
  private RawServer server;
  private Link link;
  private int seen;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    directory = Files.createTempDirectory("bare-wire");
    server = RawServer.start();
    seen = 0;
    var journal = Journal.create(directory.resolve("journal.jsonl"), server.baseUrl());
    link = new Link(server.baseUrl(), 8, Duration.ofSeconds(5), journal);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    link.journal().discard();
    link.close();
    server.close();
    Files.deleteIfExists(directory);
  }

  /** What answers. */
  public RawServer server() {
    return server;
  }

  /** What an identity provider sends over. */
  public Link link() {
    return link;
  }

  /** The base URL that an administrator types. */
  public String url() {
    return server.baseUrl().toString();
  }

  /** Answers the next request. */
  public BareWire answers(int status, String json) {
    server.thenAnswers(status, json);
    return this;
  }

  /** Lets writes go to a resource that nobody created over this wire. */
  public void allows(String target) {
    link.journal().invented(server.baseUrl() + target);
  }

  /** All requests so far, each with its header fields and body. */
  public List<String> sent() {
    return server.requests();
  }

  /** The requests since the last time somebody asked for these. */
  public List<String> fresh() {
    var all = server.requests();
    var fresh = List.copyOf(all.subList(seen, all.size()));
    seen = all.size();
    return fresh;
  }

  /** Verb and target of each request. */
  public List<String> lines() {
    return server.requests().stream().map(BareWire::line).toList();
  }

  /** What stands below the header fields of each request after the first few. */
  public List<String> bodiesAfter(int count) {
    var requests = server.requests();
    return requests.subList(count, requests.size()).stream().map(BareWire::body).toList();
  }

  /** Verb and target of a request, the target as it stands below the base URL. */
  public static String line(String request) {
    var line = request.lines().findFirst().orElse("");
    return line.replace(" HTTP/1.1", "").replace(" /scim/v2", " ");
  }

  /** What stands below the header fields of a request; empty where there is nothing. */
  public static String body(String request) {
    return request.split("\n\n", 2)[1];
  }

  /** Verb, target and body of a request. */
  public static String lineAndBody(String request) {
    return (line(request) + " " + body(request)).strip();
  }
}
