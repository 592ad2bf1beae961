package dev.touchstone.verdict;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.PlainClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the service provider's state back with plain RFC requests after somebody has acted. */
public final class Auditor {

  private final PlainClient client;
  private final Patience patience;

  /** An auditor that reads through that client. */
  public Auditor(PlainClient client, Patience patience) {
    this.client = client;
    this.patience = patience;
  }

  /** The user with that id, once it looks as expected or patience is at its end. */
  public Exchange user(String id, Predicate<Json> asExpected) {
    return read(client.locate("/Users", id), asExpected);
  }

  /** The group with that id, once it looks as expected or patience is at its end. */
  public Exchange group(String id, Predicate<Json> asExpected) {
    return read(client.locate("/Groups", id), asExpected);
  }

  /** What a filter finds, once it looks as expected or patience is at its end. */
  public Exchange filter(String endpoint, String filter, Predicate<Json> asExpected) {
    return patience.read(
        () -> client.filter(endpoint, filter), exchange -> asExpected.test(exchange.json()));
  }

  /** A read of any target whose outcome as a whole is expected to settle. */
  public Exchange settled(String target, Predicate<Exchange> asExpected) {
    return patience.read(() -> client.get(target), asExpected);
  }

  private Exchange read(String target, Predicate<Json> asExpected) {
    return settled(target, exchange -> asExpected.test(exchange.json()));
  }

  /** The ids of a group's members. */
  public static Set<String> memberIds(Json group) {
    return group.at("members").elements().stream()
        .map(member -> member.text("value").orElse(""))
        .collect(Collectors.toSet());
  }

  /** The resources of a list response. */
  public static List<Json> resources(Json list) {
    return list.at("Resources").elements();
  }

  /** Whether a user shows that state of {@code active}, as a JSON boolean. */
  public static boolean isActive(Json user, boolean active) {
    return user.at("active").bool().equals(Optional.of(active));
  }
}
