package dev.touchstone.reference.filter;

import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.AttributePath;
import java.util.Optional;

/** Reads filters and paths by recursive descent; "not" binds tightest, then "and", then "or". */
final class FilterParser {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_DEPTH = 50;

  private final Tokens tokens;
  private int depth;

  FilterParser(String text) {
    if (text.length() > MAX_LENGTH) {
      throw Refusal.invalidFilter("The filter is longer than " + MAX_LENGTH + " characters.");
    }
    this.tokens = new Tokens(text);
  }

  Filter wholeFilter() {
    var filter = disjunction(false);
    tokens.demandEnd();
    return filter;
  }

  private Filter disjunction(boolean isInsideBrackets) {
    if (++depth > MAX_DEPTH) {
      throw Refusal.invalidFilter("The filter is nested deeper than " + MAX_DEPTH + " levels.");
    }
    var left = conjunction(isInsideBrackets);
    while (tokens.takeWord("or")) {
      left = new Filter.Or(left, conjunction(isInsideBrackets));
    }
    depth--;
    return left;
  }

  private Filter conjunction(boolean isInsideBrackets) {
    var left = clause(isInsideBrackets);
    while (tokens.takeWord("and")) {
      left = new Filter.And(left, clause(isInsideBrackets));
    }
    return left;
  }

  private Filter clause(boolean isInsideBrackets) {
    if (tokens.take('(')) {
      return grouped(isInsideBrackets);
    }
    if (tokens.takeNot()) {
      return new Filter.Not(grouped(isInsideBrackets));
    }
    var path = path(tokens.word());
    if (tokens.takeBracket()) {
      return valuePath(path, isInsideBrackets);
    }
    return comparison(path);
  }

  private Filter grouped(boolean isInsideBrackets) {
    var inner = disjunction(isInsideBrackets);
    tokens.demand(')');
    return inner;
  }

  private Filter valuePath(AttributePath path, boolean isInsideBrackets) {
    if (isInsideBrackets) {
      throw tokens.trouble("brackets inside brackets");
    }
    var inner = disjunction(true);
    tokens.demand(']');
    var sub = tokens.dottedName();
    if (sub.isPresent()) {
      inner = new Filter.And(inner, comparison(path(sub.get())));
    }
    return new Filter.ValuePath(path, inner);
  }

  private Filter comparison(AttributePath path) {
    var word = tokens.word();
    if (word.equalsIgnoreCase("pr")) {
      return new Filter.Present(path);
    }
    var operator =
        Operator.of(word)
            .orElseThrow(
                () ->
                    tokens.trouble(
                        word.isEmpty()
                            ? "no operator behind " + path
                            : "the unknown operator \"" + word + "\""));
    return new Filter.Comparison(path, operator, tokens.value());
  }

  private AttributePath path(String word) {
    return AttributePath.parse(word)
        .orElseThrow(
            () ->
                tokens.trouble(
                    word.isEmpty()
                        ? "no attribute name"
                        : "\"" + word + "\", which is no attribute name"));
  }

  Path wholePath() {
    var name = tokens.word();
    var attribute = AttributePath.parse(name).orElseThrow(() -> badPath(name));
    if (!tokens.takeBracket()) {
      demandPathEnd();
      return new Path(attribute, Optional.empty(), Optional.empty());
    }
    if (!tokens.isAhead(']')) {
      throw Refusal.invalidPath("The path has a bracket that is not closed.");
    }
    var inner = disjunction(true);
    tokens.demand(']');
    var sub = tokens.dottedName();
    demandPathEnd();
    var subPath = sub.map(text -> AttributePath.parse(text).orElseThrow(() -> badPath(text)));
    return new Path(attribute, Optional.of(inner), subPath);
  }

  private void demandPathEnd() {
    if (!tokens.isAtEnd()) {
      throw Refusal.invalidPath("The path goes on where it should end: " + tokens.rest());
    }
  }

  private static Refusal badPath(String text) {
    return Refusal.invalidPath("\"" + text + "\" is no attribute name.");
  }
}
