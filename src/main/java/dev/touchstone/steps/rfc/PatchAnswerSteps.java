package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of a user by a change. */
public final class PatchAnswerSteps {

  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final World world;
  private final RfcScenario rfc;
  private final Support support;

  /** For one scenario. */
  public PatchAnswerSteps(World world, RfcScenario rfc, Support support) {
    this.world = world;
    this.rfc = rfc;
    this.support = support;
  }

  /** What the configuration says. */
  @Then("it is declared that {string} is supported")
  public void declares(String capability) {
    rfc.examineAnswer().hasBoolean(capability + ".supported", true);
  }

  /** Either of the two successes. */
  @Then("the change succeeds")
  public void succeeds() {
    rfc.examineAnswer().hasStatus(200, 204);
  }

  /** 200 with the whole user, or 204. */
  @Then("the answer shows the user, or just says that it is done")
  public void showsOrSaysDone() {
    var examination = rfc.examineAnswer().hasStatus(200, 204);
    if (rfc.answer().status() == 200) {
      examination.hasText("id", rfc.id().orElse(""));
    }
  }

  /** The value that was sent. */
  @Then("the user's {attribute} is {words}")
  public void is(String attribute, String json) {
    var value = Json.read(rfc.fill(json));
    demands(user -> user.at(attribute).equals(value), value.toString(), attribute);
  }

  /** The value that was there. */
  @Then("the user's {attribute} stays")
  public void isAsBefore(String attribute) {
    var value = rfc.before().at(attribute);
    demands(user -> user.at(attribute).equals(value), Examination.shown(value), attribute);
  }

  /** The value is gone. */
  @Then("the user has no {attribute}")
  public void hasNo(String attribute) {
    if (!rfc.before().at(attribute).isAssigned()) {
      throw new DoesNotApply("the service provider does not store " + attribute);
    }
    demands(user -> !user.at(attribute).isAssigned(), "no " + attribute, attribute);
  }

  /** Just these, in any order. */
  @Then("the user's addresses are: {words}")
  public void addressesAre(String list) {
    var wanted =
        Arrays.stream(rfc.fill(list).split(", "))
            .map(String::strip)
            .collect(Collectors.toCollection(TreeSet::new));
    demands(
        user ->
            addresses(user).equals(wanted) && user.at("emails").elements().size() == wanted.size(),
        "the addresses " + wanted,
        "emails");
  }

  private static Set<String> addresses(Json user) {
    return user.at("emails").elements().stream()
        .map(email -> email.text("type").orElse("") + " " + email.text("value").orElse(""))
        .collect(Collectors.toSet());
  }

  /** That one of that type. */
  @Then("the user's address for work is {words}")
  public void workAddressIs(String address) {
    var wanted = "work " + rfc.fill(address);
    demands(user -> addresses(user).contains(wanted), wanted, "emails");
  }

  /** The address is there, and its type is not. */
  @Then("the address {words} has no type")
  public void addressHasNoType(String address) {
    var wanted = Optional.of(rfc.fill(address));
    demands(
        user ->
            user.at("emails").elements().stream()
                .anyMatch(
                    email -> email.text("value").equals(wanted) && !email.at("type").isAssigned()),
        "the address " + wanted.get() + " without a type",
        "emails");
  }

  /** One true, the others false or silent. */
  @Then("only the address {words} is the primary one")
  public void onlyPrimary(String address) {
    var wanted = Set.of(rfc.fill(address));
    demands(user -> primaries(user).equals(wanted), "primary " + wanted, "emails");
  }

  private static Set<String> primaries(Json user) {
    return user.at("emails").elements().stream()
        .filter(email -> email.at("primary").bool().orElse(false))
        .map(email -> email.text("value").orElse(""))
        .collect(Collectors.toSet());
  }

  /** An attribute of the extension for enterprises. */
  @Then("the user's employee number is {string}")
  public void employeeNumberIs(String number) {
    support.demandEnterprise();
    rfc.examineStored(user -> number(user).equals(Optional.of(number)))
        .that(
            number(rfc.stored(Json::isObject).json()).equals(Optional.of(number)),
            "the employee number " + number,
            number(rfc.stored(Json::isObject).json()).orElse("none"),
            ENTERPRISE);
  }

  private static Optional<String> number(Json user) {
    return user.member(ENTERPRISE).text("employeeNumber");
  }

  /** The list of schemas says so. */
  @Then("the user names the schema of the extension")
  public void namesExtension() {
    demands(
        user ->
            user.at("schemas").elements().stream()
                .anyMatch(each -> each.text().equals(Optional.of(ENTERPRISE))),
        "the schema " + ENTERPRISE,
        "schemas");
  }

  /** Nothing is new. */
  @Then("the user is as before")
  public void isAsBefore() {
    var before = rfc.before();
    var examination = rfc.examineStored(user -> true);
    for (var member : before.members()) {
      if (!member.getKey().equals("meta")) {
        var shown = examination.body().member(member.getKey());
        examination.that(
            Likeness.covers(shown, member.getValue()) && Likeness.covers(member.getValue(), shown),
            Examination.shown(member.getValue()),
            Examination.shown(shown),
            member.getKey());
      }
    }
    sameAsBefore("meta.version");
  }

  /** No change, no new date. */
  @Then("the date of the last change stays")
  public void sameDate() {
    sameAsBefore("meta.lastModified");
  }

  private void sameAsBefore(String pointer) {
    var value = rfc.before().at(pointer);
    rfc.examineStored(user -> user.at(pointer).equals(value))
        .that(
            rfc.stored(Json::isObject).json().at(pointer).equals(value),
            Examination.shown(value),
            Examination.shown(rfc.stored(Json::isObject).json().at(pointer)),
            pointer);
  }

  /** The form of all errors. */
  @Then("the answer is an error of SCIM")
  public void isError() {
    var schemas = rfc.answer().json().at("schemas");
    rfc.examineAnswer()
        .that(
            schemas.elements().stream().anyMatch(each -> each.text().equals(Optional.of(ERROR))),
            "the schema " + ERROR,
            Examination.shown(schemas),
            "schemas")
        .hasText("status", String.valueOf(rfc.answer().status()));
  }

  /** States what the stored user is, unless the service provider does not store such a thing. */
  private void demands(Predicate<Json> asExpected, String expected, String attribute) {
    var stored = rfc.stored(asExpected);
    if (!asExpected.test(stored.json())) {
      support.demand(attribute);
      world.examine(stored).that(false, expected, shown(stored.json(), attribute), attribute);
    }
  }

  private String shown(Json user, String attribute) {
    var change =
        rfc.answer().response().isSuccess()
            ? ""
            : ", the change being answered " + rfc.answer().status();
    return Examination.shown(user.at(attribute)) + change;
  }
}
