package dev.touchstone.reference.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.reference.Client;
import dev.touchstone.reference.ReferenceServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatchPropertyTest {
  private static final int USERS = 100;
  private static final int PATCHES = 20;
  private static final Set<String> MODELLED =
      Set.of("title", "nickName", "displayName", "name", "emails");

  @AutoClose private static ReferenceServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = ReferenceServer.start();
    client = Client.of(server);
  }

  @Test
  void a_patched_user_is_what_a_naive_model_says() {
    var chance = Chance.seeded(3552);
    var done = 0;
    var forbidden = 0;
    for (var i = 0; i < USERS; i++) {
      var path = "/Users/" + client.newUser("patched" + i, "").id();
      var model = new Model();
      var history = new ArrayList<String>();
      for (var j = 0; j < PATCHES; j++) {
        var operations = operations(chance);
        var body = operations.stream().map(RandomOperation::json).collect(Collectors.joining(","));
        history.add(body);
        var changed = model.copy();
        var isAllowed = apply(operations, changed);

        var patched = client.patch(path, body);

        assertThat(patched.status() < 300).as("%s", history).isEqualTo(isAllowed);
        model = isAllowed ? changed : model;
        assertThat(shown(client.get(path).json())).as("%s", history).isEqualTo(model.shown());
        done += isAllowed ? 1 : 0;
        forbidden += isAllowed ? 0 : 1;
      }
    }
    assertThat(done).isGreaterThan(USERS * PATCHES / 2);
    assertThat(forbidden).isGreaterThan(USERS);
  }

  private static List<RandomOperation> operations(Chance chance) {
    var operations = new ArrayList<RandomOperation>();
    for (var i = chance.below(3); i >= 0; i--) {
      operations.add(RandomOperation.any(chance));
    }
    return operations;
  }

  private static boolean apply(List<RandomOperation> operations, Model model) {
    try {
      operations.forEach(operation -> operation.effect().accept(model));
      return true;
    } catch (Model.Forbidden forbidden) {
      return false;
    }
  }

  private static Map<String, Object> shown(JsonNode user) {
    var shown = new LinkedHashMap<String, Object>();
    for (var field : user.properties()) {
      if (MODELLED.contains(field.getKey())) {
        shown.put(field.getKey(), plain(field.getValue()));
      }
    }
    return shown;
  }

  private static Object plain(JsonNode value) {
    if (value.isObject()) {
      var map = new LinkedHashMap<String, Object>();
      value.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
      return map;
    }
    if (value.isArray()) {
      var set = new LinkedHashSet<Object>();
      value.forEach(element -> set.add(plain(element)));
      assertThat(set).hasSize(value.size());
      return set;
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
  }

  @Test
  void the_members_of_a_patched_group_are_what_a_set_says() {
    var chance = Chance.seeded(3551);
    var people = new ArrayList<String>();
    for (var i = 0; i < 8; i++) {
      people.add(client.newUser("member" + i, "").id());
    }
    var path = "/Groups/" + client.newGroup("Patched at random").id();
    Set<String> model = new LinkedHashSet<>();

    for (var i = 0; i < 400; i++) {
      var chosen = chance.some(people);
      var one = chance.any(people);
      var values = chosen.stream().map(id -> "{\"value\":\"" + id + "\"}").toList().toString();
      String operation;
      switch (chance.below(5)) {
        case 0 -> {
          operation = "{\"op\":\"replace\",\"path\":\"members\",\"value\":" + values + "}";
          model = new LinkedHashSet<>(chosen);
        }
        case 1 -> {
          operation = "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + one + "\\\"]\"}";
          model.remove(one);
        }
        case 2 -> {
          operation =
              "{\"op\":\"remove\",\"path\":\"members[not (value eq \\\"" + one + "\\\")]\"}";
          model.retainAll(Set.of(one));
        }
        default -> {
          operation = "{\"op\":\"add\",\"path\":\"members\",\"value\":" + values + "}";
          model.addAll(chosen);
        }
      }

      var patched = client.patch(path, operation);

      assertThat(patched.status()).as(operation).isBetween(200, 204);
      var members = new ArrayList<String>();
      client.get(path).json().path("members").forEach(it -> members.add(it.path("value").asText()));
      assertThat(members).as(operation).containsExactlyInAnyOrderElementsOf(model);
    }
  }
}
