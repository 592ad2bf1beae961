package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Pause;
import dev.touchstone.idp.ping.Ping;
import dev.touchstone.idp.ping.PingForm;
import dev.touchstone.idp.ping.Provisioning;
import dev.touchstone.idp.ping.directory.PingGroup;
import dev.touchstone.idp.ping.directory.PingUser;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Entry;
import dev.touchstone.idp.ping.engine.ProvisionerLog.Grade;
import dev.touchstone.idp.ping.engine.UserScope;
import dev.touchstone.idp.ping.scim.PingHttp;
import dev.touchstone.idp.ping.setting.ClientAuthentication;
import dev.touchstone.idp.ping.setting.Endpoints;
import dev.touchstone.idp.ping.setting.ProvisioningSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Ping's side of one scenario: the source, the connection, the people and groups. */
public final class PingScenario {

  private static final String OUTSIDE = "Outside";
  private static final int CYCLES = 5;

  private final World world;
  private final Ping ping;
  private final Map<Person, PingUser> people = new EnumMap<>(Person.class);
  private final Map<String, PingGroup> groups = new HashMap<>();
  private UserScope scope;
  private PingForm form = PingForm.FEDERATE;
  private ProvisioningSettings settings = form.settings();
  private Endpoints endpoints;
  private ClientAuthentication authentication;
  private Optional<Provisioning> connection = Optional.empty();

  PingScenario(World world) {
    this.world = world;
    ping = new Ping(world.wire(), world.random());
    scope = UserScope.filter(ping.directory(), user -> !user.value("ou").equals(OUTSIDE));
    endpoints = Endpoints.below(world.target().baseUrl().toString());
    authentication = ClientAuthentication.bearer(token());
  }

  /** The token that lets everybody in. */
  String token() {
    return world.target().credentials().secret().orElse("");
  }

  void takes(PingForm chosen) {
    form = chosen;
    settings = chosen.settings();
  }

  void connectsTo(Endpoints chosen) {
    endpoints = chosen;
  }

  void signsInBy(ClientAuthentication chosen) {
    authentication = chosen;
  }

  /** Whom the channel or rule is about, if not everybody who is not outside. */
  void targets(UserScope chosen) {
    scope = chosen;
  }

  UserScope scope() {
    return scope;
  }

  /** Changes a setting, also while the connection is in use. */
  void configure(UnaryOperator<ProvisioningSettings> change) {
    settings = change.apply(settings);
    connection.ifPresent(each -> each.configure(settings));
  }

  Ping ping() {
    return ping;
  }

  /** The connection, made when it is first needed. */
  Provisioning connection() {
    if (connection.isEmpty()) {
      var made = form.connect(ping, endpoints, authentication, settings);
      connection = Optional.of(made);
      made.provision(scope);
    }
    return connection.get();
  }

  /** Lets Ping take notice of everything. */
  void settle() {
    var before = errors().size();
    connection().settle();
    for (int cycle = 1; cycle < CYCLES && isPutOff(before); cycle++) {
      before = errors().size();
      connection().settle();
    }
  }

  private List<Entry> errors() {
    return connection().log().of(Grade.ERROR);
  }

  /** Whether Ping met a limit of rate, for which it is given more cycles. */
  private boolean isPutOff(int before) {
    return errors().stream()
        .skip(before)
        .map(Entry::exchange)
        .flatMap(Optional::stream)
        .anyMatch(Pause::isAskedBy);
  }

  PingUser user(Person person) {
    var user = people.get(person);
    if (user == null) {
      throw new IllegalStateException(person + " is not in Ping's source");
    }
    return user;
  }

  /** Puts somebody into the source, of whom Ping hears as soon as it looks. */
  PingUser hire(Person person) {
    connection();
    var user = ping.directory().addUser(profile(person));
    people.put(person, user);
    return user;
  }

  PingUser hireDisabled(Person person) {
    connection();
    var user = ping.directory().addDisabledUser(profile(person));
    people.put(person, user);
    return user;
  }

  String userName(Person person) {
    return world.names().userName(person.givenName());
  }

  private Map<String, String> profile(Person person) {
    var attributes = new HashMap<String, String>();
    attributes.put("uid", userName(person));
    attributes.put("givenName", person.givenName());
    attributes.put("sn", world.names().family(person.familyName()));
    attributes.put("displayName", person.givenName() + " " + person.familyName());
    attributes.put("mail", userName(person));
    return attributes;
  }

  void edit(Person person, String attribute, String value) {
    ping.directory().edit(user(person), attribute, value);
    settle();
  }

  void moveOut(Person person) {
    edit(person, "ou", OUTSIDE);
  }

  void moveIn(Person person) {
    edit(person, "ou", "");
  }

  /** The id of the account that Ping knows; a scenario that has none cannot go on. */
  String id(Person person) {
    return connection()
        .accountId(user(person))
        .orElseThrow(() -> new CannotJudge(person + " was not provisioned: " + trouble()));
  }

  /** The id of the group that Ping knows; a scenario that has none cannot go on. */
  String id(String group) {
    return connection()
        .groupId(group(group))
        .orElseThrow(() -> new CannotJudge(group + " was not provisioned: " + trouble()));
  }

  PingGroup group(String name) {
    return groups.get(name);
  }

  PingGroup addGroup(String name, List<Person> members) {
    var users = members.stream().map(this::user).toList();
    var group = ping.directory().addGroup(world.names().group(name), users);
    groups.put(name, group);
    return group;
  }

  /** What went wrong last, in Ping's words. */
  String trouble() {
    return errors().stream()
        .reduce((earlier, later) -> later)
        .map(entry -> entry.toString())
        .orElse("Ping knows of no error");
  }

  /** What Ping sent so far. */
  List<Exchange> sent() {
    return world.wire().transcript().of(PingHttp.ACTOR);
  }

  /** What Ping sent so far with that verb to that endpoint. */
  List<Exchange> sent(String method, String endpoint) {
    return sent().stream()
        .filter(each -> each.request().method().equals(method))
        .filter(each -> each.request().target().contains("/" + endpoint))
        .toList();
  }

  /** The latest of these; a scenario without any cannot go on. */
  Exchange last(List<Exchange> exchanges) {
    return exchanges.stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("Ping did not send what was expected: " + trouble()));
  }
}
