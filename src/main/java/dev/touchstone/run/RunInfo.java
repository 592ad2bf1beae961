package dev.touchstone.run;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a run before its first scenario.
 *
 * @param id unique for this run; part of the name of everything that it creates
 * @param toolVersion the version of Touchstone
 * @param targetUrl the service provider's base URL
 * @param targetKind {@code embedded}, {@code container} or {@code live}
 * @param capabilities what the service provider claims, such as {@code patch}, {@code filter}
 * @param seed of the made-up data and of the order of scenarios
 * @param parallel how many scenarios run at a time
 * @param command the command line that repeats the run, without secrets
 */
public record RunInfo(
    String id,
    String toolVersion,
    Instant startedAt,
    URI targetUrl,
    String targetKind,
    List<String> capabilities,
    long seed,
    int parallel,
    String command) {

  public RunInfo {
    capabilities = List.copyOf(capabilities);
  }
}
