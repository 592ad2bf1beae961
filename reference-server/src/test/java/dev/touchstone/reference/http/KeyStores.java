package dev.touchstone.reference.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates for tests, made by the JDK's own keytool. */
final class KeyStores {
  static final String PASSWORD = "changeit";

  private final Path directory;

  KeyStores(Path directory) {
    this.directory = directory;
  }

  /** A key store with one self-signed key, for localhost. */
  Path keyStore(String name) {
    var file = directory.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-keystore",
        file.toString(),
        "-alias",
        name,
        "-dname",
        "CN=" + name,
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-keyalg",
        "EC",
        "-validity",
        "2");
    return file;
  }

  /** The certificate of such a key store, as PEM. */
  Path certificate(Path keyStore) {
    var file = directory.resolve(keyStore.getFileName() + ".pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-keystore",
        keyStore.toString(),
        "-file",
        file.toString(),
        "-alias",
        keyStore.getFileName().toString().replace(".p12", ""));
    return file;
  }

  private static void keytool(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client's side of TLS that trusts one server, and shows a key of its own. */
  static SSLContext client(Path trusted, Path own) throws GeneralSecurityException, IOException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(own.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trustAnchors(trusted).getTrustManagers(), null);
    return context;
  }

  /** A client's side of TLS that trusts one server. */
  static SSLContext client(Path trusted) throws GeneralSecurityException, IOException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, trustAnchors(trusted).getTrustManagers(), null);
    return context;
  }

  /** The server's self-signed certificate is taken out of its key store, to be trusted. */
  private static TrustManagerFactory trustAnchors(Path keyStore)
      throws GeneralSecurityException, IOException {
    var from = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
    var anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("server", from.getCertificate(from.aliases().nextElement()));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    return trust;
  }
}
