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
 * @param parts the rest, each with a default
 */
public record Settings(int port, Optional<String> token, Set<Fault> faults, Parts parts) {
  private static final int MAX_PORT = 65_535;

  /** What is seldom set: where data is kept, what is offered, how the host behaves. */
  public record Parts(Storing storing, Service service, Network network) {
    static final Parts DEFAULT = new Parts(Storing.IN_MEMORY, Service.STANDARD, Network.FAST);
  }

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
    return new Settings(0, Optional.empty(), Set.of(), Parts.DEFAULT);
  }

  public Settings withPort(int other) {
    return new Settings(other, token, faults, parts);
  }

  public Settings withToken(String other) {
    return new Settings(port, Optional.of(other), faults, parts);
  }

  public Settings withFaults(Set<Fault> others) {
    return new Settings(port, token, others, parts);
  }

  public Settings withStoring(Storing other) {
    return with(new Parts(other, parts.service, parts.network));
  }

  public Settings withService(Service other) {
    return with(new Parts(parts.storing, other, parts.network));
  }

  public Settings withNetwork(Network other) {
    return with(new Parts(parts.storing, parts.service, other));
  }

  private Settings with(Parts others) {
    return new Settings(port, token, faults, others);
  }

  public Storing storing() {
    return parts.storing;
  }

  public Service service() {
    return parts.service;
  }

  public Network network() {
    return parts.network;
  }
}
