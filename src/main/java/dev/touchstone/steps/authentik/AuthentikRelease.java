package dev.touchstone.steps.authentik;

import dev.touchstone.idp.authentik.setting.CompatibilityMode;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Which authentik a SCIM provider is in, or which mode it has, in the words of the features. */
public enum AuthentikRelease {
  NEWEST("authentik", settings -> settings),
  NO_MEDIA_TYPES(
      "an older authentik that names no media types of SCIM",
      settings -> settings.with(Habit.NO_SCIM_HEADERS)),
  BY_VALUE(
      "an older authentik that removes members by value",
      settings -> settings.with(Habit.REMOVES_BY_VALUE)),
  ID_REPEATED(
      "an older authentik that repeats the id", settings -> settings.with(Habit.ID_IN_REPLACE)),
  UNQUOTED(
      "an older authentik that looks up without quotation marks",
      settings -> settings.with(Habit.UNQUOTED_LOOK_UP)),
  NO_SCHEMAS(
      "an older authentik that leaves out the schemas",
      settings -> settings.with(Habit.NO_SCHEMAS)),
  AWS("authentik with the compatibility mode AWS", settings -> settings.in(CompatibilityMode.AWS)),
  SLACK(
      "authentik with the compatibility mode Slack",
      settings -> settings.in(CompatibilityMode.SLACK));

  private final String words;
  private final UnaryOperator<ProviderSettings> change;

  AuthentikRelease(String words, UnaryOperator<ProviderSettings> change) {
    this.words = words;
    this.change = change;
  }

  static AuthentikRelease called(String words) {
    return Arrays.stream(values())
        .filter(each -> each.words.equals(words))
        .findFirst()
        .orElseThrow();
  }

  ProviderSettings of(ProviderSettings settings) {
    return change.apply(settings);
  }
}
