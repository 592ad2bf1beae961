package dev.touchstone.reference;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Application;
import dev.touchstone.reference.access.Password;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Person;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.access.Trust;
import dev.touchstone.reference.admin.AdminApi;
import dev.touchstone.reference.admin.Administration;
import dev.touchstone.reference.admin.Console;
import dev.touchstone.reference.admin.Status;
import dev.touchstone.reference.catalogue.Catalogues;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.host.Host;
import dev.touchstone.reference.http.HttpServer;
import dev.touchstone.reference.http.Listening;
import dev.touchstone.reference.http.Served;
import dev.touchstone.reference.oauth.OAuth;
import dev.touchstone.reference.observation.AccessLog;
import dev.touchstone.reference.observation.Health;
import dev.touchstone.reference.observation.Metrics;
import dev.touchstone.reference.organisation.Erasure;
import dev.touchstone.reference.organisation.Organisation;
import dev.touchstone.reference.organisation.Organisations;
import dev.touchstone.reference.organisation.Service;
import dev.touchstone.reference.organisation.Tenants;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.provider.Offer;
import dev.touchstone.reference.provider.ServiceProvider;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.Storage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The parts of a server, put together on a storage. */
final class Assembly {
  private static final int KILOBYTE = 1024;

  private final Settings settings;
  private final Ground ground;
  private final String token;
  private final String adminKey = Secret.made();
  private final Access access;
  private final Misbehaving misbehaving;
  private final Metrics metrics = new Metrics();
  private final Offer offer;

  /** What everything stands on. */
  record Ground(Definitions definitions, Storage storage, Clock clock) {}

  Assembly(Settings settings, Ground ground) {
    this.settings = settings;
    this.ground = ground;
    var offered =
        Offer.of(ground.definitions(), ground.storage().records(), ground.clock())
            .with(Catalogues.read(settings.service().roles()));
    this.offer = settings.service().strict() ? offered.strictly() : offered;
    this.token = settings.token().orElseGet(() -> madeUp(settings));
    this.access = new Access(ground.storage().records(), ground.clock(), token);
    this.misbehaving = new Misbehaving(settings.faults(), token);
  }

  private static String madeUp(Settings settings) {
    var isLong = settings.faults().contains(Fault.PRESET_TOKEN_OF_A_KILOBYTE);
    return Secret.made() + (isLong ? "0".repeat(KILOBYTE) : "");
  }

  String token() {
    return token;
  }

  String adminKey() {
    return adminKey;
  }

  void addPerson(String name, String password) {
    access
        .people()
        .add(
            Access.DEFAULT,
            new Person(name, Password.of(password), Permission.FULL, ground.clock().instant()));
  }

  ReferenceServer.Registered addApplication(String name, String redirectUri) {
    var facts =
        new Application.Facts(
            name, List.of(redirectUri), Permission.FULL, ground.clock().instant());
    var registered = access.applications().register(Access.DEFAULT, facts, false);
    return new ReferenceServer.Registered(
        registered.application().id(), registered.secret().orElseThrow());
  }

  void trust(String applicationId, Trust trust) {
    access.applications().trust(Access.DEFAULT, applicationId, trust);
  }

  HttpServer open(Optional<AccessLog> log) {
    var network = settings.network();
    var listening = new Listening(settings.port(), network.pace(), network.tls());
    Consumer<Served> watcher = log.<Consumer<Served>>map(metrics::andThen).orElse(metrics);
    return HttpServer.start(listening, host(), watcher);
  }

  private Host host() {
    var organisations = new Organisations(ground.storage().records(), ground.clock());
    var tenants = new Tenants(this::service);
    var oauth = new OAuth(access, ground.storage().records(), ground.clock());
    Map<String, Service> services = Map.of("scim", tenants, "oauth", misbehaving.around(oauth));
    var realm = new Host.Realm(organisations, access, services, misbehaving);
    return new Host(realm, parts(organisations, tenants));
  }

  private Handler service(Organisation organisation) {
    var store = ground.storage().organisation(organisation.storeName());
    var gate = access.gate(organisation.name());
    return misbehaving.apply(new ServiceProvider(offer, store, gate));
  }

  private Map<String, Handler> parts(Organisations organisations, Tenants tenants) {
    var erasure = new Erasure(ground.definitions().resourceTypes(), ground.storage());
    Consumer<Organisation> closing = tenants::close;
    var administration =
        new Administration(
            new Administration.Realm(organisations, access, ground.clock()),
            closing.andThen(erasure));
    var status = new Status(ground.clock().instant(), storing(), faults());
    var console = new Console();
    return Map.of(
        "",
        console,
        "console",
        console,
        "admin",
        new AdminApi(adminKey, administration, () -> status.now(metrics.counts())),
        "health",
        new Health(ground.storage()::isHealthy),
        "metrics",
        metrics,
        ".well-known",
        OAuth.metadata(organisations));
  }

  /** Without the database's URL, in which its password may stand. */
  private String storing() {
    if (settings.storing() instanceof Storing.InDirectory files) {
      return "Data is kept in the directory " + files.directory() + ".";
    }
    return settings.storing() instanceof Storing.InDatabase
        ? "Data is kept in a PostgreSQL database."
        : "Data is kept in memory, until the server ends.";
  }

  private Map<String, String> faults() {
    var described = new TreeMap<String, String>();
    settings.faults().forEach(fault -> described.put(fault.id(), fault.description()));
    return described;
  }
}
