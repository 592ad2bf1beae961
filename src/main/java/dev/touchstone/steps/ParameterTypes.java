package dev.touchstone.steps;

import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.okta.AppKind;
import io.cucumber.java.ParameterType;
import java.util.Locale;

/** The kinds of words that features put into steps. */
public final class ParameterTypes {

  /** A person by first name. */
  @ParameterType("Ada|Grace|Alan")
  public Person person(String name) {
    return Person.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A kind of Okta application, as Okta's console calls it. */
  @ParameterType(
      "made with the App Integration Wizard|made from the catalog template"
          + "|published in the Integration Network|with entitlement management")
  public AppKind appKind(String words) {
    return switch (words.split(" ")[1]) {
      case "with" -> AppKind.APP_INTEGRATION_WIZARD;
      case "from" -> AppKind.CATALOG_TEMPLATE;
      case "in" -> AppKind.INTEGRATION_NETWORK;
      default -> AppKind.ENTITLEMENT_MANAGEMENT;
    };
  }

  /** What befalls a request on its way. */
  @ParameterType(
      "meets a gateway's error page|is carried out, but a gateway answers"
          + "|is carried out, but the answer gets lost|gets lost|is refused for its token")
  public Mishap mishap(String words) {
    return OktaFailureSteps.mishap(words);
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
