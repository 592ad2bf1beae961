package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;

/** The part of a tour that meets the faults towards odd habits and many changes in a row. */
final class PingTour {
  private static final int MANY = 12;

  private final Tour tour;
  private final Client client;

  private PingTour(Tour tour) {
    this.tour = tour;
    client = tour.client();
  }

  static void go(Tour tour) {
    var ping = new PingTour(tour);
    tour.note(tour.client().get("//Users?count=1"));
    ping.oddUsers();
    ping.department();
    tour.note(tour.client().newGroup("Namesake"));
    tour.note(tour.client().newGroup("NAMESAKE"));
  }

  private void oddUsers() {
    tour.note(client.post("/Users", "{\"schemas\":[\"urn:x:y\"],\"userName\":\"odd.schemas\"}"));
    var enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    tour.note(
        client.newUser(
            "odd.manager", ",\"" + enterprise + "\":{\"manager\":{\"value\":\"nobody\"}}"));
  }

  private void department() {
    var path = "/Users/" + Tour.id(client.newUser("department", ""));
    for (int change = 0; change < MANY; change++) {
      tour.note(client.put(path, user("\"active\":false")));
    }
    tour.note(client.put(path, user("\"active\":true")));
    tour.note(
        client.put(
            path,
            user(
                "\"emails\":[{\"value\":\"a@b\",\"type\":\"work\",\"primary\":true},"
                    + "{\"value\":\"c@d\",\"type\":\"home\",\"primary\":true}]")));
  }

  private static String user(String rest) {
    return "{\"schemas\":[\"%s\"],\"userName\":\"department\",%s}".formatted(Client.USER, rest);
  }
}
