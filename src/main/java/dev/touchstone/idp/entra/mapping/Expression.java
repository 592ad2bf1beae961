package dev.touchstone.idp.entra.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** The source side of a mapping: an attribute, a constant, or functions over both (ENTRA-15). */
public sealed interface Expression {

  /** The values for one directory object; none where the outcome is empty. */
  List<String> evaluate(Source source);

  /**
   * Reads Entra's expression language: functions may be nested, attributes stand in brackets, texts
   * in quotation marks with a backslash before a mark inside, and arguments may be left out.
   *
   * @throws IllegalArgumentException if the portal would refuse to save it
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** The function that makes the outcome; none for attributes and constants. */
  default boolean isMadeBy(Function function) {
    return false;
  }

  /** A source attribute, such as {@code [surname]}. */
  record Attribute(String name) implements Expression {
    @Override
    public List<String> evaluate(Source source) {
      return source.values(name);
    }

    @Override
    public String toString() {
      return "[" + name + "]";
    }
  }

  /** A text that is the same for everybody. */
  record Constant(String text) implements Expression {
    @Override
    public List<String> evaluate(Source source) {
      return List.of(text);
    }

    @Override
    public String toString() {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** An argument that was left out, as the default value of {@code Switch} often is. */
  record Nothing() implements Expression {
    @Override
    public List<String> evaluate(Source source) {
      return List.of();
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /** The condition of {@code IIF}. */
  record Comparison(Expression left, boolean equal, Expression right) implements Expression {
    @Override
    public List<String> evaluate(Source source) {
      var same = left.evaluate(source).equals(right.evaluate(source));
      return List.of(same == equal ? "True" : "False");
    }

    @Override
    public String toString() {
      return left + (equal ? "=" : "<>") + right;
    }
  }

  /** A function over other expressions. */
  record Call(Function function, List<Expression> arguments) implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
      function.check(arguments.size());
    }

    @Override
    public List<String> evaluate(Source source) {
      return function.apply(new Arguments(arguments, source));
    }

    @Override
    public boolean isMadeBy(Function other) {
      return function == other;
    }

    @Override
    public String toString() {
      return function
          + arguments.stream()
              .map(Expression::toString)
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }
}
