package dev.touchstone.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An optional feature that a service provider claims or not (RFC 7643, 5). */
public enum Capability {
  PATCH,
  BULK,
  FILTER,
  SORT,
  ETAG,
  CHANGE_PASSWORD;

  /** The attribute of ServiceProviderConfig that claims it. */
  public String attribute() {
    return this == CHANGE_PASSWORD ? "changePassword" : word();
  }

  /** The word in tags and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The capability that a tag such as {@code @patch} stands for. */
  public static Optional<Capability> tagged(String tag) {
    return Arrays.stream(values()).filter(each -> tag.equals("@" + each.word())).findFirst();
  }
}
