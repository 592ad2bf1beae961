package dev.touchstone.idp.authentik.setting;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator enters for a SCIM provider.
 *
 * @param url the base URL; one slash at its end is dropped (AUTHENTIK-01)
 * @param token sent as a bearer token
 * @param habits of the release in use; none for the newest
 * @param filterGroup whose members alone are provisioned; empty for everybody (AUTHENTIK-06)
 * @param cacheTimeout how long the service provider's description is believed (AUTHENTIK-02)
 */
public record ProviderSettings(
    String url,
    String token,
    CompatibilityMode mode,
    Set<Habit> habits,
    Optional<String> filterGroup,
    Duration cacheTimeout) {

  public ProviderSettings {
    habits = Set.copyOf(habits);
  }

  /** The newest release with what its form proposes. */
  public static ProviderSettings of(String url, String token) {
    return new ProviderSettings(
        url, token, CompatibilityMode.DEFAULT, Set.of(), Optional.empty(), Duration.ofHours(1));
  }

  /** The same in another compatibility mode. */
  public ProviderSettings in(CompatibilityMode other) {
    return new ProviderSettings(url, token, other, habits, filterGroup, cacheTimeout);
  }

  /** The same in a release that has one habit more. */
  public ProviderSettings with(Habit habit) {
    var more = new HashSet<>(habits);
    more.add(habit);
    return new ProviderSettings(url, token, mode, more, filterGroup, cacheTimeout);
  }

  /** The same for the members of one group. */
  public ProviderSettings limitedTo(String groupId) {
    return new ProviderSettings(url, token, mode, habits, Optional.of(groupId), cacheTimeout);
  }

  /** The same with another cache of the service provider's description. */
  public ProviderSettings caching(Duration timeout) {
    return new ProviderSettings(url, token, mode, habits, filterGroup, timeout);
  }

  /** Whether the release in use has that habit. */
  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** To which endpoints are appended (AUTHENTIK-01). */
  public String baseUrl() {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  @Override
  public String toString() {
    return "SCIM provider for " + url;
  }
}
