package dev.touchstone.reference;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.host.Host;
import dev.touchstone.reference.http.HttpServer;
import dev.touchstone.reference.http.Listening;
import dev.touchstone.reference.organisation.Organisations;
import dev.touchstone.reference.organisation.Tenants;
import dev.touchstone.reference.provider.ServiceProvider;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import dev.touchstone.reference.store.Storage;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** A SCIM 2.0 service provider in this process, correct but for the faults it is given. */
public final class ReferenceServer implements AutoCloseable {
  private final HttpServer server;
  private final Storage storage;
  private final String token;

  private ReferenceServer(HttpServer server, Storage storage, String token) {
    this.server = server;
    this.storage = storage;
    this.token = token;
  }

  /** A correct server on a free port. */
  public static ReferenceServer start() {
    return start(Settings.defaults());
  }

  /** A server on a free port that does these things wrong. */
  public static ReferenceServer with(Fault... faults) {
    return start(Settings.defaults().withFaults(Set.of(faults)));
  }

  /** A server as the settings say; an UncheckedIOException if its port cannot be opened. */
  public static ReferenceServer start(Settings settings) {
    return start(settings, Clock.systemUTC());
  }

  static ReferenceServer start(Settings settings, Clock clock) {
    var token = settings.token().orElseGet(Secret::made);
    var definitions = Definitions.load();
    var storage = new MemoryStorage(definitions.resourceTypes(), clock, nameClaim(settings));
    var access = new Access(storage.records(), clock, token);
    var misbehaving = new Misbehaving(settings.faults(), token);
    var tenants =
        new Tenants(
            organisation ->
                misbehaving.apply(
                    new ServiceProvider(
                        definitions,
                        storage.organisation(organisation.storeName()),
                        access.gate(organisation.name()))));
    var organisations = new Organisations(storage.records(), clock);
    var host = new Host(new Host.Scim(organisations, access, tenants, misbehaving), Map.of());
    var network = settings.network();
    var server =
        HttpServer.start(
            new Listening(settings.port(), network.pace(), network.tls()), host, served -> {});
    return new ReferenceServer(server, storage, token);
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

  /** The bearer token that is accepted. */
  public String token() {
    return token;
  }

  @Override
  public void close() {
    server.close();
    storage.close();
  }
}
