package dev.touchstone.idp.ping.scim;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.setting.GroupSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * All groups of the service provider, read without a filter and matched on Ping's side (PING-23).
 * How the parameters are spelled is inferred.
 */
public final class GroupList {

  private GroupList() {}

  /** Every group with its id and name, page after page until the total is covered. */
  public static List<Json> read(PingHttp http, int resultsPerPage) {
    var groups = new ArrayList<Json>();
    for (var goesOn = true; goesOn; ) {
      var page = Answers.accepted(http.get(url(http, groups.size() + 1, resultsPerPage)));
      var found = Answers.resources(page);
      groups.addAll(found);
      goesOn = !found.isEmpty() && groups.size() < total(page);
    }
    return List.copyOf(groups);
  }

  private static String url(PingHttp http, int startIndex, int resultsPerPage) {
    var count = resultsPerPage == GroupSettings.UNLIMITED ? "" : "&count=" + resultsPerPage;
    return "%s?startIndex=%d%s".formatted(http.endpoints().groups(), startIndex, count);
  }

  private static long total(Exchange page) {
    return page.json().at("totalResults").integer().orElse(0L);
  }
}
