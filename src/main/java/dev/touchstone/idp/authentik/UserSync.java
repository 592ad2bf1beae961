package dev.touchstone.idp.authentik;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.setting.Habit;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import java.util.List;
import java.util.Optional;

/** Keeps the service provider's users like authentik's. */
final class UserSync {

  private static final String USERS = "/Users";

  private final ScimClient client;
  private final ProviderSettings settings;
  private final Mappings mappings;
  private final Links links = new Links();

  UserSync(ScimClient client, ProviderSettings settings) {
    this.client = client;
    this.settings = settings;
    this.mappings = new Mappings(settings);
  }

  Links links() {
    return links;
  }

  /** Creates a user, or brings it up to date. */
  void write(AuthentikUser user) {
    client.capabilities();
    links.write(user.uid(), link -> update(user, link), () -> create(user));
  }

  private void create(AuthentikUser user) {
    try {
      links.bind(user.uid(), client.post(USERS, mappings.user(user, Optional.empty())));
    } catch (SyncFailure failure) {
      links.bind(user.uid(), client.adoptable(failure, USERS, lookUp(user.username())));
    }
  }

  /** Newer releases quote the name (AUTHENTIK-04). */
  private String lookUp(String username) {
    return settings.has(Habit.UNQUOTED_LOOK_UP)
        ? "userName eq " + username
        : "userName eq \"%s\"".formatted(username);
  }

  private Link update(AuthentikUser user, Link link) {
    var body = mappings.user(user, Optional.of(link.id()));
    return link.shows(body) ? link : link.replied(client.put(place(link), body));
  }

  /** Deletes a user whom authentik does not provision any more (AUTHENTIK-06). */
  void delete(String uid) {
    client.capabilities();
    links.delete(uid, link -> client.delete(place(link)));
  }

  /** Adopts whoever has the name or address of somebody in scope (AUTHENTIK-10). */
  void discover(List<AuthentikUser> inScope) {
    for (var found : client.list(USERS)) {
      inScope.stream()
          .filter(user -> isOf(found, user))
          .findFirst()
          .filter(user -> !links.has(user.uid(), found))
          .ifPresent(user -> links.bind(user.uid(), found));
    }
  }

  private static boolean isOf(Json found, AuthentikUser user) {
    return found.text("userName").filter(user.username()::equals).isPresent()
        || found.at("emails").elements().stream()
            .flatMap(email -> email.text("value").stream())
            .anyMatch(value -> value.equals(user.username()) || value.equals(user.email()));
  }

  private static String place(Link link) {
    return USERS + "/" + Places.encode(link.id());
  }
}
