package dev.touchstone.report;

import dev.touchstone.exchange.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** JSON laid out over lines, those of the members that pointers name marked. */
final class PrettyJson {

  /** One line of the layout. */
  record Line(String text, boolean marked) {
    private Line or(Line other) {
      return new Line(text, marked || other.marked);
    }
  }

  private final List<Line> lines = new ArrayList<>();

  private PrettyJson() {}

  /** The layout with the members of all these pointers marked. */
  static List<Line> of(Json json, List<String> pointers) {
    return pointers.stream()
        .map(pointer -> of(json, pointer))
        .reduce(of(json, ""), PrettyJson::together);
  }

  private static List<Line> together(List<Line> some, List<Line> others) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i).or(others.get(i))).toList();
  }

  /** The layout; an empty pointer marks nothing. */
  static List<Line> of(Json json, String pointer) {
    var layout = new PrettyJson();
    var wanted = pointer.isEmpty() ? Optional.<String>empty() : Optional.of(pointer);
    layout.write(new Place("", "", ""), json, new Trail(wanted, false));
    return List.copyOf(layout.lines);
  }

  /** What surrounds a value: the indentation, a member's name before it, a comma behind it. */
  private record Place(String indent, String name, String comma) {
    private Place member(String inner, boolean isLast) {
      return new Place(indent + "  ", inner, isLast ? "" : ",");
    }
  }

  /** How much of the pointer is still to be found below here. */
  private record Trail(Optional<String> rest, boolean arrived) {

    private Trail toMember(String name) {
      if (arrived || rest.isEmpty()) {
        return this;
      }
      return next(rest.filter(path -> path.regionMatches(true, 0, name, 0, name.length())), name);
    }

    /** A path without an index means every element. */
    private Trail toElement(int index) {
      if (arrived || rest.isEmpty()) {
        return this;
      }
      var path = rest.get();
      if (path.startsWith("[")) {
        var end = path.indexOf(']') + 1;
        var step = path.substring(0, end);
        var isAnother = step.matches("\\[\\d+]") && !step.equals("[" + index + "]");
        return next(rest.filter(any -> end > 0 && !isAnother), step);
      }
      var number = Integer.toString(index);
      return path.matches("\\d+(\\..*)?")
          ? next(rest.filter(any -> any.startsWith(number)), number)
          : this;
    }

    private static Trail next(Optional<String> path, String step) {
      var below = path.map(found -> found.substring(step.length()));
      if (below.filter(String::isEmpty).isPresent()) {
        return new Trail(Optional.empty(), true);
      }
      var isWholeStep = below.filter(found -> ".:[".indexOf(found.charAt(0)) >= 0);
      return new Trail(isWholeStep.map(found -> found.replaceFirst("^[.:]", "")), false);
    }
  }

  private void write(Place place, Json json, Trail trail) {
    if (json.isObject() && !json.members().isEmpty()) {
      line(place.indent() + place.name() + "{", trail);
      var members = json.members();
      for (int i = 0; i < members.size(); i++) {
        var name = members.get(i).getKey();
        var inner = place.member(quoted(name) + ": ", i == members.size() - 1);
        write(inner, members.get(i).getValue(), trail.toMember(name));
      }
      line(place.indent() + "}" + place.comma(), trail);
    } else if (json.isArray() && !json.elements().isEmpty()) {
      line(place.indent() + place.name() + "[", trail);
      var elements = json.elements();
      for (int i = 0; i < elements.size(); i++) {
        write(place.member("", i == elements.size() - 1), elements.get(i), trail.toElement(i));
      }
      line(place.indent() + "]" + place.comma(), trail);
    } else {
      line(place.indent() + place.name() + json + place.comma(), trail);
    }
  }

  private void line(String text, Trail trail) {
    lines.add(new Line(text, trail.arrived()));
  }

  private static String quoted(String name) {
    return Json.of(Json.object().textNode(name)).toString();
  }
}
