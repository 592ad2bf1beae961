package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import java.util.List;

/** The part of a tour that meets the faults of projections, searches, versions and memberships. */
final class ViewTour {
  private static final List<String> VIEWS =
      List.of(
          "attributes=userName",
          "attributes=name.givenName",
          "attributes=a..b",
          "excludedAttributes=name",
          "excludedAttributes=id",
          "colour=blue");
  private static final List<String> SEARCHES =
      List.of(",\"count\":1", ",\"sortBy\":\"userName\",\"sortOrder\":\"descending\"");

  private final Tour tour;

  private ViewTour(Tour tour) {
    this.tour = tour;
  }

  static void go(Tour tour) {
    var views = new ViewTour(tour);
    views.projections();
    views.searches();
    views.versions();
    views.memberships();
  }

  private void projections() {
    var path = "/Users/" + made("viewed1");
    VIEWS.forEach(view -> tour.note(tour.client().get(path + "?" + view)));
    tour.note(tour.client().put(path + "?attributes=userName", user("viewed1", "")));
  }

  private String made(String userName) {
    var reply =
        tour.client().newUser(userName, ",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"}");
    return Tour.id(reply);
  }

  private static String user(String userName, String rest) {
    return "{\"schemas\":[\"%s\"],\"userName\":\"%s\"%s}".formatted(Client.USER, userName, rest);
  }

  private void searches() {
    made("viewed2");
    for (var search : SEARCHES) {
      tour.note(tour.client().post("/Users/.search", search(search)));
    }
    tour.note(tour.client().post("/Groups/.search", search("")));
    tour.note(tour.client().post("/Users/.search", "{\"filter\":\"userName eq \\\"viewed1\\\"\"}"));
    tour.note(tour.client().get("/?filter=displayName%20pr"));
  }

  private static String search(String rest) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],"
        + "\"filter\":\"userName sw \\\"viewed\\\" or displayName pr\""
        + rest
        + "}";
  }

  private void versions() {
    var path = "/Users/" + made("viewed3");
    for (var reply : List.of(tour.client().get(path), tour.client().get(path))) {
      tour.noteText(reply.header("ETag"));
    }
    tour.noteText(tour.client().put(path, user("viewed3", "")).header("ETag"));
    tour.note(tour.client().get(path, "If-None-Match", "*"));
    tour.note(tour.client().put(path, user("viewed3", ""), "If-Match", "W/\"none\""));
  }

  private void memberships() {
    var user = made("viewed4");
    var path = "/Groups/" + Tour.id(tour.note(tour.client().newGroup("Viewed", user)));
    tour.note(tour.client().get("/Users/" + user));
    tour.note(tour.client().put("/Users/" + user, user("viewed4", ",\"groups\":[]")));
    tour.note(tour.client().get(path));
    tour.note(tour.client().post("/Groups", "{\"schemas\":[\"%s\"]}".formatted(Client.GROUP)));
    var nested = Tour.id(tour.client().newGroup("Nested"));
    tour.note(
        tour.client()
            .patch(
                path,
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                    + nested
                    + "\"}]}"));
  }
}
