package dev.touchstone.idp.entra.memory;

import dev.touchstone.exchange.Json;

/** A role of the application that somebody may be assigned with (ENTRA-34). */
public record AppRole(String id, String value, String displayName) {

  /** As mappings see it. */
  public String document() {
    return Json.object()
        .put("id", id)
        .put("value", value)
        .put("displayName", displayName)
        .toString();
  }
}
