package dev.touchstone.reference;

import dev.touchstone.reference.access.Trust;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.http.HttpServer;
import dev.touchstone.reference.observation.AccessLog;
import dev.touchstone.reference.organisation.Tenants;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Premises;
import dev.touchstone.reference.store.Storage;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A SCIM 2.0 service provider in this process, correct but for the faults it is given. */
public final class ReferenceServer implements AutoCloseable {
  private final Assembly assembly;
  private final HttpServer server;
  private final Opened opened;

  private ReferenceServer(Assembly assembly, HttpServer server, Opened opened) {
    this.assembly = assembly;
    this.server = server;
    this.opened = opened;
  }

  /** A correct server on a free port. */
  public static ReferenceServer start() {
    return start(Settings.defaults());
  }

  /** A server on a free port that does these things wrong. */
  public static ReferenceServer with(Fault... faults) {
    return start(Settings.defaults().withFaults(Set.of(faults)));
  }

  /**
   * A server as the settings say; an UncheckedIOException if its port cannot be opened, an
   * IllegalArgumentException if its data cannot.
   */
  public static ReferenceServer start(Settings settings) {
    return start(settings, Clock.systemUTC());
  }

  static ReferenceServer start(Settings settings, Clock clock) {
    var definitions = Definitions.load(settings.service().definitions());
    var premises = new Premises(definitions.resourceTypes(), clock, nameClaim(settings));
    var storage = settings.storing().open(premises);
    var log = Optional.<AccessLog>empty();
    try {
      log = settings.network().accessLog().map(target -> AccessLog.open(target, clock));
      var assembly = new Assembly(settings, new Assembly.Ground(definitions, storage, clock));
      return new ReferenceServer(assembly, assembly.open(log), new Opened(storage, log));
    } catch (RuntimeException e) {
      new Opened(storage, log).close();
      throw e;
    }
  }

  /** What has to be closed after the last request. */
  private record Opened(Storage storage, Optional<AccessLog> log) {
    void close() {
      storage.close();
      log.ifPresent(AccessLog::close);
    }
  }

  private static NameClaim nameClaim(Settings settings) {
    return settings.faults().stream()
        .flatMap(fault -> fault.nameClaim().stream())
        .findFirst()
        .orElse(NameClaim.WITHOUT_CASE);
  }

  /** The base URL, such as {@code http://localhost:8080/scim/v2}. */
  public URI baseUrl() {
    return server.url().resolve(Tenants.BASE);
  }

  /** The bearer token that is accepted at the base URL. */
  public String token() {
    return assembly.token();
  }

  /** The administrator's web page; it holds the admin key, which is a secret. */
  public URI console() {
    return server.url().resolve("/console#key=" + adminKey());
  }

  /** The key of the admin API. */
  public String adminKey() {
    return assembly.adminKey();
  }

  /** Lets somebody in by a name and a password. */
  public void addPerson(String name, String password) {
    assembly.addPerson(name, password);
  }

  /**
   * Registers a client of the authorization server.
   *
   * @return its id and its secret
   */
  public Registered addApplication(String name, String redirectUri) {
    return assembly.addApplication(name, redirectUri);
  }

  /** What a client of the authorization server signs in with. */
  public record Registered(String id, String secret) {}

  /** Lets a client of the authorization server come with assertions of an identity provider. */
  public void trust(String clientId, Federation federation) {
    assembly.trust(
        clientId,
        new Trust(
            federation.issuer(), federation.audience(), federation.subject(), federation.keys()));
  }

  /**
   * Whose assertions stand for a client's secret (RFC 7523 section 2.2).
   *
   * @param keys the public keys of the issuer, as a JSON Web Key Set
   */
  public record Federation(String issuer, String audience, String subject, String keys) {}

  /** Takes no more requests, answers those under way, and ends. */
  @Override
  public void close() {
    server.close();
    opened.close();
  }
}
