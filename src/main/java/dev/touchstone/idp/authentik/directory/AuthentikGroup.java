package dev.touchstone.idp.authentik.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * A group in authentik's directory.
 *
 * @param pk a UUID, which becomes the externalId
 * @param members the uids of its members in the order in which they were added
 */
public record AuthentikGroup(String pk, String name, List<String> members) {

  public AuthentikGroup {
    members = List.copyOf(members);
  }

  AuthentikGroup called(String other) {
    return new AuthentikGroup(pk, other, members);
  }

  AuthentikGroup and(List<String> uids) {
    var more = new ArrayList<>(members);
    uids.stream().filter(uid -> !more.contains(uid)).forEach(more::add);
    return new AuthentikGroup(pk, name, more);
  }

  AuthentikGroup without(List<String> uids) {
    return new AuthentikGroup(
        pk, name, members.stream().filter(uid -> !uids.contains(uid)).toList());
  }
}
