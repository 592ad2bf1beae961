package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One kind of credential that an organisation has. */
interface Holdings {
  /** All there are, without their secrets. */
  List<ObjectNode> of(String organisation);

  /** Adds one as wished; what it returns is the only place where its secret is ever seen. */
  ObjectNode add(String organisation, Wish wish);

  boolean remove(String organisation, String id);
}
