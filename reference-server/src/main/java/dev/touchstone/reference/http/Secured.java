package dev.touchstone.reference.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Reads keys and certificates for TLS. */
final class Secured {
  private static final String PEM = "-----BEGIN";

  private Secured() {}

  static SslContextFactory.Server by(Tls tls) {
    var context = new SslContextFactory.Server();
    // RFC 7644 section 7.2 asks for 1.2; what is older is broken.
    context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    context.setKeyStore(keyStore(tls.keyStore(), tls.password()));
    context.setKeyStorePassword(tls.password());
    tls.trusted()
        .ifPresent(
            file -> {
              context.setTrustStore(trusted(file, tls.password()));
              context.setNeedClientAuth(true);
            });
    return context;
  }

  private static KeyStore keyStore(Path file, String password) {
    demandFile(file);
    try {
      return KeyStore.getInstance(file.toFile(), password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "The key store " + file + " cannot be read; is its password right?", e);
    }
  }

  private static KeyStore trusted(Path file, String password) {
    demandFile(file);
    try {
      var bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM)
          ? pem(file)
          : keyStore(file, password);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  private static KeyStore pem(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
      return store;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The certificates in " + file + " cannot be read.", e);
    }
  }

  private static void demandFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + " that can be read.");
    }
  }
}
