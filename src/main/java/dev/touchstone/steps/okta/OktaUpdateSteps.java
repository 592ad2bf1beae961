package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.idp.okta.AttributeMapping;
import dev.touchstone.idp.okta.ClearedValue;
import dev.touchstone.idp.okta.Habit;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a change reaches an account: what is read before, what is written, what is read after. */
public final class OktaUpdateSteps {

  private static final List<String> SEEN_BY_ALL =
      List.of(
          "userName",
          "name",
          "displayName",
          "nickName",
          "title",
          "locale",
          "active",
          "emails",
          "phoneNumbers",
          "addresses");

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private Optional<Json> before = Optional.empty();

  /** For one scenario. */
  public OktaUpdateSteps(World world, OktaScenario okta, Accounts accounts) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
  }

  /** The flow chart and the captures disagree on the read (OKTA-25). */
  @Given("Okta reads no account before it changes a part of it")
  public void noReadBefore() {
    okta.configure(okta.settings().without(Habit.GET_BEFORE_PATCH));
  }

  /** A race of Okta's own (OKTA-31). */
  @Given("Okta's profile update overtakes the reactivation")
  public void isStale() {
    okta.configure(okta.settings().with(Habit.STALE_ACTIVE));
  }

  /** A service provider, or something before it, that does not know PATCH. */
  @Given("changes in part are refused with {string}")
  public void refusesPatch(String status) {
    world
        .wire()
        .arrange(
            request -> request.method().equals("PATCH"),
            Mishap.answered(
                Integer.parseInt(status.substring(0, 3)),
                status.substring(4),
                Headers.none(),
                "{\"detail\":\"made up\"}"));
  }

  /** One of three ways, of which none is documented (OKTA-23). */
  @Given("Okta tells a cleared value by {string}")
  public void tellsCleared(String way) {
    var value =
        switch (way) {
          case "leaving it out" -> ClearedValue.OMIT;
          case "an empty text" -> ClearedValue.EMPTY;
          case "null" -> ClearedValue.NULL;
          default -> throw new IllegalArgumentException("no such way: " + way);
        };
    okta.configure(okta.settings().clearing(value));
  }

  /** A value that the application maps, and that nobody needs. */
  @Given("{person} is assigned to the application with a title")
  public void hasTitle(Person person) {
    okta.configure(okta.settings().mapping(AttributeMapping.core("title", "title")));
    var user = okta.user(person);
    okta.okta().update(user, user.profile().with("title", "Countess"));
    okta.assigned(person);
  }

  /** More than Okta maps, given by somebody else. */
  @Given("the service provider holds more about {person} than Okta maps")
  public void holdsMore(Person person) {
    var client = world.somebodyElse();
    var target = client.locate("/Users", okta.id(person));
    var body = client.get(target).json().copy();
    body.remove(List.of("id", "meta", "groups"));
    body.put("title", "Countess").put("nickName", "The Enchantress");
    body.putArray("phoneNumbers").addObject().put("value", "tel:+1-201-555-0123");
    body.putArray("addresses").addObject().put("locality", "London").put("type", "work");
    var exchange = client.put(target, body.toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("the account could not be filled beforehand: " + exchange);
    }
    before = Optional.of(accounts.of(person, json -> json.at("title").isAssigned()).json());
  }

  /** The account goes off without Okta's doing. */
  @Given("somebody else switches {person}'s account off")
  public void switchedOff(Person person) {
    var client = world.somebodyElse();
    var target = client.locate("/Users", okta.id(person));
    var body = client.get(target).json().copy();
    body.remove(List.of("id", "meta", "groups"));
    var exchange = client.put(target, body.put("active", false).toString());
    var account = accounts.of(person, json -> Auditor.isActive(json, false));
    if (!Auditor.isActive(account.json(), false)) {
      throw new CannotJudge("the account could not be switched off beforehand: " + exchange);
    }
  }

  /** A value goes away in the directory. */
  @When("{person}'s title is cleared in Okta")
  public void clearsTitle(Person person) {
    var user = okta.user(person);
    okta.okta().update(user, user.profile().with("title"));
  }

  /** Two changes, one right after the other. */
  @When("{person}'s last name changes twice in Okta")
  public void changesTwice(Person person) {
    var user = okta.user(person);
    for (var name : List.of("Byron", "King")) {
      okta.okta().update(user, user.profile().withLastName(world.names().family(name)));
    }
  }

  /** Null and nothing are the same (RFC 7643, 2.5), and an empty text says no more. */
  @Then("the account has no title any more")
  public void noTitle() {
    var examination = accounts.examine(Person.ADA, OktaUpdateSteps::isWithoutTitle);
    examination.that(
        isWithoutTitle(examination.body()), "no title", examination.shown("title"), "title");
  }

  private static boolean isWithoutTitle(Json account) {
    var title = account.at("title");
    return !title.isAssigned() || title.text().equals(Optional.of(""));
  }

  /** What was there before is there still, in the same words. */
  @Then("the account of {person} is as it was before")
  public void asBefore(Person person) {
    var then = before.orElseThrow(() -> new CannotJudge("nobody looked before"));
    var examination = accounts.examine(person, json -> json.at("title").isAssigned());
    for (var name : SEEN_BY_ALL) {
      examination.that(
          !then.at(name).isAssigned() || isSame(then.at(name), examination.body().at(name)),
          Examination.shown(then.at(name)),
          examination.shown(name),
          name);
    }
  }

  /** The order of values means nothing (RFC 7643, 2.4). */
  private static boolean isSame(Json one, Json other) {
    return one.isArray()
        ? Set.copyOf(one.elements()).equals(Set.copyOf(other.elements()))
        : one.equals(other);
  }

  /** Each read that follows a write of Okta's shows what was written (CHK-38). */
  @Then("Okta has read at once what it wrote")
  public void readsItsWrites() {
    var sent = accounts.ofOkta();
    var judged = 0;
    for (int i = 1; i < sent.size(); i++) {
      var write = sent.get(i - 1);
      var read = sent.get(i);
      if (write.request().writes()
          && write.response().isSuccess()
          && read.request().method().equals("GET")
          && !read.request().target().contains("?")) {
        examine(written(write), read);
        judged++;
      }
    }
    if (judged == 0) {
      throw new CannotJudge("Okta has read nothing after it wrote: " + okta.trouble());
    }
  }

  private void examine(Json written, Exchange read) {
    var examination = world.examine(read).hasStatus(200);
    for (var name : List.of("active", "name.familyName")) {
      var value = written.at(name);
      examination.that(
          value.isMissing() || value.equals(read.json().at(name)),
          Examination.shown(value) + ", as written just before",
          examination.shown(name),
          name);
    }
  }

  /** The attributes that a write sets. */
  private static Json written(Exchange write) {
    var body = Json.read(write.request().body().orElse("{}"));
    return body.at("Operations").elements().stream()
        .findFirst()
        .map(operation -> operation.at("value"))
        .orElse(body);
  }

  /** One PATCH with what has changed, and nothing else. */
  @Then("Okta has sent the new name alone")
  public void nameAlone() {
    var values = written(accounts.lastSent("PATCH"));
    var names = values.members().stream().map(each -> each.getKey()).toList();
    world.certain(names.equals(List.of("name", "displayName")), "sent: " + names);
  }

  /** The refusal was the end of it (OKTA-29). */
  @Then("Okta has not tried to do it in another way")
  public void noOtherWay() {
    var last = accounts.lastOfOkta();
    world.certain(last.equals(accounts.lastSent("PATCH")), "sent last: " + last);
  }

  /** The PATCH came without a GET before it. */
  @Then("Okta has not read the account")
  public void notRead() {
    world.certain(
        accounts.ofOkta().stream()
            .noneMatch(
                each ->
                    each.request().target().matches(".*/Users/[^?]*")
                        && each.request().method().equals("GET")),
        "sent: " + accounts.ofOkta());
  }

  /** The profile update took the reactivation back (OKTA-31). */
  @Then("Okta has switched the account on and off again")
  public void onAndOff() {
    var hits = Auditor.resources(accounts.lastLookUp().json());
    var slept = hits.stream().anyMatch(hit -> Auditor.isActive(hit, false));
    if (!slept || !okta.application().isAssigned(okta.user(Person.ADA))) {
      throw new CannotJudge("Okta has not woken the account: " + okta.trouble());
    }
    var words =
        accounts.ofOkta().stream()
            .filter(each -> each.request().writes())
            .map(each -> written(each).at("active").bool())
            .toList();
    var last = words.subList(words.size() - 2, words.size());
    world.certain(last.equals(List.of(Optional.of(true), Optional.of(false))), "sent: " + words);
  }

  /** The name by which the person signs in stays (OKTA-22). */
  @Then("{person}'s account keeps its user name")
  public void keepsUserName(Person person) {
    var creation = Json.read(accounts.lastSent("POST").request().body().orElse("{}"));
    var name = creation.text("userName").orElse("");
    accounts
        .examine(person, json -> json.text("userName").equals(Optional.of(name)))
        .hasText("userName", name);
  }
}
