package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.okta.AppKind;
import io.cucumber.java.ParameterType;

/** The kinds of words that features put into steps about Okta. */
public final class OktaParameterTypes {

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
}
