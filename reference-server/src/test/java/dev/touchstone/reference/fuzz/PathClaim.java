package dev.touchstone.reference.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.schema.Scope;
import java.nio.charset.StandardCharsets;

/** A path is refused, or leads somewhere or nowhere, with a filter that reads the same again. */
final class PathClaim implements Claim {
  @Override
  public void examine(byte[] input) {
    var path = Path.parse(new String(input, StandardCharsets.UTF_8));
    path.filter()
        .ifPresent(
            filter -> assertThat(Filter.parse(filter.toString())).hasToString(filter.toString()));
    for (var type : Samples.types()) {
      var target = type.resolve(path.attribute());
      if (target.isPresent() && path.filter().isPresent()) {
        path.filter().get().check(Scope.within(target.get().attribute()));
      }
    }
  }
}
