package dev.touchstone.reference.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Asks the reference server on this host whether it serves; its image has no shell to do so. */
public final class Health {
  // needs no credentials (RFC 7644, 4), and what the server needs to answer it is all in place
  private static final String USUAL = "http://127.0.0.1:8080/health";
  private static final int MILLIS = 3_000;
  private static final int WELL = 0;
  private static final int ILL = 1;

  private Health() {}

  /** Exits with 0 if the URL given, or the usual one, answers 200, and otherwise with 1. */
  public static void main(String[] arguments) {
    System.exit(of(arguments.length == 0 ? USUAL : arguments[0]));
  }

  static int of(String url) {
    try {
      var status = status(url);
      System.out.println(url + " answers " + status);
      return status == HttpURLConnection.HTTP_OK ? WELL : ILL;
    } catch (IOException silent) {
      System.out.println(url + " does not answer: " + silent.getMessage());
      return ILL;
    }
  }

  private static int status(String url) throws IOException {
    if (!(new URL(url).openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("it is no web address");
    }
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    connection.setInstanceFollowRedirects(false);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
