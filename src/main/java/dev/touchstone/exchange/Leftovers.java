package dev.touchstone.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run left behind, by its journal.
 *
 * @param baseUrl of the service provider
 * @param urls of resources that were created and not removed
 * @param unanswered names by endpoint URL of creates whose answer was never noted
 */
public record Leftovers(Path file, URI baseUrl, Set<String> urls, Map<String, String> unanswered) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  public Leftovers {
    urls = Set.copyOf(urls);
    unanswered = Map.copyOf(unanswered);
  }

  /**
   * Reads a journal.
   *
   * @throws IOException if the file cannot be read
   */
  public static Leftovers in(Path file) throws IOException {
    var base = "";
    var urls = new LinkedHashSet<String>();
    var unanswered = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      var entry = Json.parse(line.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::missing);
      var url = entry.text("url").orElse("");
      var name = entry.text("name").orElse("");
      switch (entry.text("event").orElse("")) {
        case Journal.OPENED -> base = url;
        case Journal.INTENDS -> unanswered.put(name, url);
        case Journal.CREATED -> {
          urls.add(url);
          unanswered.remove(name);
        }
        case Journal.REMOVED -> urls.remove(url);
        default -> throw new IOException(file + " is no journal: \"" + line + "\"");
      }
    }
    unanswered.remove("");
    return new Leftovers(file, URI.create(base), urls, unanswered);
  }

  /**
   * Removes all of it, and the journal if nothing stays.
   *
   * @return the URLs of what could not be removed
   */
  public List<String> remove(Credentials credentials) {
    var journal = Journal.create(file.resolveSibling(file.getFileName() + ".cleanup"), baseUrl);
    try (var link = new Link(baseUrl, 1, TIMEOUT, journal)) {
      var wire = link.wire();
      var found = new LinkedHashSet<>(urls);
      var client = new PlainClient(wire, Actor.CLEANUP, baseUrl, credentials);
      unanswered.forEach((name, url) -> found.addAll(lookFor(client, name, url)));
      found.forEach(journal::adopt);
      var left = new Sweeper(wire, baseUrl, credentials).sweep(found);
      journal.discard();
      if (left.isEmpty()) {
        Files.delete(file);
      }
      return left;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> lookFor(PlainClient client, String name, String url) {
    var endpoint = url.substring(baseUrl.toString().length());
    var attribute = endpoint.startsWith("/Groups") ? "displayName" : "userName";
    var hits = client.filter(endpoint, "%s eq \"%s\"".formatted(attribute, name)).json();
    return hits.at("Resources").elements().stream()
        .filter(each -> each.text(attribute).filter(name::equalsIgnoreCase).isPresent())
        .flatMap(each -> each.text("id").stream())
        .map(id -> url + "/" + Places.encode(id))
        .toList();
  }
}
