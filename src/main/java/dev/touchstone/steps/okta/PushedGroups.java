package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.PushStatus;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups that Okta pushes, seen by others than Okta. */
final class PushedGroups {

  private static final int SHOWN = 5;

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final Map<String, String> noted = new HashMap<>();

  PushedGroups(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** Pushes a new group by name. */
  void push(String name, Person... members) {
    okta.application().pushGroups().push(okta.addGroup(name, Arrays.asList(members)));
  }

  /** Makes sure that a push went well, as a precondition. */
  void isPushed(String name) {
    var failure = okta.application().log().latestFailure();
    if (failure.isPresent() || known(name).isEmpty()) {
      throw new CannotJudge("the group could not be pushed: " + okta.trouble());
    }
    noted.put(name, id(name));
  }

  /** Creates a group without Okta, as a precondition. */
  void create(String name, Person... members) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    body.put("displayName", longer(name));
    for (var member : members) {
      body.withArray("members").addObject().put("value", okta.id(member));
    }
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    if (!exchange.response().isSuccess() || exchange.json().text("id").isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    noted.put(name, exchange.json().text("id").get());
  }

  /** "Analysts Abroad" must begin with the whole made-up name of "Analysts". */
  private String longer(String name) {
    var words = name.split(" ", 2);
    var first = world.names().group(words[0]);
    return words.length == 1 ? first : first + " " + words[1];
  }

  /** The id that a group had when it came into being, whatever became of it. */
  String notedId(String name) {
    return Optional.ofNullable(noted.get(name))
        .orElseThrow(() -> new CannotJudge("there was no group " + name));
  }

  /** The id that Okta knows; a scenario that has none cannot go on. */
  String id(String name) {
    return known(name).orElseThrow(() -> new CannotJudge("Okta knows no group: " + okta.trouble()));
  }

  Optional<String> known(String name) {
    return okta.application().pushGroups().externalId(okta.group(name));
  }

  /** The exchange that decided how a push stands now. */
  Exchange decisive(String name) {
    var status = okta.application().pushGroups().status(okta.group(name));
    if (status.filter(PushStatus::isError).isPresent()) {
      return status.get().exchange().orElseThrow(() -> new CannotJudge(okta.trouble()));
    }
    return accounts.lastOfOkta();
  }

  /** Looks at a group under the name that Okta has for it. */
  void exists(String name, Person... members) {
    var known = known(name);
    if (known.isEmpty()) {
      world.examine(accounts.lastOfOkta()).that(false, "a group", okta.trouble(), "");
      throw new CannotJudge("there is no group to look at");
    }
    exists(known.get(), okta.group(name).name(), ids(members));
  }

  /** Looks at a group under that id, once it has just those members. */
  void exists(String id, String name, Set<String> members) {
    var found = world.auditor().group(id, json -> Auditor.memberIds(json).equals(members));
    hasMembers(world.examine(found).hasStatus(200).hasText("displayName", name), members);
  }

  void hasMembers(Examination examination, Set<String> members) {
    var found = Auditor.memberIds(examination.body());
    examination.that(
        found.equals(members), "just " + names(members), "just " + names(found), "members");
  }

  Set<String> ids(Person... members) {
    return Arrays.stream(members).map(okta::id).collect(Collectors.toSet());
  }

  /** The members by the names that the scenario has for them, and their ids. */
  private String names(Set<String> ids) {
    if (ids.size() > SHOWN) {
      return ids.size() + " members";
    }
    return ids.isEmpty()
        ? "nobody"
        : ids.stream().map(okta::nameOf).sorted().collect(Collectors.joining(" and "));
  }

  /** What a look-up by name finds, once it looks as expected. */
  Exchange lookedUp(String displayName, Predicate<Json> asExpected) {
    return world
        .auditor()
        .filter("/Groups", "displayName eq \"%s\"".formatted(displayName), asExpected);
  }

  /** What Okta sent to groups so far with that verb. */
  List<Exchange> sent(String method) {
    return sent().filter(exchange -> exchange.request().method().equals(method)).toList();
  }

  /** How many requests Okta sent to groups so far. */
  int sentInAll() {
    return (int) sent().count();
  }

  private Stream<Exchange> sent() {
    return world.wire().transcript().of(okta.okta().actor()).stream()
        .filter(exchange -> exchange.request().target().contains("/Groups"));
  }
}
