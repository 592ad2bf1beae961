package dev.touchstone.report;

import dev.touchstone.exchange.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body as people read it: JSON laid out, the member in question marked, the far too long cut.
 *
 * @param note what a reader must know of it; mostly empty
 */
record Excerpt(List<Passage> passages, String note) {

  private static final int LINES_BEFORE_MARK = 6;

  /** Neighbouring lines that are marked, or are not. */
  record Passage(String text, boolean marked) {}

  Excerpt {
    passages = List.copyOf(passages);
  }

  /**
   * An excerpt of at most about that many characters.
   *
   * @param pointers dotted attribute paths of what is to be marked; an empty one marks nothing
   */
  static Excerpt of(String body, List<String> pointers, int limit) {
    if (body.isEmpty()) {
      return new Excerpt(List.of(), "no body");
    }
    var json = Json.parse(body.getBytes(StandardCharsets.UTF_8));
    var lines =
        json.map(parsed -> PrettyJson.of(parsed, pointers))
            .orElseGet(() -> body.lines().map(line -> new PrettyJson.Line(line, false)).toList());
    var absent = pointers.stream().filter(one -> isAbsent(one, json)).toList();
    var window = window(lines, limit);
    var notes =
        Stream.of(
            json.isPresent() ? "" : "not JSON",
            absent.isEmpty() ? "" : "not in this body: " + String.join(", ", absent),
            size(window) < size(lines)
                ? "cut from " + body.length() + " characters; whole in report.json"
                : "");
    return new Excerpt(
        passages(window), String.join("; ", notes.filter(note -> !note.isEmpty()).toList()));
  }

  private static boolean isAbsent(String pointer, Optional<Json> json) {
    return json.isPresent()
        && !pointer.isEmpty()
        && PrettyJson.of(json.get(), pointer).stream().noneMatch(PrettyJson.Line::marked);
  }

  /** As many lines as the limit allows, from the start or from a little above the first mark. */
  private static List<PrettyJson.Line> window(List<PrettyJson.Line> lines, int limit) {
    var first = 0;
    if (size(lines) > limit) {
      var marked = lines.stream().filter(PrettyJson.Line::marked).findFirst();
      var mark = marked.map(lines::indexOf).orElse(0);
      first = size(lines.subList(0, mark)) < limit / 2 ? 0 : mark - LINES_BEFORE_MARK;
    }
    var window = new ArrayList<PrettyJson.Line>();
    var room = limit;
    for (var line : lines.subList(Math.max(0, first), lines.size())) {
      if (line.text().length() > room) {
        window.add(new PrettyJson.Line(line.text().substring(0, room) + "…", line.marked()));
        break;
      }
      room -= line.text().length() + 1;
      window.add(line);
      if (room <= 0) {
        break;
      }
    }
    return window;
  }

  private static int size(List<PrettyJson.Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length() + 1).sum();
  }

  private static List<Passage> passages(List<PrettyJson.Line> lines) {
    var passages = new ArrayList<Passage>();
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i).text()).append('\n');
      var isLast = i == lines.size() - 1;
      if (isLast || lines.get(i + 1).marked() != lines.get(i).marked()) {
        passages.add(new Passage(text.toString(), lines.get(i).marked()));
        text.setLength(0);
      }
    }
    return passages;
  }

  int length() {
    return passages.stream().mapToInt(passage -> passage.text().length()).sum();
  }
}
