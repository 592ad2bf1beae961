package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.authentik.ScimProvider;
import dev.touchstone.idp.authentik.directory.AuthentikUser;
import dev.touchstone.idp.authentik.directory.Directory;
import dev.touchstone.idp.authentik.setting.ProviderSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** authentik's side of one scenario: the directory, the SCIM provider, the people and groups. */
public final class AuthentikScenario {

  private static final Actor AUTHENTIK = Actor.identityProvider("authentik");

  private final World world;
  private final Directory directory;
  private final Map<Person, String> people = new EnumMap<>(Person.class);
  private final Map<Person, String> foreign = new EnumMap<>(Person.class);
  private final Map<String, String> groups = new HashMap<>();
  private Optional<ScimProvider> provider = Optional.empty();

  AuthentikScenario(World world) {
    this.world = world;
    directory = new Directory(world.random());
  }

  Directory directory() {
    return directory;
  }

  /** What the form proposes. */
  ProviderSettings settings() {
    return settingsFor(world.target().baseUrl().toString());
  }

  ProviderSettings settingsFor(String url) {
    return ProviderSettings.of(url, world.target().credentials().secret().orElse(""));
  }

  void provide(ProviderSettings settings) {
    provider = Optional.of(new ScimProvider(world.wire(), directory, settings));
  }

  ScimProvider provider() {
    return provider.orElseThrow();
  }

  String userName(Person person) {
    return world.names().userName(person.givenName());
  }

  /** Somebody joins, of whom the provider hears at once if there is one. */
  void hire(Person person) {
    hire(person, wholeName(person));
  }

  void hire(Person person, String name) {
    var user = directory.addUser(userName(person), name, userName(person));
    people.put(person, user.uid());
  }

  void remember(Person person, AuthentikUser user) {
    people.put(person, user.uid());
  }

  String wholeName(Person person) {
    return person.givenName() + " " + world.names().family(person.familyName());
  }

  AuthentikUser user(Person person) {
    return directory.user(people.get(person)).orElseThrow();
  }

  /** Notes an account that somebody else has made. */
  void noteForeign(Person person, String id) {
    foreign.put(person, id);
  }

  String foreignId(Person person) {
    return Optional.ofNullable(foreign.get(person)).orElseThrow();
  }

  /** The account that authentik knows; a scenario that has none cannot go on. */
  String id(Person person) {
    return provider()
        .userId(user(person))
        .orElseThrow(() -> new CannotJudge(person + " was not provisioned: " + trouble()));
  }

  void addGroup(String name, List<Person> members) {
    var uids = members.stream().map(people::get).toList();
    groups.put(name, directory.addGroup(world.names().group(name), uids).pk());
  }

  /** Saves a group as it is, so that the provider hears of it. */
  void saveGroup(String name) {
    directory.rename(group(name), directory.group(group(name)).name());
  }

  String group(String name) {
    return groups.get(name);
  }

  List<String> uids(Person... members) {
    return Stream.of(members).map(people::get).toList();
  }

  /** The ids of accounts, whether authentik or somebody else has made them. */
  Set<String> ids(Person... members) {
    return Stream.of(members).map(this::id).collect(Collectors.toSet());
  }

  /** Looks at the account that authentik knows; that there is none is a finding. */
  Examination examine(Person person, Predicate<Json> asExpected) {
    var known = provider().userId(user(person));
    if (known.isEmpty()) {
      throw missing("an account for " + person);
    }
    return world.examine(world.auditor().user(known.get(), asExpected));
  }

  /** Looks at the group that authentik knows; that there is none is a finding. */
  Examination examine(String group, Predicate<Json> asExpected) {
    var known = provider().groupId(group(group));
    if (known.isEmpty()) {
      throw missing("a group " + group);
    }
    return world.examine(world.auditor().group(known.get(), asExpected));
  }

  private CannotJudge missing(String what) {
    world.examine(last(exchange -> true)).that(false, what, trouble(), "");
    return new CannotJudge("there is nothing to look at");
  }

  /** What went wrong last, in authentik's words. */
  String trouble() {
    return provider().log().last();
  }

  /** All that authentik sent, in order. */
  List<Exchange> sent() {
    return world.wire().transcript().of(AUTHENTIK);
  }

  /** The latest of those exchanges of authentik's. */
  Exchange last(Predicate<Exchange> wanted) {
    return sent().stream()
        .filter(wanted)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("authentik got no further: " + trouble()));
  }
}
