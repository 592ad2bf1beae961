package dev.touchstone.idp.onelogin.scim;

import dev.touchstone.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a whole list: as OneLogin is known to do it, by one request without any parameter, or page
 * by page until the total is reached (ONELOGIN-38, 51).
 */
public final class Pages {

  private Pages() {}

  /**
   * All answers.
   *
   * @param count how many are asked for at a time; 0 for one request without any parameter
   * @param reading sends a request with that query
   */
  public static List<Exchange> read(int count, Function<String, Exchange> reading) {
    if (count == 0) {
      return List.of(reading.apply(""));
    }
    var pages = new ArrayList<Exchange>();
    long got = 0;
    long total = 1;
    while (got < total) {
      var page = reading.apply("startIndex=%d&count=%d".formatted(got + 1, count));
      pages.add(page);
      var size = Answers.resources(page).size();
      got += size;
      total = size == 0 ? 0 : page.json().at("totalResults").integer().orElse(0L);
    }
    return List.copyOf(pages);
  }
}
