package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Password;
import dev.touchstone.reference.access.People;
import dev.touchstone.reference.access.Permission;
import dev.touchstone.reference.access.Person;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;

/** People with a name and a password. */
record PersonHoldings(People people) implements Holdings {
  @Override
  public List<ObjectNode> of(String organisation) {
    return people.of(organisation).stream().map(PersonHoldings::shown).toList();
  }

  @Override
  public ObjectNode add(String organisation, Wish wish) {
    var name = wish.text("name");
    if (name.contains(":")) {
      throw Refusal.invalidValue("A name cannot hold a colon (RFC 7617).");
    }
    var password = Password.of(wish.text("password"));
    var person = new Person(name, password, wish.permissions(), wish.now());
    if (!people.add(organisation, person)) {
      throw Refusal.uniqueness("There is a person of that name already.");
    }
    return shown(person);
  }

  @Override
  public boolean remove(String organisation, String id) {
    return people.remove(organisation, id);
  }

  private static ObjectNode shown(Person person) {
    return Json.object()
        .put("id", person.name())
        .put("name", person.name())
        .put("scope", Permission.format(person.permissions()))
        .put("created", person.created().toString());
  }
}
