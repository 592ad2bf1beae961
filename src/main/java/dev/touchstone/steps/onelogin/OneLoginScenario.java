package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.onelogin.Account;
import dev.touchstone.idp.onelogin.OneLogin;
import dev.touchstone.idp.onelogin.OneLoginApplication;
import dev.touchstone.idp.onelogin.directory.OneLoginUser;
import dev.touchstone.idp.onelogin.directory.Role;
import dev.touchstone.idp.onelogin.scim.OneLoginHttp;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.OneLoginSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The OneLogin side of one scenario: the account, its application, its users and roles. */
public final class OneLoginScenario {

  private final World world;
  private final OneLogin oneLogin;
  private final Map<Person, OneLoginUser> people = new EnumMap<>(Person.class);
  private final Map<String, Role> roles = new HashMap<>();
  private final List<OneLoginUser> users = new ArrayList<>();
  private OneLoginSettings settings = OneLoginSettings.of(ConnectorKind.ENTERPRISE_20);
  private String baseUrl;
  private SignIn signIn;
  private Optional<OneLoginApplication> application = Optional.empty();
  private int before;

  OneLoginScenario(World world) {
    this.world = world;
    oneLogin = new OneLogin(world.wire(), world.random());
    baseUrl = world.target().baseUrl().toString();
    var token = world.target().credentials().secret().orElse("");
    signIn = SignIn.with(Credentials.bearer(token));
  }

  OneLogin oneLogin() {
    return oneLogin;
  }

  /** Changes settings, also while the application is in use. */
  void configure(UnaryOperator<OneLoginSettings> change) {
    settings = change.apply(settings);
    application.ifPresent(each -> each.configure(settings));
  }

  /** Types another base URL; to be done before the application is used. */
  void connectTo(String url) {
    baseUrl = url;
  }

  /** Signs in another way; to be done before the application is used. */
  void signInBy(SignIn other) {
    signIn = other;
  }

  /** The application as added, with nothing sent yet. */
  OneLoginApplication untried() {
    if (application.isEmpty()) {
      application = Optional.of(oneLogin.addApplication(settings, baseUrl, signIn));
    }
    return application.get();
  }

  /** The application, connected. */
  OneLoginApplication application() {
    var connected = untried();
    if (!connected.status().isEnabled() && !connected.enable().isEnabled()) {
      throw new CannotJudge("API Status is disabled: " + connected.status().message());
    }
    return connected;
  }

  /** Approves whatever waits. */
  void settle() {
    application().approveAll();
  }

  /** A user of the directory, who is hired when first spoken of. */
  OneLoginUser user(Person person) {
    return people.computeIfAbsent(person, this::hire);
  }

  private OneLoginUser hire(Person person) {
    var userName = world.names().userName(person.givenName());
    return hire(userName, person.givenName(), world.names().family(person.familyName()));
  }

  /** Any user more. */
  OneLoginUser hire(String userName, String firstName, String lastName) {
    var user =
        oneLogin
            .directory()
            .addUser(
                Map.of(
                    "firstname",
                    firstName,
                    "lastname",
                    lastName,
                    "email",
                    userName,
                    "username",
                    userName.substring(0, userName.indexOf('@')),
                    "title",
                    "Engineer",
                    "department",
                    world.names().group("Headquarters")));
    users.add(user);
    return user;
  }

  /** A role whose name, and so whose group, no other scenario has. */
  Role role(String name) {
    return roles.computeIfAbsent(name, any -> new Role(world.names().group(name)));
  }

  Account account(Person person) {
    return application().account(user(person));
  }

  /** The id of the account that OneLogin knows; a scenario that has none cannot go on. */
  String id(Person person) {
    return account(person)
        .id()
        .orElseThrow(() -> new CannotJudge(person + " was not provisioned: " + trouble()));
  }

  /** Makes sure that somebody has an account, as a precondition. */
  void provisioned(Person person) {
    application().assign(user(person));
    settle();
    id(person);
    if (account(person).message().isPresent()) {
      throw new CannotJudge(person + " was provisioned by half: " + trouble());
    }
    mark();
  }

  /** What a click on "Failed" shows. */
  String trouble() {
    return users.stream()
        .map(user -> application().account(user))
        .flatMap(account -> account.message().stream())
        .findFirst()
        .orElse("no task has failed");
  }

  /** Whatever was sent so far belongs to the preconditions. */
  void mark() {
    before = all().size();
  }

  /** What OneLogin has sent since the preconditions. */
  List<Exchange> sent() {
    var all = all();
    return all.subList(before, all.size());
  }

  /** The same, of one method and to one endpoint. */
  List<Exchange> sent(String method, String endpoint) {
    return sent().stream()
        .filter(each -> each.request().method().equals(method))
        .filter(each -> each.request().target().contains("/" + endpoint))
        .toList();
  }

  /** The one request of that kind; where there is none, a scenario cannot go on. */
  Exchange one(String method, String endpoint) {
    return sent(method, endpoint).stream()
        .findFirst()
        .orElseThrow(
            () -> new CannotJudge("no %s of %s: %s".formatted(method, endpoint, trouble())));
  }

  /** OneLogin's latest exchange. */
  Exchange last() {
    return all().stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("OneLogin sent nothing"));
  }

  List<Exchange> all() {
    return world.wire().transcript().of(OneLoginHttp.ACTOR);
  }
}
