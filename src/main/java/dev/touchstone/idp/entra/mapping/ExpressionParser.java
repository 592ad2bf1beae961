package dev.touchstone.idp.entra.mapping;

import java.util.ArrayList;
import java.util.List;

/** Reads one expression from left to right. */
final class ExpressionParser {

  private static final String DELIMITERS = ",()[]\"=<>";

  private final String text;
  private int position;

  ExpressionParser(String text) {
    this.text = text;
  }

  Expression parse() {
    var expression = comparison();
    skipSpace();
    if (position < text.length() || expression instanceof Expression.Nothing) {
      throw mistake();
    }
    return expression;
  }

  private Expression comparison() {
    var left = operand();
    skipSpace();
    if (takes("=")) {
      return new Expression.Comparison(left, true, operand());
    }
    if (takes("<>")) {
      return new Expression.Comparison(left, false, operand());
    }
    return left;
  }

  private Expression operand() {
    skipSpace();
    if (takes("[")) {
      return new Expression.Attribute(until(']'));
    }
    if (takes("\"")) {
      return new Expression.Constant(quoted());
    }
    var word = word();
    skipSpace();
    if (takes("(")) {
      var function = Function.called(word).orElseThrow(this::mistake);
      return new Expression.Call(function, arguments());
    }
    return word.isEmpty() ? new Expression.Nothing() : new Expression.Constant(word);
  }

  private List<Expression> arguments() {
    var arguments = new ArrayList<Expression>();
    do {
      arguments.add(comparison());
      skipSpace();
    } while (takes(","));
    if (!takes(")")) {
      throw mistake();
    }
    return arguments;
  }

  private String until(char end) {
    var stop = text.indexOf(end, position);
    if (stop < 0) {
      throw mistake();
    }
    var inside = text.substring(position, stop).strip();
    position = stop + 1;
    return inside;
  }

  private String quoted() {
    var content = new StringBuilder();
    while (!takes("\"")) {
      takes("\\");
      if (position >= text.length()) {
        throw mistake();
      }
      content.append(text.charAt(position++));
    }
    return content.toString();
  }

  private String word() {
    var start = position;
    while (position < text.length() && DELIMITERS.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position).strip();
  }

  private boolean takes(String token) {
    var there = text.startsWith(token, position);
    position += there ? token.length() : 0;
    return there;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IllegalArgumentException mistake() {
    return new IllegalArgumentException(
        "the expression is not understood at character %d: %s".formatted(position + 1, text));
  }
}
