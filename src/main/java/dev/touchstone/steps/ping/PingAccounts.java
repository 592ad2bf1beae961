package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Pause;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Entry;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** The accounts of Ping's people, as the service provider has them. */
final class PingAccounts {

  private final World world;
  private final PingScenario ping;
  private final Map<Person, String> known = new EnumMap<>(Person.class);
  private int provisioned;

  PingAccounts(World world, PingScenario ping) {
    this.world = world;
    this.ping = ping;
  }

  /** Makes an account without Ping, as a precondition. */
  void createElsewhere(Person person) {
    known.put(person, createElsewhere(ping.userName(person)));
  }

  /** Makes an account of any name without Ping, as a precondition. */
  String createElsewhere(String userName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.putObject("name").put("givenName", "Some").put("familyName", world.names().family("One"));
    body.putArray("emails")
        .addObject()
        .put("value", userName)
        .put("type", "work")
        .put("primary", true);
    body.put("active", true);
    var exchange = world.somebodyElse().post("/Users", body.toString());
    var id = exchange.json().text("id").orElseGet(() -> idInLocation(exchange));
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
    return id;
  }

  /** A service provider may forget ids in bodies; what Ping makes of that is to be seen. */
  private static String idInLocation(Exchange creation) {
    var location = creation.response().headers().first("Location").orElse("");
    return Places.decode(location.substring(location.lastIndexOf('/') + 1));
  }

  /** The id of the account that somebody had before Ping knew of it, or had at first. */
  String firstId(Person person) {
    return known.getOrDefault(person, "");
  }

  /** Brings somebody in, as a precondition. */
  void provision(Person person) {
    ping.hire(person);
    ping.settle();
    known.put(person, ping.id(person));
    provisioned++;
  }

  /** How many people Ping has brought in beforehand. */
  int provisioned() {
    return provisioned;
  }

  /** Looks at the account that Ping knows. Where it knows none, that is the finding. */
  Examination examine(Person person, Predicate<Json> asExpected) {
    ping.connection().log().failureOf(ping.user(person)).ifPresent(this::blame);
    return world.examine(world.auditor().user(ping.id(person), asExpected));
  }

  /** What stopped Ping is itself the finding, shown by the exchange that decided it. */
  void blame(Entry failure) {
    if (failure.exchange().filter(Pause::isAskedBy).isPresent()) {
      throw new CannotJudge("the service provider limits the rate, and Ping keeps no pause");
    }
    Exchange evidence = failure.exchange().orElseGet(() -> ping.last(ping.sent()));
    world.examine(evidence).that(false, "an answer with which Ping goes on", failure.text(), "");
    throw new CannotJudge("Ping got no further: " + failure);
  }

  /** What the service provider finds by somebody's user name. */
  Exchange byName(Person person, int hits) {
    var filter = "userName eq \"" + ping.userName(person) + "\"";
    return world.auditor().filter("/Users", filter, list -> Auditor.resources(list).size() == hits);
  }

  /** There is one account of that name and no other. */
  void isOnlyOne(Person person, String id) {
    var found = byName(person, 1);
    var users = Auditor.resources(found.json());
    world
        .examine(found)
        .that(
            users.size() == 1 && users.get(0).text("id").filter(id::equals).isPresent(),
            "just the account " + id,
            Examination.shown(found.json()),
            "Resources");
  }
}
