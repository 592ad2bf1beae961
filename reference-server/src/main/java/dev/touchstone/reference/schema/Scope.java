package dev.touchstone.reference.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where names are looked up: a resource type, or the values of one complex attribute. */
public interface Scope {
  /** Where the path leads; empty if nothing of that name exists here. */
  Optional<Target> resolve(AttributePath path);

  /** The scope inside the brackets of {@code attribute[...]}. */
  static Scope within(Attribute attribute) {
    return path ->
        path.text().indexOf(':') >= 0
            ? Optional.empty()
            : walk(path.text(), attribute::subAttribute);
  }

  static Optional<Target> walk(String dotted, Function<String, Optional<Attribute>> first) {
    List<Attribute> chain = new ArrayList<>();
    var lookUp = first;
    for (var name : dotted.split("\\.", -1)) {
      var found = lookUp.apply(name);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      chain.add(found.get());
      lookUp = found.get()::subAttribute;
    }
    return Optional.of(new Target(chain));
  }
}
