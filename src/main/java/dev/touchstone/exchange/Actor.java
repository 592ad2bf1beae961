package dev.touchstone.exchange;

/**
 * Who sends a request: an identity provider by its id, or one of the harness's own voices.
 *
 * @param id the word that reports show, such as {@code okta}
 * @param exact whether its requests go out letter by letter, without REST Assured: because their
 *     bytes are part of what is tested, or because there are so many of them
 */
public record Actor(String id, boolean exact) {

  /** The plain client of the RFC scenarios. */
  public static final Actor RFC = new Actor("rfc", false);

  /** Reads the state back after others have acted. */
  public static final Actor AUDITOR = new Actor("auditor", false);

  /** Creates many users at once, as a precondition. */
  public static final Actor CROWD = new Actor("crowd", true);

  /** Removes what the run created. */
  public static final Actor CLEANUP = new Actor("cleanup", true);

  /** An identity provider, whose every byte matters. */
  public static Actor identityProvider(String id) {
    return new Actor(id, true);
  }

  @Override
  public String toString() {
    return id;
  }
}
