package dev.touchstone.reference.oauth;

import dev.touchstone.reference.organisation.Organisation;
import java.net.URI;

/** The authorization server of an organisation, under the URL by which the client came. */
record Issuer(Organisation of, String url) {
  String organisation() {
    return of.name();
  }

  URI endpoint(String name) {
    return URI.create(url + "/oauth/" + name);
  }
}
