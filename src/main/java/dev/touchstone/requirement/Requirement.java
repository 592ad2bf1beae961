package dev.touchstone.requirement;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of the catalogue.
 *
 * @param source where the demand comes from, such as {@code RFC 7644, 3.12, lines 3714-3716}
 * @param confidence how an identity provider's demand is known; empty for rows of an RFC
 * @param text the demand in one sentence
 * @param check how it is seen over HTTP
 * @param why what goes wrong where it is not met; empty for rows of an RFC
 * @param fix what to change in the service provider; empty for rows of an RFC
 * @param owner the identity provider that asks for it; empty for rows of an RFC
 * @param option what the administrator can switch off so that it is not asked; empty where it is
 *     asked always
 */
public record Requirement(
    Id id,
    Level level,
    String source,
    Optional<Confidence> confidence,
    String text,
    String check,
    String why,
    String fix,
    Optional<String> owner,
    Optional<String> option) {

  /**
   * Whether a finding breaks the requirement; otherwise it is a warning. What is inferred never
   * breaks anything by itself.
   */
  public boolean isBinding() {
    return level.isBinding() && !isInferred();
  }

  /** Whether the identity provider cannot work where this is not met. */
  public boolean isBlocking() {
    return level == Level.BLOCKS && !isInferred();
  }

  /** Whether nobody has shown that it is asked. */
  public boolean isInferred() {
    return confidence.filter(Confidence.INFERRED::equals).isPresent();
  }

  /** A stable identifier: {@code 7644-3.5.2-15}, {@code OKTA-11}, {@code CHK-03}. */
  public record Id(String value) implements Comparable<Id> {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}-[0-9.]+-\\d{2}|[A-Z]+-P?-?\\d{2}");

    public Id {
      if (!looksLikeOne(value)) {
        throw new IllegalArgumentException("not a requirement id: " + value);
      }
    }

    /** Whether a text has the shape of an id. */
    public static boolean looksLikeOne(String text) {
      return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(Id other) {
      return value.compareTo(other.value);
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
