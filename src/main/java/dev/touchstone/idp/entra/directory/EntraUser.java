package dev.touchstone.idp.entra.directory;

import dev.touchstone.idp.entra.mapping.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A person in the directory, a member of the organisation or a guest (ENTRA-16). */
public final class EntraUser implements DirectoryObject, Source {

  private static final String GUEST = "#EXT#";

  private final String id;
  private Profile profile;
  private boolean enabled = true;
  private boolean purged;
  private Optional<EntraUser> manager = Optional.empty();
  private Optional<Instant> binnedAt = Optional.empty();

  /** The attributes of a person by their names in the directory, which have no case. */
  public record Profile(Map<String, List<String>> attributes) {

    public Profile {
      var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
      attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
      attributes = Collections.unmodifiableMap(copy);
    }

    /** A person with a user principal name and nothing else. */
    public static Profile of(String userPrincipalName) {
      return new Profile(Map.of("userPrincipalName", List.of(userPrincipalName)));
    }

    /** The same with other values of an attribute; none empties it. */
    public Profile with(String attribute, String... values) {
      var others = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
      others.putAll(attributes);
      others.put(attribute, List.of(values));
      return new Profile(others);
    }
  }

  EntraUser(String id, Profile profile) {
    this.id = id;
    this.profile = profile;
  }

  @Override
  public String id() {
    return id;
  }

  /** The attributes as they are now. */
  public Profile profile() {
    return profile;
  }

  @Override
  public String displayName() {
    var named = values("displayName").stream().findFirst();
    return named.or(() -> values("userPrincipalName").stream().findFirst()).orElse(id);
  }

  /** Whether sign-in is not blocked. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Whether the person is deleted, but can still be restored. */
  public boolean isInRecycleBin() {
    return binnedAt.isPresent() && !purged;
  }

  @Override
  public boolean isPurged() {
    return purged;
  }

  /** The manager, if there is one. */
  public Optional<EntraUser> manager() {
    return manager;
  }

  /** The values of an attribute of the directory, among them those that no profile holds. */
  @Override
  public List<String> values(String attribute) {
    var kept = profile.attributes().getOrDefault(attribute, List.of());
    return switch (attribute.toLowerCase(Locale.ROOT)) {
      case "objectid" -> List.of(id);
      case "accountenabled" -> List.of(enabled ? "True" : "False");
      case "userprincipalname" -> kept.stream().map(EntraUser::withoutGuestMark).toList();
      case "originaluserprincipalname" ->
          profile.attributes().getOrDefault("userPrincipalName", List.of());
      default -> kept;
    };
  }

  /** What a guest is called at home: the address before the mark, its last underscore an at. */
  private static String withoutGuestMark(String name) {
    var mark = name.indexOf(GUEST);
    if (mark < 0) {
      return name;
    }
    var address = name.substring(0, mark);
    var at = address.lastIndexOf('_');
    return at < 0 ? address : address.substring(0, at) + "@" + address.substring(at + 1);
  }

  void become(Profile other) {
    profile = other;
  }

  void reportsTo(Optional<EntraUser> other) {
    manager = other;
  }

  void signsIn(boolean allowed) {
    enabled = allowed;
  }

  void bin(Instant when) {
    binnedAt = Optional.of(when);
  }

  void leaveBin() {
    binnedAt = Optional.empty();
  }

  boolean isBinnedBefore(Instant when) {
    return binnedAt.filter(at -> !at.isAfter(when)).isPresent();
  }

  void purge() {
    purged = true;
  }

  @Override
  public String toString() {
    return displayName();
  }
}
