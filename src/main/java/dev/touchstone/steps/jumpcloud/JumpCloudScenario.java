package dev.touchstone.steps.jumpcloud;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.jumpcloud.ApplicationSettings;
import dev.touchstone.idp.jumpcloud.Field;
import dev.touchstone.idp.jumpcloud.JumpCloud;
import dev.touchstone.idp.jumpcloud.JumpCloudGroup;
import dev.touchstone.idp.jumpcloud.JumpCloudUser;
import dev.touchstone.idp.jumpcloud.ScimApplication;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** JumpCloud's side of one scenario: the organisation, its application, its people and groups. */
public final class JumpCloudScenario {

  private final World world;
  private final JumpCloud jumpCloud;
  private final Map<Person, JumpCloudUser> people = new EnumMap<>(Person.class);
  private final Map<Person, JumpCloudGroup> holders = new EnumMap<>(Person.class);
  private final Map<String, JumpCloudGroup> groups = new HashMap<>();
  private ApplicationSettings settings = ApplicationSettings.usual().managingGroups(false);
  private Optional<ScimApplication> application = Optional.empty();

  JumpCloudScenario(World world) {
    this.world = world;
    jumpCloud = new JumpCloud(world.wire(), world.random());
  }

  JumpCloud jumpCloud() {
    return jumpCloud;
  }

  /** Chooses settings, also while the application is in use. */
  void configure(UnaryOperator<ApplicationSettings> change) {
    settings = change.apply(settings);
    application.ifPresent(each -> each.save(settings));
  }

  /** An application that waits to be activated. */
  void addInactive(String token) {
    application = Optional.of(jumpCloud.addApplication(settings, baseUrl(), signIn(token)));
  }

  /** An application that is in use. */
  void addActive() {
    var added = jumpCloud.addActiveApplication(settings, baseUrl(), signIn(token()));
    application = Optional.of(added);
  }

  private String baseUrl() {
    return world.target().baseUrl().toString();
  }

  private static SignIn signIn(String token) {
    return SignIn.with(Credentials.bearer(token));
  }

  /** The token that the service provider issued. */
  String token() {
    return world.target().credentials().secret().orElse("");
  }

  ScimApplication application() {
    return application.orElseThrow(() -> new IllegalStateException("there is no application"));
  }

  JumpCloudUser user(Person person) {
    return people.computeIfAbsent(person, this::hire);
  }

  private JumpCloudUser hire(Person person) {
    var userName = userName(person);
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.USERNAME, userName);
    values.put(Field.COMPANY_EMAIL, userName);
    values.put(Field.FIRST_NAME, person.givenName());
    values.put(Field.LAST_NAME, world.names().family(person.familyName()));
    values.put(Field.DISPLAY_NAME, person.givenName() + " " + person.familyName());
    return jumpCloud.addUser(values);
  }

  String userName(Person person) {
    return world.names().userName(person.givenName());
  }

  /** Gives somebody the application, by a user group of nobody else's. */
  void provide(Person person) {
    var name = world.names().group("Team of " + person);
    var group = jumpCloud.addGroup(name, List.of(user(person)));
    holders.put(person, group);
    application().bind(group);
  }

  /** The user group by which somebody has the application. */
  JumpCloudGroup holding(Person person) {
    return holders.get(person);
  }

  /** Gives a new user group the application. */
  void provide(String name, List<Person> members) {
    var users = members.stream().map(this::user).toList();
    var group = jumpCloud.addGroup(world.names().group(name), users);
    groups.put(name, group);
    application().bind(group);
  }

  JumpCloudGroup group(String name) {
    return groups.get(name);
  }

  void rename(String name, String other) {
    var group = groups.remove(name);
    groups.put(other, group);
    jumpCloud.rename(group, world.names().group(other));
  }

  /** The id of the account that JumpCloud knows; a scenario that has none cannot go on. */
  String id(Person person) {
    return application()
        .accountId(user(person))
        .orElseThrow(() -> new CannotJudge(person + " was not provisioned: " + trouble()));
  }

  /** The id of the group that JumpCloud knows; a scenario that has none cannot go on. */
  String id(String group) {
    return application()
        .groupId(group(group))
        .orElseThrow(() -> new CannotJudge(group + " was not pushed: " + trouble()));
  }

  /** Makes sure that nothing failed so far, as a precondition. */
  void isWell() {
    if (application().insights().latestFailure().isPresent()) {
      throw new CannotJudge("JumpCloud could not do what comes before: " + trouble());
    }
  }

  /** What Directory Insights say went wrong last. */
  String trouble() {
    return application()
        .insights()
        .latestFailure()
        .map(entry -> entry.toString())
        .orElse("Directory Insights show no failure");
  }

  /** What JumpCloud sent so far with that verb to that endpoint. */
  List<Exchange> sent(String method, String endpoint) {
    return world.wire().transcript().of(JumpCloud.actor()).stream()
        .filter(each -> each.request().method().equals(method))
        .filter(each -> each.request().target().contains("/" + endpoint))
        .toList();
  }

  /** The latest of these; a scenario without any cannot go on. */
  Exchange last(List<Exchange> exchanges) {
    return exchanges.stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("JumpCloud did not get so far: " + trouble()));
  }

  /** JumpCloud's latest exchange. */
  Exchange last() {
    return last(world.wire().transcript().of(JumpCloud.actor()));
  }
}
