package dev.touchstone.reference.fault;

import dev.touchstone.reference.Client;
import dev.touchstone.reference.schema.Urns;

/** The part of a tour that meets the faults of whole and bare users. */
final class JumpCloudTour {
  private JumpCloudTour() {}

  static void go(Tour tour) {
    var client = tour.client();
    var named = "{\"schemas\":[\"%s\",\"%s\"],\"userName\":\"jump\"}";
    tour.note(client.post("/Users", named.formatted(Client.USER, Urns.ENTERPRISE_USER)));
    var phone = ",\"phoneNumbers\":[{\"value\":\"tel:+1-555-555-5555\"}]";
    tour.note(client.newUser("jump0", phone));
    for (var name : new String[] {"jump1", "jump2"}) {
      var made = tour.note(client.newUser(name, ",\"externalId\":\"of " + name + "\""));
      var bare = "{\"schemas\":[\"%s\"],\"userName\":\"%s\"}".formatted(Client.USER, name);
      tour.note(client.put("/Users/" + Tour.id(made), bare));
    }
  }
}
