package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.fault.Fault;

/** The reference server in this process, met over HTTP like any other service provider. */
public final class EmbeddedServer implements StartedServer {

  private final ReferenceServer server;

  private EmbeddedServer(ReferenceServer server) {
    this.server = server;
  }

  /** Starts a server on a free port; with faults, it misbehaves in just those ways. */
  public static EmbeddedServer start(Fault... faults) {
    return new EmbeddedServer(ReferenceServer.with(faults));
  }

  @Override
  public Target target() {
    return new Target(
        server.baseUrl(),
        Target.Kind.EMBEDDED,
        Credentials.bearer(server.token()),
        new EmbeddedSignIns(server));
  }

  @Override
  public void close() {
    server.close();
  }
}
