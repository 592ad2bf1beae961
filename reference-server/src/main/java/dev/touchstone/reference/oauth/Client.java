package dev.touchstone.reference.oauth;

import dev.touchstone.reference.access.Application;

/** A client as tokens remember it. */
record Client(String organisation, String id, String name) {
  static Client of(String organisation, Application application) {
    return new Client(organisation, application.id(), application.facts().name());
  }
}
