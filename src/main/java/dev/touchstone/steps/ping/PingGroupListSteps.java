package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.ping.setting.Habit;
import dev.touchstone.idp.ping.setting.MembershipHandling;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Groups that the service provider has already, and how Ping finds them. */
public final class PingGroupListSteps {

  private static final String CREW = "Cabin Crew";
  private static final int OTHERS = 4;

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;
  private final Set<String> there = new LinkedHashSet<>();
  private String namesake = "";
  private String stranger = "";

  /** For one scenario. */
  public PingGroupListSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** "Results Per Page" (PING-23): so that there are pages, but few of them. */
  @Given("Results Per Page of Ping is a third of these")
  public void pageSize() {
    var list = world.somebodyElse().get("/Groups?startIndex=1&count=1");
    var total = list.json().at("totalResults").integer().orElse(0L).intValue();
    var third = Math.max(total / 3, 1);
    ping.configure(settings -> settings.groups(groups -> groups.inPagesOf(third)));
  }

  /** The tick-box and the choice below it (PING-28). */
  @Given("the admin of PingOne agrees to {word} memberships of groups that are there")
  public void agrees(String word) {
    var handling = MembershipHandling.of(word);
    ping.configure(settings -> settings.groups(groups -> groups.handling(handling)));
  }

  /** The same where each group is looked for by itself, which is inferred (PING-28). */
  @Given("the admin of PingOne agrees to {word} memberships of groups that it finds by name")
  public void agreesByName(String word) {
    ping.configure(settings -> settings.with(Habit.GROUPS_BY_FILTER));
    agrees(word);
  }

  /** Groups that Ping has to read past, and one that it is to find. */
  @Given("the service provider has several groups, of which Ping has one")
  public void manyGroups() {
    for (int number = 1; number <= OTHERS; number++) {
      create(world.names().group("Team " + number), List.of());
    }
    namesake = create(world.names().group(CREW), List.of());
  }

  /** A group of the same name, with somebody in it of whom Ping does not know. */
  @Given("the service provider has a group of the same name with somebody else in it")
  public void sameName() {
    stranger = accounts.createElsewhere(world.names().userName("stranger"));
    namesake = create(world.names().group(CREW), List.of(stranger));
  }

  /** The same name but for capitals. */
  @Given("the service provider has a group of the same name in capitals")
  public void sameNameInCapitals() {
    namesake = create(world.names().group(CREW).toUpperCase(Locale.ROOT), List.of());
  }

  private String create(String name, List<String> memberIds) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    body.put("displayName", name);
    var members = body.putArray("members");
    memberIds.forEach(id -> members.addObject().put("value", id));
    var exchange = world.somebodyElse().post("/Groups", body.toString());
    var id = exchange.json().text("id").orElse("");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no group could be created beforehand: " + exchange);
    }
    there.add(id);
    return id;
  }

  private List<Exchange> pages() {
    return ping.sent("GET", "Groups").stream()
        .filter(each -> each.request().target().contains("startIndex="))
        .toList();
  }

  /** Every group once, by counters that are true (PING-23, PING-P08). */
  @Then("Ping has read every group once, and the counters were true")
  public void hasReadAll() {
    var seen = new ArrayList<String>();
    for (var page : pages()) {
      var resources = Auditor.resources(page.json());
      resources.forEach(group -> seen.add(group.text("id").orElse("")));
      var counted = page.json().at("itemsPerPage").integer();
      world
          .examine(page)
          .hasStatus(200)
          .that(
              counted.filter(count -> count != resources.size()).isEmpty(),
              "itemsPerPage " + resources.size(),
              "itemsPerPage " + counted.map(String::valueOf).orElse(""),
              "itemsPerPage");
    }
    var last = world.examine(ping.last(pages()));
    var total = last.body().at("totalResults").integer().orElse(-1L);
    last.that(
            total == seen.size(),
            "as many as totalResults says: " + total,
            seen.size() + " groups",
            "totalResults")
        .that(
            new HashSet<>(seen).size() == seen.size(),
            "every group once",
            "some group on two pages",
            "Resources")
        .that(
            seen.containsAll(there),
            "every group that there is",
            there + " are not all",
            "Resources");
  }

  /** Found in the list, not made a second time. */
  @Then("Ping has taken over the group that was there")
  public void tookOver() {
    var evidence = ping.last(ping.sent());
    var taken = ping.connection().groupId(ping.group(CREW)).orElse("none");
    world
        .examine(evidence)
        .that(taken.equals(namesake), "the group " + namesake, "the group " + taken, "");
  }

  /** Both, side by side (PING-28). */
  @Then("the group has {person} beside those who were in it")
  public void hasBoth(Person person) {
    hasMembers(new HashSet<>(List.of(stranger, ping.id(person))));
  }

  /** Those of the source and nobody else. */
  @Then("the group has {person} and nobody else")
  public void hasOne(Person person) {
    hasMembers(Set.of(ping.id(person)));
  }

  /** Ping keeps its hands off. */
  @Then("the group is left as it was")
  public void isUntouched() {
    world.certain(ping.sent("PUT", "Groups").isEmpty(), "the group was touched");
    var isMissed = !ping.sent("POST", "Groups").isEmpty();
    world
        .examine(ping.last(pages()))
        .that(!isMissed, "the group " + namesake, "no group of that name", "Resources");
  }

  private void hasMembers(Set<String> ids) {
    ping.connection().log().failureOf(ping.group(CREW)).ifPresent(accounts::blame);
    var read = world.auditor().group(namesake, group -> Auditor.memberIds(group).equals(ids));
    var members = Auditor.memberIds(read.json());
    world
        .examine(read)
        .that(members.equals(ids), "the members " + ids, members.toString(), "members");
  }

  /** Whatever was answered, the list tells the truth (PING-P12). */
  @Then("the service provider has refused the name as taken, or has two groups")
  public void twoOrRefused() {
    var creation = ping.last(ping.sent("POST", "Groups"));
    if (creation.response().isSuccess()) {
      var id = creation.json().text("id").orElse("");
      world
          .examine(creation)
          .that(!id.equals(namesake), "a new id", "the id of the other group", "id");
      var read = world.auditor().group(id, group -> group.text("displayName").isPresent());
      world.examine(read).hasText("displayName", world.names().group(CREW));
      var other = world.auditor().group(namesake, group -> true);
      world.examine(other).hasStatus(200);
    } else {
      world.examine(creation).hasStatus(400, 409);
    }
  }
}
