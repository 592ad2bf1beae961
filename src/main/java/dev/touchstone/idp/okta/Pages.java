package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole list in fixed steps of a hundred, however many a page brings, until the total is
 * covered (OKTA-35, 36).
 */
final class Pages {

  private static final int STEP = 100;

  private final OktaHttp http;
  private final boolean oneMore;

  /**
   * A reader.
   *
   * @param oneMore whether it reads one page behind the last
   */
  Pages(OktaHttp http, boolean oneMore) {
    this.http = http;
    this.oneMore = oneMore;
  }

  /** All pages; the first that fails ends the job. */
  List<Exchange> read(String action, String endpoint) {
    var pages = new ArrayList<Exchange>();
    for (long start = 1; pages.isEmpty() || goesOn(pages.get(pages.size() - 1), start); ) {
      var target = "%s?startIndex=%d&count=%d".formatted(endpoint, start, STEP);
      pages.add(Answers.page(action, () -> http.get(target)));
      start += STEP;
    }
    return List.copyOf(pages);
  }

  /** An empty page ends it whatever the total says, or a wrong total would have no end. */
  private boolean goesOn(Exchange page, long start) {
    var total = page.json().at("totalResults").integer().orElse(0L);
    return !resources(page).isEmpty() && start <= (oneMore ? total + STEP : total);
  }

  static List<Json> resources(Exchange page) {
    return page.json().at("Resources").elements();
  }
}
