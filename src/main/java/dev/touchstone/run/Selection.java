package dev.touchstone.run;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which scenarios take part.
 *
 * @param folders below {@code features/}; none means all
 * @param tags a Cucumber tag expression; empty means no further choice
 */
public record Selection(List<String> folders, String tags) {

  public Selection {
    folders = List.copyOf(folders);
  }

  /** Every scenario. */
  public static Selection all() {
    return new Selection(List.of(), "");
  }

  /** The scenarios that carry any of these requirements. */
  public static Selection carrying(List<String> requirements) {
    return new Selection(
        List.of(), requirements.stream().map(id -> "@" + id).collect(Collectors.joining(" or ")));
  }

  /** The same as a tag expression; each folder's features are tagged with its name. */
  public Expression expression() {
    var parts = new ArrayList<String>();
    if (!folders.isEmpty()) {
      parts.add(
          folders.stream().map(each -> "@" + each).collect(Collectors.joining(" or ", "(", ")")));
    }
    if (!tags.isBlank()) {
      parts.add("(" + tags + ")");
    }
    return TagExpressionParser.parse(String.join(" and ", parts));
  }
}
