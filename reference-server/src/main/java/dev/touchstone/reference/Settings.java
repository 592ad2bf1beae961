package dev.touchstone.reference;

import dev.touchstone.reference.fault.Fault;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the reference server is to run.
 *
 * @param port where to listen; 0 picks a free port
 * @param token the bearer token to accept; one is made up if there is none
 * @param faults what the server is to do wrong
 */
public record Settings(int port, Optional<String> token, Set<Fault> faults) {
  private static final int MAX_PORT = 65_535;

  public Settings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "There is no port " + port + "; ports go from 0 to " + MAX_PORT + ".");
    }
    if (token.filter(text -> text.isBlank() || !isPlain(text)).isPresent()) {
      throw new IllegalArgumentException("A token is made of visible ASCII characters.");
    }
    var inOrder = EnumSet.noneOf(Fault.class);
    inOrder.addAll(faults);
    faults = Collections.unmodifiableSet(inOrder);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  public static Settings defaults() {
    return new Settings(0, Optional.empty(), Set.of());
  }

  public Settings withPort(int other) {
    return new Settings(other, token, faults);
  }

  public Settings withToken(String other) {
    return new Settings(port, Optional.of(other), faults);
  }

  public Settings withFaults(Set<Fault> others) {
    return new Settings(port, token, others);
  }
}
