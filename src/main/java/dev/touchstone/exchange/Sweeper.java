package dev.touchstone.exchange;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Removes what a run created, and believes it only when the service provider shows it is gone. */
public final class Sweeper {

  private final Wire wire;
  private final PlainClient client;
  private final String base;

  /** A sweeper at one service provider. */
  public Sweeper(Wire wire, URI baseUrl, Credentials credentials) {
    this.wire = wire;
    client = new PlainClient(wire, Actor.CLEANUP, baseUrl, credentials);
    base = baseUrl.toString();
  }

  /**
   * Deletes resources, groups before users.
   *
   * @return the URLs of those that are still there
   */
  public List<String> sweep(Collection<String> urls) {
    return urls.stream()
        .sorted(Comparator.comparing(url -> !url.contains("/Groups/")))
        .filter(url -> !removes(url))
        .toList();
  }

  private boolean removes(String url) {
    var target = url.substring(base.length());
    try {
      client.delete(target);
      var gone = isGone(client.get(target).status());
      if (gone) {
        wire.journal().removed(url);
      }
      return gone;
    } catch (NoAnswer failure) {
      return false;
    }
  }

  private static boolean isGone(int status) {
    return status == 404 || status == 410;
  }
}
