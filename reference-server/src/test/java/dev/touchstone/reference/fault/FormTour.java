package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;

/** The part of a tour that meets requests in forms that are unusual. */
final class FormTour {
  private static final int MANY = 25;

  private final Tour tour;
  private final Client client;

  private FormTour(Tour tour) {
    this.tour = tour;
    this.client = tour.client();
  }

  static void go(Tour tour) {
    var forms = new FormTour(tour);
    var user = forms.user();
    forms.spellings(user);
    forms.groups(user);
  }

  private String user() {
    tour.note(client.post("/Users", "{\"schemas\":[\"urn:unheard\"],\"userName\":\"form@a\"}"));
    var id = Tour.id(tour.note(client.newUser("form@a", "")));
    var path = "/Users/" + id;
    tour.note(client.put(path, Client.user("form@a", ",\"active\":\"false\"")));
    tour.note(client.put(path, Client.user("form@a", ",\"active\":true")));
    tour.note(client.put(path, Client.user("form@a", "")));
    tour.note(client.get(path));
    return id;
  }

  private void spellings(String user) {
    tour.note(client.get("/Users?filter=userName+eq+%22form%40a%22&"));
    tour.note(client.get("/Users/" + user, "Content-Type", "application/json"));
  }

  private void groups(String user) {
    var path = "/Groups/" + Tour.id(tour.note(client.newGroup("Form", user)));
    tour.note(client.put("/Users/" + user, Client.user("form@a", ",\"title\":\"T\"")));
    tour.noteText("members " + client.get(path).json().path("members").size());
    tour.note(
        client.send(
            "PATCH",
            path,
            "{\"members\":[{\"value\":\"%s\",\"operation\":\"delete\"}]}".formatted(user)));
    tour.note(client.newGroup("Form"));
    for (var i = 0; i < MANY; i++) {
      client.newGroup("Form " + i);
    }
    tour.noteText("groups " + client.get("/Groups").json().path("totalResults"));
  }
}
