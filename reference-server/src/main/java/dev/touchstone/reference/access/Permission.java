package dev.touchstone.reference.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do; each is a scope of OAuth 2. */
public enum Permission {
  /** To see all resources of the organisation. */
  READ("scim.read"),
  /** To make, change and delete them. */
  WRITE("scim.write"),
  /** To see and change the one resource that stands for the caller. */
  SELF("scim.self");

  public static final Set<Permission> FULL =
      Collections.unmodifiableSet(EnumSet.of(Permission.READ, Permission.WRITE));

  private final String scope;

  Permission(String scope) {
    this.scope = scope;
  }

  public String scope() {
    return scope;
  }

  /** The permissions that a scope names, separated by spaces; refused if one is unknown. */
  public static Set<Permission> parse(String scope) {
    var found = EnumSet.noneOf(Permission.class);
    for (var name : scope.strip().split("\\s+")) {
      found.add(
          Arrays.stream(values())
              .filter(permission -> permission.scope.equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(unknown(name))));
    }
    return Collections.unmodifiableSet(found);
  }

  private static String unknown(String name) {
    return "There is no scope \"" + name + "\"; there are " + format(Set.of(values())) + ".";
  }

  /** As a scope, in a fixed order. */
  public static String format(Collection<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::scope).collect(Collectors.joining(" "));
  }
}
