package dev.touchstone.reference;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.catalogue.Catalogues;
import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.fault.Misbehaviour;
import dev.touchstone.reference.http.HttpServer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.provider.Offer;
import dev.touchstone.reference.provider.ServiceProvider;
import dev.touchstone.reference.schema.Definitions;
import dev.touchstone.reference.store.MemoryStorage;
import dev.touchstone.reference.store.NameClaim;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A SCIM 2.0 service provider in this process, correct but for the faults it is given. */
public final class ReferenceServer implements AutoCloseable {
  private static final int TOKEN_BYTES = 24;

  private final HttpServer server;
  private final String token;

  private ReferenceServer(HttpServer server, String token) {
    this.server = server;
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
    var token = settings.token().orElseGet(ReferenceServer::madeUpToken);
    var definitions = Definitions.load(settings.service().definitions());
    var catalogues = Catalogues.read(settings.service().roles());
    var storage =
        new MemoryStorage(definitions.resourceTypes(), Clock.systemUTC(), nameClaim(settings));
    var access = new Access(storage.records(), Clock.systemUTC(), token);
    var plainOffer = Offer.of(definitions, storage.records(), Clock.systemUTC()).with(catalogues);
    var offer = settings.service().strict() ? plainOffer.strictly() : plainOffer;
    var provider =
        new ServiceProvider(offer, storage.organisation(""), access.gate(Access.DEFAULT));
    var misbehaviours = settings.faults().stream().map(fault -> fault.misbehaviour(token)).toList();
    var server =
        HttpServer.start(settings.port(), provider, handler -> wrap(handler, misbehaviours));
    return new ReferenceServer(server, token);
  }

  private static NameClaim nameClaim(Settings settings) {
    return settings.faults().stream()
        .flatMap(fault -> fault.nameClaim().stream())
        .findFirst()
        .orElse(NameClaim.WITHOUT_CASE);
  }

  private static Handler wrap(Handler handler, List<Misbehaviour> misbehaviours) {
    var wrapped = handler;
    for (var misbehaviour : misbehaviours) {
      var next = wrapped;
      wrapped = request -> misbehaviour.apply(request, next);
    }
    return wrapped;
  }

  private static String madeUpToken() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The base URL, such as {@code http://localhost:8080/scim/v2}. */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /** The bearer token that is accepted. */
  public String token() {
    return token;
  }

  @Override
  public void close() {
    server.close();
  }
}
