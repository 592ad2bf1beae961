package dev.touchstone.idp.entra.mapping;

import dev.touchstone.exchange.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of Entra's expression language that mappings to SCIM live on. */
public enum Function {
  /** Source, default, then pairs of key and value; keys are compared with their case. */
  SWITCH("Switch", 2) {
    @Override
    List<String> apply(Arguments arguments) {
      var source = arguments.text(0).orElse("");
      for (int key = 2; key + 1 < arguments.count(); key += 2) {
        if (arguments.text(key).orElse("").equals(source)) {
          return arguments.values(key + 1);
        }
      }
      return arguments.values(1);
    }
  },
  /** Separator, then what stands between; empty values leave no separator behind. */
  JOIN("Join", 2) {
    @Override
    List<String> apply(Arguments arguments) {
      var joined = String.join(arguments.text(0).orElse(""), arguments.valuesFrom(1));
      return joined.isEmpty() ? List.of() : List.of(joined);
    }
  },
  /** Seven arguments, most of them left out; see {@link Replacement}. */
  REPLACE("Replace", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return new Replacement(arguments).apply();
    }
  },
  /** Source and culture, which is ignored. */
  TO_LOWER("ToLower", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return arguments.values(0).stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
  },
  /** The first argument that has a value. */
  COALESCE("Coalesce", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return arguments.valuesFrom(0).stream().limit(1).toList();
    }
  },
  /** Condition, then what holds if it is true, and what otherwise. */
  IIF("IIF", 3) {
    @Override
    List<String> apply(Arguments arguments) {
      var holds = arguments.text(0).orElse("").equalsIgnoreCase("true");
      return arguments.values(holds ? 1 : 2);
    }
  },
  /** The value of one app role (ENTRA-34). */
  SINGLE_APP_ROLE_ASSIGNMENT("SingleAppRoleAssignment", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return arguments.text(0).flatMap(role -> Json.read(role).text("value")).stream().toList();
    }
  },
  /** All app roles; an update only ever adds some (ENTRA-34). */
  APP_ROLE_ASSIGNMENTS_COMPLEX("AppRoleAssignmentsComplex", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return arguments.values(0);
    }
  },
  /** All app roles; an update replaces those that are there (ENTRA-34). */
  ASSERTIVE_APP_ROLE_ASSIGNMENTS_COMPLEX("AssertiveAppRoleAssignmentsComplex", 1) {
    @Override
    List<String> apply(Arguments arguments) {
      return arguments.values(0);
    }
  };

  private final String spelling;
  private final int fewest;

  Function(String spelling, int fewest) {
    this.spelling = spelling;
    this.fewest = fewest;
  }

  abstract List<String> apply(Arguments arguments);

  static Optional<Function> called(String name) {
    return Arrays.stream(values()).filter(each -> each.spelling.equalsIgnoreCase(name)).findFirst();
  }

  void check(int count) {
    var unpaired = this == SWITCH && count % 2 != 0;
    if (count < fewest || unpaired) {
      throw new IllegalArgumentException(
          "%s does not take %d arguments".formatted(spelling, count));
    }
  }

  @Override
  public String toString() {
    return spelling;
  }
}
