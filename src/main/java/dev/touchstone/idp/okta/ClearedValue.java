package dev.touchstone.idp.okta;

/** How an attribute travels that is mapped but has no value; not established (OKTA-23). */
public enum ClearedValue {
  /** Its key is left out; in a PUT, what the service provider returned stays. */
  OMIT,
  /** An empty text. */
  EMPTY,
  /** JSON null. */
  NULL
}
