package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who belongs to the application and to its groups, and what the service provider has of them. */
final class EntraRoster {

  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

  private final World world;
  private final EntraScenario entra;
  private final Map<Person, String> known = new EnumMap<>(Person.class);
  private final List<EntraUser> recruits = new ArrayList<>();
  private int before;

  EntraRoster(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  /** Makes sure that these people have accounts, as a precondition. */
  void provisioned(Person... people) {
    for (var person : people) {
      entra.application().assign(entra.user(person));
    }
    work();
    for (var person : people) {
      known.put(person, entra.id(person));
    }
    mark();
  }

  /** Makes sure that a group and its members are over there, as a precondition. */
  void provisioned(String group, Person... members) {
    entra.application().assign(entra.addGroup(group, Arrays.asList(members)));
    work();
    for (var member : members) {
      known.put(member, entra.id(member));
    }
    var shown = world.auditor().group(knownGroup(group), json -> hasJust(json, ids(members)));
    if (!hasJust(shown.json(), ids(members))) {
      throw new CannotJudge("the group was not provisioned: " + entra.trouble());
    }
    mark();
  }

  /** New people with an account each, as a precondition. */
  List<EntraUser> recruit(int number) {
    assignRecruits(number);
    work();
    recruits.forEach(this::id);
    mark();
    return recruits();
  }

  /** New people who are assigned and not looked at yet. */
  void assignRecruits(int number) {
    for (var i = 0; i < number; i++) {
      var name = world.names().userName("recruit" + i);
      var profile = EntraUser.Profile.of(name).with("displayName", "Recruit " + i);
      var user = entra.tenant().directory().addUser(profile.with("mail", name));
      entra.application().assign(user);
      recruits.add(user);
    }
  }

  List<EntraUser> recruits() {
    return List.copyOf(recruits);
  }

  /** The next cycle, or the first. */
  void work() {
    var job = entra.application().job();
    if (job.cycles().isEmpty()) {
      job.start();
    } else {
      job.waitForNextCycle();
    }
  }

  /** Whatever was sent so far belongs to the preconditions. */
  void mark() {
    before = entra.sent().size();
  }

  /** Makes sure that what was just changed as a precondition was taken. */
  void settled() {
    for (var change : written()) {
      if (!change.response().isSuccess()) {
        throw new CannotJudge("a change that comes before the scenario was refused: " + change);
      }
    }
    mark();
  }

  /** What Entra has sent since the preconditions, of one method and to one endpoint. */
  List<Exchange> sent(String method, String endpoint) {
    return fresh()
        .filter(each -> each.request().method().equals(method))
        .filter(each -> each.request().url().contains("/" + endpoint))
        .toList();
  }

  /** What Entra has sent since the preconditions but for questions. */
  List<Exchange> written() {
    return fresh().filter(each -> !each.request().method().equals("GET")).toList();
  }

  private Stream<Exchange> fresh() {
    return entra.sent().stream().skip(before);
  }

  /** Files what was refused of the changes that Entra has just sent. */
  void accepted(String method, String endpoint) {
    sent(method, endpoint).stream()
        .filter(each -> !each.response().isSuccess())
        .forEach(each -> world.examine(each).hasStatus(200, 204));
  }

  String id(EntraUser user) {
    return entra
        .application()
        .targetId(user)
        .orElseThrow(() -> new CannotJudge(user + " was not provisioned: " + entra.trouble()));
  }

  /** The id of an account that was provisioned before, whether Entra is still linked or not. */
  String knownId(Person person) {
    return Optional.ofNullable(known.get(person)).orElseGet(() -> entra.id(person));
  }

  /** Makes sure that Entra is linked with a group, as a precondition. */
  String knownGroup(String name) {
    return groupId(name)
        .orElseThrow(() -> new CannotJudge("Entra knows no group: " + entra.trouble()));
  }

  Set<String> ids(Person... people) {
    return Arrays.stream(people).map(this::knownId).collect(Collectors.toSet());
  }

  Optional<String> groupId(String name) {
    return entra.application().targetId(entra.group(name));
  }

  /** A group as others see it, once it has just those members. */
  Exchange read(String name, Set<String> members) {
    return read(name, json -> hasJust(json, members));
  }

  private static boolean hasJust(Json group, Set<String> members) {
    return Auditor.memberIds(group).equals(members);
  }

  /** A group as others see it, once it looks as expected. */
  Exchange read(String name, Predicate<Json> asExpected) {
    var id = groupId(name);
    if (id.isEmpty()) {
      world.examine(entra.last()).that(false, "a group that Entra can use", entra.trouble(), "");
      throw new CannotJudge("there is no group to look at: " + entra.trouble());
    }
    return world.auditor().group(id.get(), asExpected);
  }

  /** The group has just those members. */
  void hasJust(String name, Set<String> members) {
    var found = read(name, members);
    var got = Auditor.memberIds(found.json());
    world
        .examine(found)
        .hasStatus(200)
        .that(got.equals(members), "the members " + members, "the members " + got, "members");
  }

  /** Creates a group without Entra, as a precondition. */
  String create(String name, Person... members) {
    var body = Json.object();
    body.putArray("schemas").add(GROUP);
    body.put("displayName", world.names().group(name));
    for (var member : members) {
      body.withArray("members").addObject().put("value", knownId(member));
    }
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    return exchange
        .json()
        .text("id")
        .orElseThrow(() -> new CannotJudge("no group could be created beforehand: " + exchange));
  }
}
