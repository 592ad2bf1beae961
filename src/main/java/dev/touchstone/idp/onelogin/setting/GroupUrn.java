package dev.touchstone.idp.onelogin.setting;

import dev.touchstone.exchange.Urns;

/** The schema that a new group names; which of them is not established (ONELOGIN-41). */
public enum GroupUrn {
  IETF(Urns.GROUP),
  NOT_IETF("urn:scim:schemas:core:2.0"),
  OLD("urn:scim:schemas:core:1.0");

  private final String text;

  GroupUrn(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
