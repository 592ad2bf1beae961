package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import java.util.Collections;

/** The part of a tour that meets the faults of large groups, and of groups that are gone. */
final class PushTour {
  private static final String NOBODY =
      "{\"value\":\"11111111-2222-3333-4444-555555555555\",\"display\":\"nobody\"}";
  private static final int MANY = 500;

  private final Tour tour;
  private final String one;
  private final String other;
  private final String path;

  private PushTour(Tour tour) {
    this.tour = tour;
    one = member(Tour.id(tour.client().newUser("pushed1", "")));
    other = member(Tour.id(tour.client().newUser("pushed2", "")));
    path = "/Groups/" + Tour.id(tour.client().newGroup("Pushed"));
  }

  static void go(Tour tour) {
    var pushes = new PushTour(tour);
    pushes.changes("{\"op\":\"replace\",\"value\":{\"members\":[" + pushes.one + "]}}");
    pushes.changes("{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}");
    pushes.changes(add(NOBODY + "," + pushes.other));
    var many = String.join(",", Collections.nCopies(MANY, pushes.one));
    pushes.changes(add(many + "," + pushes.other));
    pushes.vanishes();
  }

  private static String member(String id) {
    return "{\"value\":\"" + id + "\",\"display\":null}";
  }

  private static String add(String members) {
    return "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + members + "]}";
  }

  private void changes(String operation) {
    tour.note(tour.client().patch(path, operation));
    tour.note(tour.client().get(path));
  }

  private void vanishes() {
    Client client = tour.client();
    client.delete(path);
    tour.note(client.patch(path, add(one)));
    tour.note(client.find("/Groups", "displayName eq \"Pushed\""));
  }
}
