package dev.touchstone.idp.entra.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a function is called with, for one directory object. */
record Arguments(List<Expression> expressions, Source source) {

  int count() {
    return expressions.size();
  }

  /** All values of an argument; none where it is left out. */
  List<String> values(int index) {
    return index < count() ? expressions.get(index).evaluate(source) : List.of();
  }

  /** The value of an argument that has but one. */
  Optional<String> text(int index) {
    return values(index).stream().findFirst();
  }

  /** The values of all arguments from that one on, without empty ones. */
  List<String> valuesFrom(int first) {
    return IntStream.range(first, count())
        .boxed()
        .flatMap(index -> values(index).stream())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The first value of an attribute whose name is itself an argument. */
  Optional<String> attributeNamedBy(int index) {
    return text(index).filter(name -> !name.isEmpty()).flatMap(this::valueOf);
  }

  private Optional<String> valueOf(String attribute) {
    return source.values(attribute).stream().findFirst();
  }
}
