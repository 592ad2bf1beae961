package dev.touchstone.idp.ping.setting;

/**
 * "Filter Expression": how an account is looked up (PING-06, 07).
 *
 * @param template with {@code %s} where the value of the identifier goes
 */
public record FilterExpression(String template) {

  private static final String PLACE = "%s";

  public FilterExpression {
    if (!template.contains(PLACE)) {
      throw new IllegalArgumentException("a filter expression needs %s: " + template);
    }
  }

  /** What is sent where nobody typed anything; that the value is quoted is inferred. */
  public static FilterExpression of(Identifier identifier) {
    return new FilterExpression(identifier.attribute() + " eq \"" + PLACE + "\"");
  }

  /** The same as the reference of PingFederate writes it, without quotation marks. */
  public static FilterExpression unquoted(Identifier identifier) {
    return new FilterExpression(identifier.attribute() + " eq " + PLACE);
  }

  /** The filter for one value; everything else as it was typed. */
  public String with(String value) {
    return template.replace(PLACE, value);
  }
}
