package dev.touchstone.idp.entra.directory;

import dev.touchstone.idp.entra.mapping.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A group in the directory with its direct members (ENTRA-55, 57). */
public final class EntraGroup implements DirectoryObject, Source {

  private final String id;
  private final boolean securityEnabled;
  private final Set<EntraUser> members;
  private final Set<EntraGroup> nested = new LinkedHashSet<>();
  private String displayName;
  private boolean purged;

  EntraGroup(String id, String displayName, List<EntraUser> members, boolean securityEnabled) {
    this.id = id;
    this.displayName = displayName;
    this.members = new LinkedHashSet<>(members);
    this.securityEnabled = securityEnabled;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String displayName() {
    return displayName;
  }

  /** Whether it grants access to anything; others are never provisioned (ENTRA-57). */
  public boolean isSecurityEnabled() {
    return securityEnabled;
  }

  @Override
  public boolean isPurged() {
    return purged;
  }

  /** The people who belong to it themselves, not through a group inside (ENTRA-55). */
  public List<EntraUser> members() {
    return List.copyOf(members);
  }

  /** The groups inside, which provisioning does not look into. */
  public List<EntraGroup> nested() {
    return new ArrayList<>(nested);
  }

  @Override
  public List<String> values(String attribute) {
    return switch (attribute.toLowerCase(Locale.ROOT)) {
      case "objectid" -> List.of(id);
      case "displayname" -> displayName.isEmpty() ? List.of() : List.of(displayName);
      case "securityenabled" -> List.of(securityEnabled ? "True" : "False");
      default -> List.of();
    };
  }

  void rename(String name) {
    displayName = name;
  }

  void add(EntraUser user) {
    members.add(user);
  }

  void add(EntraGroup inner) {
    nested.add(inner);
  }

  void remove(EntraUser user) {
    members.remove(user);
  }

  void purge() {
    purged = true;
  }

  @Override
  public String toString() {
    return displayName;
  }
}
