package dev.touchstone.target;

import dev.touchstone.exchange.Credentials;
import java.net.URI;

/**
 * A service provider to be judged.
 *
 * @param signIns further ways to sign in, where any are known
 * @param baseUrl to which {@code /Users} and the like are appended, without a slash at the end
 */
public record Target(URI baseUrl, Kind kind, Credentials credentials, SignIns signIns) {

  /** How the harness comes by the service provider. */
  public enum Kind {
    /** The reference server, started in this process. */
    EMBEDDED("embedded"),
    /** An image, started as a container for the time of the run. */
    CONTAINER("container"),
    /** Any endpoint that already runs. */
    LIVE("live");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  public Target {
    baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
  }

  /** A service provider of which but one way to sign in is known. */
  public Target(URI baseUrl, Kind kind, Credentials credentials) {
    this(baseUrl, kind, credentials, SignIns.none());
  }

  /** An endpoint that already runs. */
  public static Target live(URI baseUrl, Credentials credentials) {
    return new Target(baseUrl, Kind.LIVE, credentials);
  }
}
