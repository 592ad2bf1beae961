package dev.touchstone.reference.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to speak TLS.
 *
 * @param keyStore the server's key and certificate, as PKCS #12 or JKS
 * @param trusted who signs clients' certificates, as PEM or as a key store of the same password; if
 *     it is there, clients must have one
 */
public record Tls(Path keyStore, String password, Optional<Path> trusted) {
  /** Without the password. */
  @Override
  public String toString() {
    return "Tls[" + keyStore + "]";
  }
}
