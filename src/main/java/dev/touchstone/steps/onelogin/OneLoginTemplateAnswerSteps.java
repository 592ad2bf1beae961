package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;

/** What the service provider makes of a body that a template has given. */
public final class OneLoginTemplateAnswerSteps {

  private static final String ENTERPRISE = Urns.ENTERPRISE_USER;

  private final World world;
  private final OneLoginScenario oneLogin;
  private final OneLoginAccounts accounts;

  /** For one scenario. */
  public OneLoginTemplateAnswerSteps(
      World world, OneLoginScenario oneLogin, OneLoginAccounts accounts) {
    this.world = world;
    this.oneLogin = oneLogin;
    this.accounts = accounts;
  }

  /** What the last POST or PUT said, as far as the service provider keeps such attributes. */
  @Then("{person}'s account has what OneLogin's template says")
  public void isAsSent(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    var sent = lastBody();
    var read =
        accounts.examine(
            person, json -> json.text("name.familyName").equals(sent.text("name.familyName")));
    for (var pointer : List.of("userName", "name.givenName", "name.familyName")) {
      read.hasText(pointer, sent.text(pointer).orElse(""));
    }
    var mail = sent.at("emails").elements().get(0).text("value");
    var shown = read.body().at("emails").elements().stream().map(each -> each.text("value"));
    read.that(
        shown.anyMatch(mail::equals),
        "the address " + mail.orElse(""),
        read.shown("emails"),
        "emails");
    for (var pointer : List.of("title", ENTERPRISE + ".department")) {
      isKeptOrDropped(person, pointer, sent);
    }
  }

  /** Attributes that not every service provider has. */
  private void isKeptOrDropped(Person person, String pointer, Json sent) {
    var read = accounts.examine(person, json -> true);
    var value = value(read.body(), pointer);
    read.that(
        value.isMissing() || value.text().equals(value(sent, pointer).text()),
        value(sent, pointer) + " or nothing",
        value.toString(),
        pointer);
  }

  private static Json value(Json user, String pointer) {
    return pointer.startsWith(ENTERPRISE)
        ? user.member(ENTERPRISE).at("department")
        : user.at(pointer);
  }

  private Json lastBody() {
    return oneLogin.all().stream()
        .filter(each -> each.request().target().contains("/Users"))
        .flatMap(each -> each.request().body().stream())
        .reduce((earlier, later) -> later)
        .map(Json::read)
        .orElseGet(Json::missing);
  }

  /** Either way is right, but an answer that says neither is not (ONELOGIN-08). */
  @Then("{person} is taken in from OneLogin, or refused with a reason")
  public void isTakenInOrRefused(Person person) {
    var creation = creation();
    if (creation.response().isSuccess()) {
      isUsable(person);
    } else {
      refusedWithReason(creation);
    }
  }

  private Exchange creation() {
    return oneLogin.one("POST", "Users");
  }

  private void refusedWithReason(Exchange refusal) {
    world.examine(refusal).hasStatus(400).has("detail", "a detail that says what is amiss");
  }

  private void isUsable(Person person) {
    var sent = lastBody();
    var read = accounts.examine(person, json -> json.at("userName").isAssigned());
    read.has("userName", "the user name");
    if (sent.at("name").isObject()) {
      read.has("name", "the name");
    }
    if (sent.at("emails").isObject()) {
      read.that(
          !read.body().at("emails").elements().isEmpty(),
          "a list with the address that came as one object",
          read.shown("emails"),
          "emails");
    }
  }

  /** Without any complaint about what only the service provider can set. */
  @Then("{person}'s account from OneLogin has an id of the service provider's own")
  public void hasOwnId(Person person) {
    var creation = creation();
    var status = "status " + creation.status();
    world
        .examine(creation)
        .that(creation.response().isSuccess(), "status 201", status, "")
        .has("id", "an id");
  }

  /** The name comes back as it was sent; a blank at the beginning may go. */
  @Then("{person}'s last name comes back to OneLogin as it was sent")
  public void isSameName(Person person) {
    var sent = oneLogin.user(person).field("lastname").strip();
    var read =
        accounts.examine(
            person, json -> json.text("name.familyName").map(String::strip).isPresent());
    var shown = read.body().text("name.familyName").map(String::strip);
    read.that(
        shown.equals(Optional.of(sent)), sent, read.shown("name.familyName"), "name.familyName");
  }

  /** A user name without an at sign may be refused, but not by chance (ONELOGIN-16). */
  @Then("{person}'s user name without an at sign is taken, or refused with a reason")
  public void isTakenOrRefused(Person person) {
    var creation = creation();
    if (creation.response().isSuccess()) {
      var name = oneLogin.user(person).field("username");
      accounts.examine(person, json -> json.at("userName").isAssigned()).hasText("userName", name);
    } else {
      refusedWithReason(creation);
    }
  }

  /** The state is a boolean, whatever came of the text (ONELOGIN-27). */
  @Then("{person} is suspended, or OneLogin's quoted state is refused with a reason")
  public void isSuspendedOrRefused(Person person) {
    var replacement = oneLogin.last();
    world.certain(
        replacement.request().body().orElse("").contains("\"active\":\"false\""),
        "the state was not in quotation marks");
    var isTaken = replacement.response().isSuccess();
    if (!isTaken) {
      refusedWithReason(replacement);
    }
    var id = oneLogin.id(person);
    var read = world.auditor().user(id, json -> Auditor.isActive(json, !isTaken));
    world.examine(read).hasStatus(200).hasBoolean("active", !isTaken);
  }

  /** The template counts from the next synchronisation on, not before (ONELOGIN-21). */
  @Then("{person}'s account is sent again by OneLogin with the nickname")
  public void isSentAgain(Person person) {
    accounts.wentThrough(oneLogin.account(person));
    world.certain(lastBody().text("nickName").isPresent(), "the template did not count");
    world.certain(oneLogin.sent("PUT", "Users").size() <= 1, "the account was sent twice");
  }
}
