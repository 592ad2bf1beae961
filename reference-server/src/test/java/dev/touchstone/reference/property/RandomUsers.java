package dev.touchstone.reference.property;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.Client;
import java.util.List;

/** Users whose attributes are drawn from few words, so that filters often hit some of them. */
record RandomUsers(Chance chance) {
  static final List<String> WORDS = List.of("a", "B", "ab", "BA", "aba", "b.a", "work", "home");
  private static final List<String> TYPES = List.of("work", "Home", "other");

  ObjectNode next(String uniqueName) {
    var user = JsonNodeFactory.instance.objectNode();
    user.putArray("schemas").add(Client.USER);
    user.put("userName", chance.any(WORDS) + uniqueName);
    for (var name : chance.some(List.of("title", "nickName", "externalId"))) {
      user.put(name, chance.any(WORDS));
    }
    if (chance.oneIn(2)) {
      user.put("active", chance.oneIn(2));
    }
    if (chance.oneIn(2)) {
      user.putObject("name").put("familyName", chance.any(WORDS));
    }
    if (chance.oneIn(3)) {
      user.withArray("schemas").add(Client.ENTERPRISE);
      user.putObject(Client.ENTERPRISE).put("department", chance.any(WORDS));
    }
    addEmails(user);
    return user;
  }

  private void addEmails(ObjectNode user) {
    var types = chance.some(TYPES);
    var primary = chance.below(4);
    for (var i = 0; i < types.size(); i++) {
      var email = user.withArray("emails").addObject();
      email.put("value", chance.any(WORDS)).put("type", types.get(i));
      if (i == primary) {
        email.put("primary", true);
      }
      if (chance.oneIn(3)) {
        email.put("display", chance.any(WORDS));
      }
    }
  }
}
