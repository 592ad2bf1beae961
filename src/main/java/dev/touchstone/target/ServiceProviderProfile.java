package dev.touchstone.target;

import dev.touchstone.exchange.Json;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a service provider claims of itself.
 *
 * @param claimed the capabilities that its configuration calls supported
 * @param known whether it published a configuration that could be read
 */
public record ServiceProviderProfile(Set<Capability> claimed, boolean known) {

  public ServiceProviderProfile {
    claimed = Set.copyOf(claimed);
  }

  /** Reads a ServiceProviderConfig. */
  public static ServiceProviderProfile from(Json config) {
    var claimed = EnumSet.noneOf(Capability.class);
    Arrays.stream(Capability.values()).filter(each -> claims(config, each)).forEach(claimed::add);
    return new ServiceProviderProfile(claimed, config.isObject());
  }

  /**
   * Whether scenarios that need the capability apply. Where no configuration can be read, nothing
   * is known, and everything is tried.
   */
  public boolean claims(Capability capability) {
    return !known || claimed.contains(capability);
  }

  /** The claimed capabilities as words, in a fixed order. */
  public List<String> words() {
    return Arrays.stream(Capability.values())
        .filter(claimed::contains)
        .map(Capability::word)
        .toList();
  }

  /** A string "true" is a mistake of its own and no reason to skip what it claims. */
  private static boolean claims(Json config, Capability capability) {
    var supported = config.at(capability.attribute() + ".supported");
    return supported.bool().orElse(supported.text().filter("true"::equalsIgnoreCase).isPresent());
  }
}
