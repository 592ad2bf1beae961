package dev.touchstone.reference.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.schema.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which resources are looked for, in which order, and which page of them; without an order, they
 * come in that of their creation.
 *
 * <p>The view is what filter and order read where the store has no index to answer them.
 */
public record Query(
    List<ResourceType> types,
    Optional<Filter> filter,
    Optional<Order> order,
    Window window,
    Span span,
    Function<Resource, ObjectNode> view) {
  public Query {
    types = List.copyOf(types);
  }
}
