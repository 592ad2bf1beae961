package dev.touchstone.idp.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who leaves a group and who joins it.
 *
 * @param leaving ids of members
 * @param joining members as they are sent
 */
record MembershipChange(List<String> leaving, List<ObjectNode> joining) {

  MembershipChange {
    leaving = List.copyOf(leaving);
    joining = List.copyOf(joining);
  }

  /**
   * The PATCH bodies that bring it over, removals first, with no more than so many changes in each
   * (OKTA-46, 49).
   */
  List<ObjectNode> patches(int batchSize) {
    var patches = new ArrayList<ObjectNode>();
    var changes = leaving.size() + joining.size();
    for (int from = 0; from < changes; from += batchSize) {
      var patch = new PatchBody();
      part(leaving, from, from + batchSize).forEach(patch::remove);
      var joiners = part(joining, from - leaving.size(), from - leaving.size() + batchSize);
      if (!joiners.isEmpty()) {
        patch.add(joiners);
      }
      patches.add(patch.body());
    }
    return patches;
  }

  /**
   * The PATCH bodies that leave a group with those members alone: a replacement, and additions of
   * what the batch size does not let into it (OKTA-47, 49).
   */
  static List<ObjectNode> replacing(List<ObjectNode> members, int batchSize) {
    var patches = new ArrayList<ObjectNode>();
    patches.add(new PatchBody().replace(part(members, 0, batchSize)).body());
    var others = part(members, batchSize, members.size());
    patches.addAll(new MembershipChange(List.of(), others).patches(batchSize));
    return patches;
  }

  private static <T> List<T> part(List<T> list, int from, int to) {
    return list.subList(clamp(list, from), clamp(list, to));
  }

  private static int clamp(List<?> list, int index) {
    return Math.max(0, Math.min(index, list.size()));
  }
}
