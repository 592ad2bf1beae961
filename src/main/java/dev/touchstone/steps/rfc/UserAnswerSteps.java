package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a client sees of a user afterwards. */
public final class UserAnswerSteps {

  static final String FORGED_DATE = "2001-02-03T04:05:06Z";

  private static final Set<String> NOT_ECHOED = Set.of("schemas", "password", "id", "meta");

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public UserAnswerSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Every attribute that was sent is in the answer. */
  @Then("the answer shows the user as sent")
  public void showsAsSent() {
    var examination = rfc.examineAnswer();
    for (var sent : Json.of(rfc.sent()).members()) {
      if (!NOT_ECHOED.contains(sent.getKey())) {
        shows(examination, sent.getKey(), sent.getValue());
      }
    }
  }

  /** The answer is about the user, whatever attributes it shows besides. */
  @Then("the answer shows that very user")
  public void showsVeryUser() {
    rfc.examineAnswer()
        .hasText("id", rfc.before().text("id").orElse(""))
        .hasText("userName", rfc.sent().path("userName").asText());
  }

  private static void shows(Examination examination, String name, Json sent) {
    var shown = examination.body().member(name);
    examination.that(
        Likeness.covers(shown, sent), Examination.shown(sent), Examination.shown(shown), name);
  }

  /** The stored user is what the answer said. */
  @Then("reading the user shows the same as the answer")
  public void storedAsAnswered() {
    var answered = rfc.creation().json();
    var examination = rfc.examineStored(json -> true);
    for (var member : answered.members()) {
      if (!member.getKey().equals("meta")) {
        shows(examination, member.getKey(), member.getValue());
      }
    }
  }

  /** The Location header is a URL of the user. */
  @Then("the Location header leads to the user")
  public void headerLeads() {
    leads(rfc.creation().response().headers().first("Location"), "");
  }

  /** The location in the body is a URL of the user. */
  @Then("the location in the body leads to the user")
  public void bodyLeads() {
    leads(rfc.creation().json().text("meta.location"), "meta.location");
  }

  private void leads(Optional<String> location, String pointer) {
    var examination = world.examine(rfc.creation());
    var what = pointer.isEmpty() ? "a Location header" : "a location";
    examination.that(location.isPresent(), what, "none", pointer);
    if (location.isPresent()) {
      var reached = world.client().follow(location.get());
      var id = reached.flatMap(exchange -> exchange.json().text("id"));
      examination.that(
          id.isPresent() && id.equals(rfc.creation().json().text("id").or(() -> id)),
          what + " that leads to the user",
          location.get()
              + reached.map(exchange -> ", which answers " + exchange.status()).orElse(""),
          pointer);
    }
  }

  /** The type of the new user. */
  @Then("the resource type of the user is {string}")
  public void hasType(String type) {
    world.examine(rfc.creation()).hasText("meta.resourceType", type);
  }

  /** What the service provider adds by itself. */
  @Then("the user has an id, a type, two dates and a location")
  public void hasOwnData() {
    rfc.examineStored(Json::isObject)
        .has("id", "an id")
        .has("meta.resourceType", "a resource type")
        .has("meta.created", "a creation date")
        .has("meta.lastModified", "a date of the last change")
        .has("meta.location", "a location");
  }

  /** Created and last modified are one instant. */
  @Then("the two dates of the user are the same instant")
  public void sameInstant() {
    var stored = rfc.stored(Json::isObject);
    var created = date(stored.json(), "meta.created");
    var modified = date(stored.json(), "meta.lastModified");
    world
        .examine(stored)
        .that(
            created.equals(modified), created.toString(), modified.toString(), "meta.lastModified");
  }

  /** The id that the client chose is not the user's. */
  @Then("the id of the client was not taken")
  public void idNotTaken() {
    var chosen = rfc.sent().path("id").asText();
    var id = rfc.creation().json().text("id").orElse("");
    world
        .examine(rfc.creation())
        .that(
            !id.equals(chosen), "an id of the service provider's choice", "the client's id", "id");
  }

  /** None of the forged metadata is the user's. */
  @Then("the metadata of the client was not taken")
  public void metaNotTaken() {
    var stored = rfc.stored(Json::isObject);
    for (var forged : Json.of(rfc.sent()).at("meta").members()) {
      var pointer = "meta." + forged.getKey();
      var shown = stored.json().at(pointer);
      world
          .examine(stored)
          .that(!shown.equals(forged.getValue()), "a value of its own", "the client's", pointer);
    }
  }

  /** Nothing was made up. */
  @Then("the user has no external id")
  public void noExternalId() {
    rfc.examineStored(Json::isObject).lacks("externalId", "no external id");
  }

  /** Letter by letter. */
  @Then("the external id of the user is {string}")
  public void hasExternalId(String externalId) {
    rfc.examineStored(json -> json.at("externalId").isAssigned()).hasText("externalId", externalId);
  }

  /** Letter by letter. */
  @Then("the family name of the user is {string}")
  public void hasFamilyName(String name) {
    var examination =
        rfc.examineStored(json -> json.text("name.familyName").equals(Optional.of(name)));
    demandSupport(examination.body(), "name.familyName");
    examination.hasText("name.familyName", name);
  }

  /** The account is off. */
  @Then("the user is inactive")
  public void isInactive() {
    var examination = rfc.examineStored(json -> Auditor.isActive(json, false));
    demandSupport(examination.body(), "active");
    examination.hasBoolean("active", false);
  }

  /** New values, and no old ones. */
  @Then("the user has just that name and address")
  public void hasReplacedValues() {
    demandSupport(rfc.before(), "name.familyName");
    demandSupport(rfc.before(), "emails");
    var sent = Json.of(rfc.sent());
    var address = sent.at("emails").elements().get(0).text("value");
    var examination =
        rfc.examineStored(json -> json.text("name.familyName").equals(sent.text("name.familyName")))
            .hasText("name.familyName", sent.text("name.familyName").orElse(""));
    var emails = examination.body().at("emails").elements();
    examination.that(
        emails.size() == 1 && emails.get(0).text("value").equals(address),
        "just the address " + address.orElse(""),
        examination.shown("emails"),
        "emails");
  }

  /** What is the service provider's did not change. */
  @Then("the id and creation date of the user are as before")
  public void ownDataAsBefore() {
    var examination = rfc.examineStored(Json::isObject);
    for (var pointer : List.of("id", "meta.created")) {
      examination.that(
          examination.body().at(pointer).equals(rfc.before().at(pointer)),
          Examination.shown(rfc.before().at(pointer)),
          examination.shown(pointer),
          pointer);
    }
  }

  /** The old id leads to the new name. */
  @Then("the user is found under the same id")
  public void sameId() {
    var userName = rfc.sent().path("userName").asText();
    rfc.examineStored(json -> json.text("userName").equals(Optional.of(userName)))
        .hasStatus(200)
        .hasText("userName", userName);
  }

  /** The last change is after the one before. */
  @Then("the date of the last change is later than before")
  public void changedLater() {
    var earlier = date(rfc.before(), "meta.lastModified");
    var stored = rfc.stored(json -> later(json, earlier));
    world
        .examine(stored)
        .that(
            later(stored.json(), earlier),
            "a date later than " + rfc.before().at("meta.lastModified"),
            Examination.shown(stored.json().at("meta.lastModified")),
            "meta.lastModified");
  }

  private static boolean later(Json user, Instant earlier) {
    return instant(user.text("meta.lastModified")).isAfter(earlier);
  }

  /** The second user is not the first. */
  @Then("the new user has an id of its own")
  public void newId() {
    var id = rfc.creation().json().text("id");
    if (id.isEmpty()) {
      throw new CannotJudge("the user could not be created again: " + rfc.creation());
    }
    world
        .examine(rfc.creation())
        .that(
            !id.equals(rfc.before().text("id")), "another id", "the id of the deleted user", "id");
  }

  /** No password, by name or by value. */
  @Then("no password is in the answer")
  public void noPassword() {
    var secret = rfc.sent().path("password").asText();
    rfc.examineAnswer()
        .that(rfc.answer().json().at("password").isMissing(), "no password", "one", "password")
        .that(!rfc.answer().response().text().contains(secret), "no password", "its value", "");
  }

  /** A service provider may leave out attributes that the RFC calls optional. */
  private static void demandSupport(Json user, String attribute) {
    if (!user.at(attribute).isAssigned()) {
      throw new DoesNotApply("the service provider does not store " + attribute);
    }
  }

  static Instant date(Json user, String pointer) {
    var instant = instant(user.text(pointer));
    if (instant.equals(Instant.MIN)) {
      throw new CannotJudge(pointer + " is no date: " + user.at(pointer));
    }
    return instant;
  }

  /** A text as an instant, in UTC where it names no zone; the distant past where it is no date. */
  private static Instant instant(Optional<String> text) {
    try {
      return text.map(
              value ->
                  DateTimeFormatter.ISO_DATE_TIME.parseBest(
                      value, Instant::from, LocalDateTime::from))
          .map(
              parsed ->
                  parsed instanceof LocalDateTime local
                      ? local.toInstant(ZoneOffset.UTC)
                      : Instant.from(parsed))
          .orElse(Instant.MIN);
    } catch (DateTimeException noDate) {
      return Instant.MIN;
    }
  }
}
