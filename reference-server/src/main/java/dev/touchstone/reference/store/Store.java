package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;
import java.util.Optional;

/**
 * Where resources are kept. Writes are conditional: they fail if the state read is no longer so.
 */
public interface Store {
  /** Makes a resource with a new id; refuses a userName that is taken. */
  Resource create(ResourceType type, ObjectNode content, MemberChange members);

  Optional<Resource> read(ResourceType type, String id);

  /** The resource of that id, whatever its type. */
  Optional<Resource> find(String id);

  /** The new state, unless the resource is no longer as expected; refuses a userName taken. */
  Optional<Resource> replace(Resource expected, ObjectNode content, MemberChange members);

  /** Whether the resource was still as expected, and is gone now from all groups as well. */
  boolean delete(Resource expected);

  Found query(Query query);

  /** The sequence number of the resource made last; 0 if there was none yet. */
  long newest();

  /** The members of a group, in the order in which they came. */
  List<Member> members(String groupId);

  boolean isMember(String groupId, String memberId);

  int memberCount(String groupId);

  /** The groups that hold the member directly. */
  List<Resource> groupsOf(String memberId);
}
