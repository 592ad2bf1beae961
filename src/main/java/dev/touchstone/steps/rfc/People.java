package dev.touchstone.steps.rfc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Several users of one scenario, by the names that the feature gives them. */
public final class People {

  private final World world;
  private final RfcScenario rfc;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** For one scenario. */
  public People(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Creates users, as a precondition, and waits until queries find them. */
  void create(List<String> who, BiConsumer<String, ObjectNode> details) {
    for (var name : who) {
      var body = rfc.draft().put("userName", userName(name));
      details.accept(name, body);
      var exchange = world.client().post("/Users", body.toString());
      var id = exchange.json().text("id");
      if (!exchange.response().isSuccess() || id.isEmpty()) {
        throw new CannotJudge("no user could be created beforehand: " + exchange);
      }
      ids.put(name, id.get());
    }
    var found =
        world
            .auditor()
            .filter(
                "/Users", rfc.narrowing(), list -> Auditor.resources(list).size() >= ids.size());
    if (!found.response().isSuccess()) {
      throw new CannotJudge("the users cannot be chosen by a filter: " + found);
    }
  }

  /** As made up for the scenario, but with the capitals of the feature. */
  private String userName(String name) {
    return name + world.names().userName(name).substring(name.length());
  }

  /** Goes on only if the service provider stored that attribute of a user. */
  void demand(String name, String attribute) {
    var user = world.auditor().user(ids.get(name), Json::isObject).json();
    if (!user.at(attribute).isAssigned()) {
      throw new DoesNotApply("the service provider does not store " + attribute);
    }
  }

  int size() {
    return ids.size();
  }

  List<String> allIds() {
    return List.copyOf(ids.values());
  }

  /** The name in the feature of a user who is shown; nothing for strangers. */
  Optional<String> name(Json shown) {
    return ids.entrySet().stream()
        .filter(entry -> shown.text("id").equals(Optional.of(entry.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
