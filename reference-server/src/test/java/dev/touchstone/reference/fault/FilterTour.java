package dev.touchstone.reference.fault;

import java.util.List;

/** The part of a tour that meets the faults of filters, pages and orders. */
final class FilterTour {
  private static final List<String> FILTERS =
      List.of(
          "title eq 'Dean'",
          "title ne 'Dean' and title pr",
          "title co 'ean I'",
          "title sw 'Dean'",
          "title ew 'Dean'",
          "title gt 'Dean'",
          "title ge 'Dean'",
          "title lt 'Dean'",
          "title le 'Dean'",
          "userName sw 'filtered' and title pr",
          "userName eq 'filtered1' and active eq true",
          "userName eq 'filtered1' and schemas eq 'urn:ietf:params:scim:schemas:core:2.0:User'",
          "emails.value eq 'two@x'",
          "externalId eq 'ex-1'",
          "userName sw 'filtered' and not (title eq 'Dean')",
          "not (title eq 'Dean') and userName eq 'filtered1'",
          "title eq 'Dean' or title eq 'Dean II' and active eq false",
          "(title eq 'Dean' or title eq 'Dean II') and userName eq 'filtered2'",
          "emails[type eq 'work' and value eq 'two@x']",
          "emails[value eq 'two@x']",
          "USERNAME eq 'filtered1'",
          "urn:ietf:params:scim:schemas:core:2.0:User:userName eq 'filtered1'",
          "active gt true");

  private static final List<String> LISTS =
      List.of(
          "count=1&startIndex=2",
          "startIndex=0",
          "startIndex=9",
          "count=-1",
          "sortBy=userName",
          "sortBy=userName&sortOrder=descending",
          "sortBy=externalId",
          "sortBy=title",
          "sortBy=emails.value");

  private FilterTour() {}

  static void go(Tour tour) {
    var emails =
        ",\"emails\":[{\"value\":\"one@x\",\"type\":\"work\"},{\"value\":\"two@x\",\"type\":\"home\"}]";
    tour.client().newUser("filtered1", ",\"title\":\"Dean\",\"externalId\":\"EX-1\"" + emails);
    var primary = emails.replace("two@x\"", "alt@x\",\"primary\":true").replace("one@x", "eins@x");
    tour.client().newUser("filtered4", ",\"externalId\":\"b\"" + primary);
    tour.client().newUser("filtered2", ",\"title\":\"Dean II\",\"externalId\":\"C\"");
    tour.client().newUser("Filtered3", ",\"title\":\"Vice Dean\"");
    for (var filter : FILTERS) {
      tour.note(tour.client().find("/Users", filter.replace('\'', '"')));
    }
    tour.client().newUser("filtered'5", "");
    tour.note(tour.client().find("/Users", "userName eq \"filtered'5\""));
    for (var list : LISTS) {
      tour.note(tour.client().get("/Users?filter=userName%20sw%20%22filtered%22&" + list));
    }
  }
}
