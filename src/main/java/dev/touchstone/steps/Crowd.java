package dev.touchstone.steps;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Link;
import dev.touchstone.exchange.PlainClient;
import dev.touchstone.target.Target;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.List;

/**
 * Many users, whose creation is no part of the evidence. They belong to the run: scenarios that
 * need many leave them as they are, so that the next one finds them still there, and the clean-up
 * at the end of the run removes them.
 */
public final class Crowd {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final PlainClient client;
  private final Names names;
  private final List<String> ids = new ArrayList<>();

  /**
   * A crowd of nobody yet.
   *
   * @param marker part of the name of everything that the run creates
   */
  public Crowd(Link link, Target target, String marker, String mailDomain) {
    client = new PlainClient(link.wire(), Actor.CROWD, target.baseUrl(), target.credentials());
    names = new Names(marker + "crowd", mailDomain);
  }

  /** The ids of so many users in the order of their creation; those who lack are created. */
  public synchronized List<String> ofSize(int size) {
    while (ids.size() < size) {
      ids.add(create(ids.size() + 1));
    }
    return List.copyOf(ids.subList(0, size));
  }

  /** The user name of one of them, counted from one. */
  public String userName(int number) {
    return names.userName("crowd%04d".formatted(number));
  }

  private String create(int number) {
    var exchange = client.post("/Users", member(number));
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge(
          "user %d of a crowd could not be created: %s".formatted(number, exchange));
    }
    return id.get();
  }

  private String member(int number) {
    var body = Json.object();
    body.putArray("schemas").add(USER);
    body.put("userName", userName(number));
    body.putObject("name")
        .put("givenName", "Number " + number)
        .put("familyName", names.family("Crowd"));
    body.putArray("emails").addObject().put("value", userName(number)).put("primary", true);
    body.put("active", true);
    return body.toString();
  }
}
