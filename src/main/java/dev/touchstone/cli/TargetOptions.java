package dev.touchstone.cli;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name a service provider and the way in; a secret is never among them. */
final class TargetOptions {

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The SCIM base URL, which ends before /Users. Default: the reference server.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--token-env",
      paramLabel = "NAME",
      description = "The environment variable that holds the bearer token.")
  private Optional<String> tokenEnv = Optional.empty();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The file whose first line is the bearer token.")
  private Optional<Path> tokenFile = Optional.empty();

  /** The URL, if the options name one. */
  Optional<URI> url() {
    return url.map(TargetOptions::parse);
  }

  /** The target, if the options name one. */
  Optional<Target> target() {
    var uri = url();
    if (uri.isEmpty() && (tokenEnv.isPresent() || tokenFile.isPresent())) {
      throw new UsageError(
          "a token is of use only with --target URL: add it, or leave the token out");
    }
    return uri.map(base -> Target.live(base, credentials()));
  }

  /** The credentials; asked for on a terminal where the options name none. */
  Credentials credentials() {
    if (tokenEnv.isPresent()) {
      return bearer(fromEnvironment(tokenEnv.get()));
    }
    if (tokenFile.isPresent()) {
      return bearer(fromFile(tokenFile.get()));
    }
    var terminal = System.console();
    if (terminal == null) {
      return Credentials.none();
    }
    var typed = terminal.readPassword("Bearer token (empty for none): ");
    return typed == null || typed.length == 0
        ? Credentials.none()
        : Credentials.bearer(new String(typed));
  }

  /** Some administrators paste the scheme along with the token. */
  private static Credentials bearer(String token) {
    return Credentials.bearer(token.replaceFirst("(?i)^bearer\\s+", ""));
  }

  private static String fromEnvironment(String name) {
    var token = System.getenv(name);
    if (token == null || token.isBlank()) {
      throw new UsageError(
          "the environment variable %s is not set: export it with the bearer token"
              .formatted(name));
    }
    return token.strip();
  }

  private static String fromFile(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> new UsageError(file + " is empty: write the bearer token into it"));
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UsageError(
          "the token file %s cannot be read: check its name and rights".formatted(file));
    }
  }

  private static URI parse(String text) {
    try {
      var uri = new URI(text);
      var web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      // told below, like any other URL that cannot be a base URL
    }
    throw new UsageError(
        "--target \"%s\" is no base URL: write for example https://scim.example.com/scim/v2"
            .formatted(text));
  }
}
