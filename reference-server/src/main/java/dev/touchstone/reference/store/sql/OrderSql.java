package dev.touchstone.reference.store.sql;

import dev.touchstone.reference.filter.Order;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.ResourceType;
import dev.touchstone.reference.store.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** sortBy as a join to the leading values, and what to sort by then. */
record OrderSql(Sql join, Sql by) {
  /** Without an order, as the resources were made. */
  static final OrderSql OF_CREATION = new OrderSql(Sql.of(""), Sql.of(""));

  /** Empty if the database does not know what to sort by. */
  static Optional<OrderSql> of(Order order, List<ResourceType> types, AttributeKeys keys) {
    var joined = new ArrayList<Long>();
    var columns = new ArrayList<String>();
    for (var type : types) {
      var target = type.resolve(order.by()).map(Contents::comparable);
      if (target.isEmpty() || target.get().attribute().isComplex()) {
        continue;
      }
      var chain = target.get().chain();
      if (Contents.hold(chain)) {
        joined.add(keys.of(type, chain));
        continue;
      }
      var column = column(chain);
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    if (!columns.isEmpty()) {
      return columns.size() == types.size() && columns.stream().distinct().count() == 1
          ? Optional.of(new OrderSql(Sql.of(""), by(order, columns.get(0))))
          : Optional.empty();
    }
    return Optional.of(joined.isEmpty() ? OF_CREATION : leading(order, joined));
  }

  private static Optional<String> column(List<Attribute> chain) {
    return switch (chain.stream().map(Attribute::name).collect(Collectors.joining("."))) {
      case "id" -> Optional.of("r.id");
      case "meta.created" -> Optional.of("r.created");
      case "meta.lastModified" -> Optional.of("r.modified");
      default -> Optional.empty();
    };
  }

  private static OrderSql leading(Order order, List<Long> attributes) {
    var join =
        Sql.of(" LEFT JOIN entries o ON o.sequence = r.sequence AND o.is_leading")
            .then(" AND o.attribute IN ")
            .then(Sql.list(attributes));
    return new OrderSql(join, by(order, "o.head").then(by(order, "o.tail")));
  }

  /** Resources without a value come last in ascending order (RFC 7644 section 3.4.2.3). */
  private static Sql by(Order order, String column) {
    return Sql.of(column + (order.isDescending() ? " DESC NULLS FIRST, " : " NULLS LAST, "));
  }
}
