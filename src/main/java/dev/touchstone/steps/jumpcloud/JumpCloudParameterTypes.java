package dev.touchstone.steps.jumpcloud;

import dev.touchstone.steps.Person;
import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of words that features put into steps about JumpCloud. */
public final class JumpCloudParameterTypes {

  /** Some people by their first names. */
  @ParameterType("(?:Ada|Grace|Alan)(?:, (?:Ada|Grace|Alan))*(?: and (?:Ada|Grace|Alan))?")
  public List<Person> crew(String names) {
    return Arrays.stream(names.split(", | and "))
        .map(name -> Person.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** What is known of JumpCloud's way to deactivate: whether it sends all that it has. */
  @ParameterType("a bare user|a whole user")
  public Boolean userForm(String words) {
    return words.equals("a whole user");
  }
}
