package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Three pages, turned as the gallery's tests turn them (ENTRA-74, P-28). */
final class TurnedPages {

  /** How many resources are asked for at a time. */
  static final int SIZE = 5;

  private static final List<Integer> STARTS = List.of(1, 6, 11);

  private TurnedPages() {}

  /** Turns them. */
  static List<Exchange> turn(IntFunction<Exchange> page) {
    return STARTS.stream().map(page::apply).toList();
  }

  /** Each answer says where it begins, and nothing comes twice. */
  static void examine(World world, List<Exchange> pages, String resources) {
    var seen = new HashSet<String>();
    for (int index = 0; index < pages.size(); index++) {
      var page = pages.get(index);
      long start = STARTS.get(index);
      var ids = new ArrayList<String>();
      Auditor.resources(page.json()).forEach(each -> each.text("id").ifPresent(ids::add));
      world
          .examine(page)
          .hasStatus(200)
          .that(
              page.json().at("startIndex").integer().equals(Optional.of(start)),
              "startIndex " + start,
              world.examine(page).shown("startIndex"),
              "startIndex")
          .that(
              !ids.isEmpty() && ids.size() <= SIZE,
              "1 to 5 " + resources,
              ids.size() + "",
              "Resources")
          .that(
              ids.stream().noneMatch(seen::contains), "none of them twice", ids + "", "Resources");
      seen.addAll(ids);
    }
  }
}
