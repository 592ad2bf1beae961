package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;

/** The part of a tour that meets the faults of imports, and of what can be granted. */
final class ImportTour {
  private final Tour tour;

  private ImportTour(Tour tour) {
    this.tour = tour;
  }

  static void go(Tour tour) {
    var imports = new ImportTour(tour);
    imports.roles();
    imports.grants();
    imports.oktaMeetsALimit();
  }

  private void roles() {
    for (var name : new String[] {"Reader", "Writer"}) {
      tour.client()
          .post(
              "/Roles",
              "{\"schemas\":[\"urn:example:Role\"],\"displayName\":\"%s\",\"type\":\"Role\"}"
                  .formatted(name));
    }
    tour.note(tour.client().get("/Roles?startIndex=1&count=1"));
  }

  private void grants() {
    var path = "/Users/" + Tour.id(tour.client().newUser("granted", ""));
    for (var roles : new String[] {"{\"value\":\"1\",\"display\":\"Reader\"}", ""}) {
      tour.note(tour.client().put(path, user("granted", ",\"roles\":[" + roles + "]")));
    }
    tour.note(tour.client().get(path));
  }

  private void oktaMeetsALimit() {
    tour.note(
        tour.client().post("/Users", user("paused", ""), "User-Agent", "Okta SCIM Client 1.0.0"));
    tour.note(tour.client().get("//Users?count=1"));
  }

  private static String user(String userName, String rest) {
    return "{\"schemas\":[\"%s\"],\"userName\":\"%s\"%s}".formatted(Client.USER, userName, rest);
  }
}
