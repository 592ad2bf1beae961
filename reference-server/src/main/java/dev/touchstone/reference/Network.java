package dev.touchstone.reference;

import dev.touchstone.reference.http.Pace;
import dev.touchstone.reference.http.Tls;
import java.util.Optional;

/**
 * How the reference server behaves as a host.
 *
 * @param accessLog where each request is noted in a line of JSON: a file, or "-" for standard
 *     output
 */
public record Network(Pace pace, Optional<Tls> tls, Optional<String> accessLog) {
  public static final Network FAST = new Network(Pace.FAST, Optional.empty(), Optional.empty());

  public Network withPace(Pace other) {
    return new Network(other, tls, accessLog);
  }

  public Network withTls(Tls other) {
    return new Network(pace, Optional.of(other), accessLog);
  }

  public Network withAccessLog(String target) {
    return new Network(pace, tls, Optional.of(target));
  }
}
