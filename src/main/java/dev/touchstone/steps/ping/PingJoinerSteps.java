package dev.touchstone.steps.ping;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.ping.setting.AttributeMapping;
import dev.touchstone.idp.ping.setting.Option;
import dev.touchstone.idp.ping.setting.TargetAttribute;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How people come to have accounts through Ping. */
public final class PingJoinerSteps {

  private static final String ACME = "urn:ietf:params:scim:schemas:extension:Acme:2.0:User";
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final World world;
  private final PingScenario ping;
  private final PingAccounts accounts;

  /** For one scenario. */
  public PingJoinerSteps(World world, PingScenario ping, PingAccounts accounts) {
    this.world = world;
    this.ping = ping;
    this.accounts = accounts;
  }

  /** A tick box of the console. */
  @Given("the option {pingOption} of Ping is on")
  public void on(Option option) {
    ping.configure(settings -> settings.with(option));
  }

  /** A tick box of the console, cleared. */
  @Given("the option {pingOption} of Ping is off")
  public void off(Option option) {
    ping.configure(settings -> settings.without(option));
  }

  /** A row of the attribute mapping more, and another. */
  @Given("Ping also maps a private e-mail address and a phone number")
  public void mapsMore() {
    ping.configure(
        settings ->
            settings.users(
                users ->
                    users
                        .mapping(AttributeMapping.of("private", "homeEmail"))
                        .mapping(AttributeMapping.of("phone", "workPhone"))));
  }

  /** An extension that the administrator named (PING-10). */
  @Given("Ping also maps a badge number to an extension of the customer's own")
  public void mapsExtension() {
    var badge = TargetAttribute.custom(ACME, "badge");
    ping.configure(
        settings -> settings.users(users -> users.mapping(new AttributeMapping("badge", badge))));
  }

  /** Somebody is hired, or the rule begins to be about them. */
  @When("{person} comes into the scope of Ping")
  public void joins(Person person) {
    ping.hire(person);
    ping.settle();
  }

  /** Somebody with more than the usual. */
  @When("{person} comes into the scope of Ping with all of these")
  public void joinsWithMore(Person person) {
    var user = ping.hireDisabled(person);
    var directory = ping.ping().directory();
    directory.edit(user, "private", "home." + ping.userName(person));
    directory.edit(user, "phone", "+1 555 0100");
    directory.edit(user, "badge", "B7");
    directory.enable(user);
    ping.settle();
  }

  /** Somebody on long leave, say. */
  @When("{person}, who is disabled, comes into the scope of Ping")
  public void joinsDisabled(Person person) {
    ping.hireDisabled(person);
    ping.settle();
  }

  /** Created as asked, and found by name. */
  @Then("{person} has one account with the values of Ping's source")
  public void hasAccount(Person person) {
    var familyName = world.names().family(person.familyName());
    var name = person + " " + person.familyName();
    var account =
        accounts.examine(person, user -> user.text("displayName").filter(name::equals).isPresent());
    ping.sent("POST", "Users").forEach(each -> world.examine(each).hasStatus(201));
    account
        .hasText("userName", ping.userName(person))
        .hasText("name.givenName", person.givenName())
        .hasText("name.familyName", familyName)
        .hasText("displayName", name)
        .hasBoolean("active", true)
        .that(
            hasEmail(account.body(), ping.userName(person)),
            "the e-mail address " + ping.userName(person),
            account.shown("emails"),
            "emails");
    accounts.isOnlyOne(person, ping.id(person));
  }

  private static boolean hasEmail(Json user, String address) {
    return user.at("emails").elements().stream()
        .anyMatch(email -> email.text("value").filter(address::equals).isPresent());
  }

  /** Created, but not to be used. */
  @Then("{person} has an account that is switched off")
  public void hasDisabledAccount(Person person) {
    accounts.examine(person, user -> Auditor.isActive(user, false)).hasBoolean("active", false);
  }

  /** Not even looked up. */
  @Then("Ping has sent nothing")
  public void nothing() {
    world.certain(ping.sent().isEmpty(), "something was sent: " + ping.sent());
  }

  /** What Ping needs to know one value from another (PING-14). */
  @Then("the account of {person} shows the type of each value and one primary e-mail address")
  public void showsTypes(Person person) {
    var account = accounts.examine(person, user -> types(user, "phoneNumbers").contains("work"));
    account
        .that(
            types(account.body(), "emails").equals(Set.of("work", "home")),
            "the types work and home",
            account.shown("emails"),
            "emails")
        .that(
            types(account.body(), "phoneNumbers").equals(Set.of("work")),
            "the type work",
            account.shown("phoneNumbers"),
            "phoneNumbers")
        .that(
            primaries(account.body()) == 1,
            "one primary e-mail address",
            account.shown("emails"),
            "emails");
  }

  private static Set<String> types(Json user, String attribute) {
    return user.at(attribute).elements().stream()
        .map(element -> element.text("type").orElse(""))
        .collect(Collectors.toSet());
  }

  static long primaries(Json user) {
    return user.at("emails").elements().stream()
        .filter(email -> email.at("primary").bool().orElse(false))
        .count();
  }

  private Exchange creation() {
    return ping.last(ping.sent("POST", "Users"));
  }

  /** Fair in either way, but no failure of the server. */
  @Then("the service provider makes the account or tells Ping what is wrong")
  public void madeOrRefused() {
    var answer = creation();
    var isFair = answer.response().isSuccess() || isClientError(answer);
    world
        .examine(answer)
        .that(isFair, "status 201, or 400 with a reason", "status " + answer.status(), "");
  }

  private static boolean isClientError(Exchange answer) {
    return answer.status() >= CLIENT_ERROR && answer.status() < SERVER_ERROR;
  }

  /** What is stored is declared, too (PING-P14). */
  @Then("what it shows of the extension it also declares")
  public void declares() {
    var id = creation().json().text("id").orElse("");
    if (!id.isEmpty()) {
      var account = world.examine(world.auditor().user(id, user -> true));
      var isShown = account.body().member(ACME).member("badge").isAssigned();
      account.that(
          !isShown || declared().contains(ACME),
          "nothing of an extension that /Schemas does not list",
          Examination.shown(account.body().member(ACME)),
          ACME);
    }
  }

  private List<String> declared() {
    var schemas = world.client().get("/Schemas");
    return Auditor.resources(schemas.json()).stream()
        .map(schema -> schema.text("id").orElse(""))
        .toList();
  }
}
