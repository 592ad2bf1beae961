package dev.touchstone.idp.entra.setting;

import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.ScopingFilter;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the portal shows behind "Provision Microsoft Entra ID Users", or Groups.
 *
 * @param enabled whether such objects are provisioned at all (ENTRA-57)
 * @param actions what may be done to them (ENTRA-44)
 * @param filter "Source Object Scope"
 */
public record Provisioned(
    boolean enabled, Set<TargetAction> actions, AttributeMappings mappings, ScopingFilter filter) {

  public Provisioned {
    actions = Set.copyOf(actions);
  }

  /** Enabled, with every action and no filter. */
  public static Provisioned by(AttributeMappings mappings) {
    return new Provisioned(true, EnumSet.allOf(TargetAction.class), mappings, ScopingFilter.none());
  }

  /** The same switched on or off. */
  public Provisioned enabled(boolean on) {
    return new Provisioned(on, actions, mappings, filter);
  }

  /** With an action unticked. */
  public Provisioned without(TargetAction action) {
    var fewer = EnumSet.noneOf(TargetAction.class);
    fewer.addAll(actions);
    fewer.remove(action);
    return new Provisioned(enabled, fewer, mappings, filter);
  }

  /** With other mappings. */
  public Provisioned with(AttributeMappings others) {
    return new Provisioned(enabled, actions, others, filter);
  }

  /** With another filter. */
  public Provisioned with(ScopingFilter other) {
    return new Provisioned(enabled, actions, mappings, other);
  }

  /** Whether an action is ticked. */
  public boolean may(TargetAction action) {
    return enabled && actions.contains(action);
  }
}
