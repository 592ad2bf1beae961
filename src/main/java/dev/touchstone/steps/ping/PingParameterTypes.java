package dev.touchstone.steps.ping;

import dev.touchstone.idp.ping.ConnectionProbe;
import dev.touchstone.idp.ping.PingForm;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.Option;
import io.cucumber.java.ParameterType;

/** The kinds of words that features put into steps about Ping. */
public final class PingParameterTypes {

  /** One of the three forms. */
  @ParameterType("PingOne|PingFederate with Use PATCH for Group Updates|PingFederate")
  public PingForm pingForm(String title) {
    return PingForm.titled(title);
  }

  /** What the test of a connection may ask (PING-01). */
  @ParameterType("the first user|the service provider's configuration|a user whom nobody has")
  public ConnectionProbe pingProbe(String words) {
    return switch (words) {
      case "the first user" -> ConnectionProbe.FIRST_USER;
      case "a user whom nobody has" -> ConnectionProbe.LOOK_UP;
      default -> ConnectionProbe.SERVICE_PROVIDER_CONFIG;
    };
  }

  /** An option of the console (PING-11, 15). */
  @ParameterType("User Create|User Update|User Disable/Delete|Provision Disabled Users")
  public Option pingOption(String label) {
    return switch (label) {
      case "User Create" -> Option.CREATE_USERS;
      case "User Update" -> Option.UPDATE_USERS;
      case "User Disable/Delete" -> Option.DISABLE_USERS;
      default -> Option.PROVISION_DISABLED_USERS;
    };
  }

  /** Behaviour of old versions, or one of several where nothing is documented. */
  @ParameterType("names the schemas of SCIM 1.1|speaks application/json|disables people by a PATCH")
  public Habit pingHabit(String words) {
    return switch (words) {
      case "names the schemas of SCIM 1.1" -> Habit.LEGACY_SCHEMA_URNS;
      case "speaks application/json" -> Habit.PLAIN_JSON;
      default -> Habit.DISABLES_BY_PATCH;
    };
  }
}
