package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.reference.ReferenceServer;
import dev.touchstone.reference.Service;
import dev.touchstone.reference.Settings;
import dev.touchstone.reference.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/** The reference server in this process, met over HTTP like any other service provider. */
public final class EmbeddedServer implements StartedServer {

  private final ReferenceServer server;

  private EmbeddedServer(ReferenceServer server) {
    this.server = server;
  }

  /**
   * Starts a server on a free port; with faults, it misbehaves in just those ways. It has roles and
   * entitlements that an identity provider can grant, beside what the RFCs define.
   */
  public static EmbeddedServer start(Fault... faults) {
    return new EmbeddedServer(started(Set.of(faults)));
  }

  /** The file is read at the start, and never again. */
  private static ReferenceServer started(Set<Fault> faults) {
    try {
      var file = Files.createTempFile("touchstone-definitions", ".json");
      try (var definitions = EmbeddedServer.class.getResourceAsStream("entitlements.json")) {
        Files.copy(definitions, file, StandardCopyOption.REPLACE_EXISTING);
        var service = new Service(false, Optional.of(file));
        return ReferenceServer.start(Settings.defaults().withService(service).withFaults(faults));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write the definitions of the server", failure);
    }
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
