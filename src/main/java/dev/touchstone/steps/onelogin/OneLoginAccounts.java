package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.onelogin.Account;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Accounts and groups as the service provider has them, beside what OneLogin has done. */
final class OneLoginAccounts {

  private static final List<String> ABOUT_LOOK_UPS =
      List.of("ONELOGIN-10", "ONELOGIN-P03", "ONELOGIN-P23");

  private final World world;
  private final OneLoginScenario oneLogin;

  OneLoginAccounts(World world, OneLoginScenario oneLogin) {
    this.world = world;
    this.oneLogin = oneLogin;
  }

  /** Reads an account back, once it looks as expected. */
  Examination examine(Person person, Predicate<Json> asExpected) {
    wentThrough(oneLogin.account(person));
    var read = world.auditor().user(oneLogin.id(person), asExpected);
    return isRead(read);
  }

  private Examination isRead(Exchange read) {
    var status = "status " + read.status();
    return world.examine(read).that(read.response().isSuccess(), "what OneLogin wrote", status, "");
  }

  /**
   * A failed task is itself the finding, shown by the exchange that decided it. One that failed on
   * a look-up is a finding only of scenarios about look-ups.
   */
  void wentThrough(Account account) {
    if (account.message().isPresent()) {
      var evidence = account.failedOn().orElseGet(oneLogin::last);
      var message = account.message().get();
      if (evidence.request().target().contains("filter=")) {
        ABOUT_LOOK_UPS.forEach(id -> blame(world.judge().under(id).examine(evidence), message));
      } else {
        blame(world.examine(evidence), message);
      }
      throw new CannotJudge("OneLogin got no further: " + message);
    }
  }

  private static void blame(Examination examination, String message) {
    examination.that(false, "a request that goes through", message, "");
  }

  /** The account shows that state, as a boolean. */
  void isActive(Person person, boolean active) {
    examine(person, json -> Auditor.isActive(json, active)).hasBoolean("active", active);
  }

  /** The account with that id is gone. */
  void isGone(String id) {
    var target = world.somebodyElse().locate("/Users", id);
    world.examine(world.auditor().settled(target, each -> each.status() == 404)).hasStatus(404);
  }

  /** What a look-up by name finds, once there are so many. */
  Exchange named(String userName, int number) {
    var literal = userName.replace("\\", "\\\\").replace("\"", "\\\"");
    return world
        .auditor()
        .filter(
            "/Users",
            "userName eq \"%s\"".formatted(literal),
            list -> Auditor.resources(list).size() == number);
  }

  /** Creates an account without OneLogin, as a precondition. */
  String create(Person person, String userName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName).put("active", true);
    body.putObject("name")
        .put("givenName", person.givenName())
        .put("familyName", world.names().family("Elsewhere"));
    return created("/Users", body.toString());
  }

  /** Creates a group without OneLogin, as a precondition. */
  String createGroup(String name) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    body.put("displayName", name);
    return created("/Groups", body.toString());
  }

  /** Creates a group and puts people into it without OneLogin, as a precondition. */
  String createGroup(String name, List<Person> members) {
    var group = createGroup(name);
    var body = Json.object();
    body.putArray("schemas").add(Urns.PATCH_OP);
    var operation = body.putArray("Operations").addObject().put("op", "add").put("path", "members");
    var ids = members.stream().map(oneLogin::id).collect(Collectors.toSet());
    ids.forEach(id -> operation.withArray("value").addObject().put("value", id));
    var client = world.somebodyElse();
    client.patch(client.locate("/Groups", group), body.toString());
    var read = world.auditor().group(group, json -> Auditor.memberIds(json).equals(ids));
    if (!Auditor.memberIds(read.json()).equals(ids)) {
      throw new CannotJudge("nobody could be put into a group beforehand: " + read);
    }
    return group;
  }

  private String created(String endpoint, String body) {
    var exchange = world.somebodyElse().post(endpoint, body);
    var id = exchange.json().text("id");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("nothing could be created beforehand: " + exchange);
    }
    return id.get();
  }

  /** The id of a group by its name, as somebody else finds it. */
  Optional<String> groupId(String name) {
    var list =
        world
            .auditor()
            .filter(
                "/Groups",
                "displayName eq \"%s\"".formatted(name),
                json -> !Auditor.resources(json).isEmpty());
    return Auditor.resources(list.json()).stream()
        .filter(group -> group.text("displayName").equals(Optional.of(name)))
        .findFirst()
        .flatMap(group -> group.text("id"));
  }

  /** The group has just those members. */
  void hasJust(String groupId, Set<String> members) {
    var found = world.auditor().group(groupId, json -> Auditor.memberIds(json).equals(members));
    var got = Auditor.memberIds(found.json());
    isRead(found)
        .that(got.equals(members), "the members " + members, "the members " + got, "members");
  }
}
