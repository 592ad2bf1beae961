package dev.touchstone.steps;

import io.cucumber.java.ParameterType;
import java.util.Locale;

/** The kinds of words that features put into steps. */
public final class ParameterTypes {

  /** A person by first name. */
  @ParameterType("Ada|Grace|Alan")
  public Person person(String name) {
    return Person.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A status with its reason phrase, of which the number counts. */
  @ParameterType("\"(\\d{3}) [A-Za-z ]+\"")
  public Integer status(String number) {
    return Integer.valueOf(number);
  }

  /** A filter, with whatever mistakes it has. */
  @ParameterType(".+")
  public String filter(String expression) {
    return expression;
  }

  /** The dotted name of an attribute. */
  @ParameterType("[a-zA-Z]+(?:\\.[a-zA-Z]+)?")
  public String attribute(String name) {
    return name;
  }

  /** Data to be read by the step, with {@code {liz}} where a name is to be made up. */
  @ParameterType(".+")
  public String words(String data) {
    return data;
  }
}
