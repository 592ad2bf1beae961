package dev.touchstone.idp.ping.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.setting.AttributeMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one attribute that has several, one for each type, and their reconciliation with
 * those that the service provider showed (PING-14).
 */
final class MultiValues {

  private static final Set<String> RECONCILED = Set.of("emails", "phoneNumbers", "addresses");

  private final String attribute;
  private final List<AttributeMapping> rows;

  /** Of an attribute to whose elements those rows lead. */
  MultiValues(String attribute, List<AttributeMapping> rows) {
    this.attribute = attribute;
    this.rows = rows;
  }

  /**
   * The elements as they are sent.
   *
   * @param held as the service provider showed them last
   */
  List<ObjectNode> of(PingUser user, Json held) {
    var doubled = doubled(user, held);
    var elements = doubled.isPresent() ? allAs(doubled.get()) : own(user);
    if (RECONCILED.contains(attribute)) {
      held.elements().stream()
          .filter(each -> !each.at("type").isAssigned() && !elements.isEmpty())
          .filter(each -> elements.stream().noneMatch(own -> isSame(own, each)))
          .forEach(each -> elements.add(each.copy()));
    }
    return elements;
  }

  private List<ObjectNode> own(PingUser user) {
    var byType = new LinkedHashMap<String, ObjectNode>();
    for (var row : rows) {
      var value = user.value(row.source());
      if (!value.isEmpty()) {
        byType
            .computeIfAbsent(row.target().type(), MultiValues::element)
            .put(row.target().part(), value);
      }
    }
    if (RECONCILED.contains(attribute)) {
      byType.values().stream().findFirst().ifPresent(first -> first.put("primary", true));
    }
    return new ArrayList<>(byType.values());
  }

  private static ObjectNode element(String type) {
    return Json.object().put("type", type);
  }

  /**
   * The one address that is left where two are mapped and two are held: a known limitation fills
   * both with it (PING-14).
   */
  private Optional<String> doubled(PingUser user, Json held) {
    var values =
        rows.stream().map(row -> user.value(row.source())).filter(each -> !each.isEmpty()).toList();
    var isDoubled =
        attribute.equals("emails")
            && rows.size() == 2
            && values.size() == 1
            && held.elements().size() == 2;
    return isDoubled ? Optional.of(values.get(0)) : Optional.empty();
  }

  private List<ObjectNode> allAs(String value) {
    var elements = new ArrayList<ObjectNode>();
    rows.forEach(
        row -> elements.add(element(row.target().type()).put("value", value).put("primary", true)));
    return elements;
  }

  private static boolean isSame(ObjectNode own, Json held) {
    return Json.of(own).text("value").equals(held.text("value"));
  }
}
