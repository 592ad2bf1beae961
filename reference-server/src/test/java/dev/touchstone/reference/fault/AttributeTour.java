package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.schema.Urns;

/** The part of a tour that meets the faults of extensions, roles, passwords and lagging reads. */
final class AttributeTour {
  private static final String[] AS_OKTA = {"User-Agent", "Okta SCIM Client 1.0.0"};

  private final Tour tour;

  private AttributeTour(Tour tour) {
    this.tour = tour;
  }

  static void go(Tour tour) {
    var attributes = new AttributeTour(tour);
    attributes.changes();
    attributes.lags();
  }

  private void changes() {
    var first = ",\"roles\":[{\"type\":\"A\",\"value\":\"1\"}]," + department("Here");
    var path = "/Users/" + Tour.id(tour.note(tour.client().newUser("attributed", first)));
    var second = ",\"roles\":[{\"type\":\"A\",\"value\":\"2\"}]," + department("There");
    tour.note(tour.client().put(path, user(second)));
    tour.note(tour.client().put(path, user(",\"title\":null,\"nickName\":\"\"")));
    tour.note(tour.client().put(path, user(",\"password\":\"another password\"")));
  }

  private void lags() {
    var made = tour.client().post("/Users", user("").replace("attributed", "late"), AS_OKTA);
    var path = "/Users/" + Tour.id(tour.note(made));
    var late = user(",\"title\":\"Late\"").replace("attributed", "late");
    tour.note(tour.client().put(path, late, AS_OKTA));
    tour.note(tour.client().get(path, AS_OKTA));
    tour.note(tour.client().get(path, AS_OKTA));
    tour.note(tour.client().get("//Users?count=1"));
  }

  private static String department(String name) {
    return "\"%s\":{\"department\":\"%s\"}".formatted(Urns.ENTERPRISE_USER, name);
  }

  private static String user(String rest) {
    var schemas = "{\"schemas\":[\"%s\",\"%s\"]".formatted(Client.USER, Urns.ENTERPRISE_USER);
    return schemas + ",\"userName\":\"attributed\"" + rest + "}";
  }
}
