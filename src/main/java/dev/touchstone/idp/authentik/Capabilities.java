package dev.touchstone.idp.authentik;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import java.util.List;
import java.util.Optional;

/**
 * What authentik believes of a service provider (AUTHENTIK-02).
 *
 * @param maxOperations how many operations a PATCH may have; below 1 for any number
 * @param fallback whether nothing could be read, so that nothing is taken for supported
 */
public record Capabilities(boolean patch, boolean filter, long maxOperations, boolean fallback) {

  private static final List<String> FEATURES =
      List.of("patch", "bulk", "filter", "changePassword", "sort");

  /** Nothing optional is supported. */
  static Capabilities none() {
    return new Capabilities(false, false, 0, true);
  }

  /** Reads a ServiceProviderConfig; empty where it is none. */
  static Optional<Capabilities> read(Json config) {
    var complete =
        FEATURES.stream().allMatch(each -> flag(config, each).isPresent())
            && config.at("authenticationSchemes").isArray();
    return complete
        ? Optional.of(
            new Capabilities(
                flag(config, "patch").orElse(false),
                flag(config, "filter").orElse(false),
                config.at("bulk.maxOperations").integer().orElse(0L),
                false))
        : Optional.empty();
  }

  /** authentik's parser takes the words true and false for booleans. */
  private static Optional<Boolean> flag(Json config, String feature) {
    var supported = config.at(feature + ".supported");
    return supported
        .bool()
        .or(
            () ->
                supported
                    .text()
                    .filter(text -> text.matches("(?i)true|false"))
                    .map(Boolean::valueOf));
  }

  /** What a compatibility mode makes of it (AUTHENTIK-11). */
  Capabilities in(CompatibilityMode mode) {
    return mode == CompatibilityMode.SLACK
        ? new Capabilities(patch, true, maxOperations, fallback)
        : this;
  }
}
