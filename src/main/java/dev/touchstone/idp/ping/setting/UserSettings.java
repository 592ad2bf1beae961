package dev.touchstone.idp.ping.setting;

import java.util.ArrayList;
import java.util.List;

/**
 * What is chosen about users.
 *
 * @param mappings in the order in which their values are sent
 */
public record UserSettings(
    Identifier identifier,
    FilterExpression filter,
    RemoveAction removeAction,
    List<AttributeMapping> mappings) {

  public UserSettings {
    mappings = AttributeMapping.sorted(mappings);
  }

  static UserSettings usual() {
    return new UserSettings(
        Identifier.USER_NAME,
        FilterExpression.of(Identifier.USER_NAME),
        RemoveAction.DISABLE,
        AttributeMapping.usual());
  }

  /** The same by another identifier and the look-up that goes with it. */
  public UserSettings identifiedBy(Identifier chosen) {
    return new UserSettings(chosen, FilterExpression.of(chosen), removeAction, mappings);
  }

  /** The same with another look-up. */
  public UserSettings lookedUpBy(FilterExpression chosen) {
    return new UserSettings(identifier, chosen, removeAction, mappings);
  }

  /** The same with another end. */
  public UserSettings removedBy(RemoveAction chosen) {
    return new UserSettings(identifier, filter, chosen, mappings);
  }

  /** The same with one more row. */
  public UserSettings mapping(AttributeMapping row) {
    var rows = new ArrayList<>(mappings);
    rows.add(row);
    return new UserSettings(identifier, filter, removeAction, rows);
  }
}
