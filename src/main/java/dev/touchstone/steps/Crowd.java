package dev.touchstone.steps;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.PlainClient;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.List;

/** Many users at once, whose creation is no part of the evidence. */
final class Crowd {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final World world;
  private final PlainClient client;

  Crowd(World world, PlainClient client) {
    this.world = world;
    this.client = client;
  }

  /** Creates so many users, as a precondition, and gives their ids in the order of creation. */
  List<String> create(int size) {
    var ids = new ArrayList<String>();
    for (int i = 1; i <= size; i++) {
      var exchange = client.post("/Users", member(i));
      var id = exchange.json().text("id");
      if (!exchange.response().isSuccess() || id.isEmpty()) {
        throw new CannotJudge(
            "user %d of %d could not be created beforehand: %s".formatted(i, size, exchange));
      }
      ids.add(id.get());
    }
    return ids;
  }

  private String member(int number) {
    var name = world.names().userName("crowd%04d".formatted(number));
    var body = Json.object();
    body.putArray("schemas").add(USER);
    body.put("userName", name);
    body.putObject("name")
        .put("givenName", "Number " + number)
        .put("familyName", world.names().family("Crowd"));
    body.putArray("emails").addObject().put("value", name).put("primary", true);
    body.put("active", true);
    return body.toString();
  }
}
