package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a list shows, and what it says of itself. */
public final class ListAnswerSteps {

  private final World world;
  private final RfcScenario rfc;
  private final People people;
  private final ListSteps lists;

  /** For one scenario. */
  public ListAnswerSteps(World world, RfcScenario rfc, People people, ListSteps lists) {
    this.world = world;
    this.rfc = rfc;
    this.people = people;
    this.lists = lists;
  }

  /** Fewer are permitted. */
  @Then("at most {int} users are listed")
  public void atMost(int most) {
    rfc.examineAnswer()
        .hasStatus(200)
        .that(listed().size() <= most, "at most " + most, listed().size() + " users", "Resources");
  }

  /** None, be the list empty or left out. */
  @Then("no user is listed")
  public void nobody() {
    rfc.examineAnswer()
        .that(listed().isEmpty(), "no user", listed().size() + " users", "Resources");
  }

  /** At least one. */
  @Then("some of them are listed")
  public void somebody() {
    rfc.examineAnswer()
        .that(
            !listed().isEmpty(), "some users", rfc.examineAnswer().shown("Resources"), "Resources");
  }

  /** The number of all that match. */
  @Then("the total is {int}")
  public void totalIs(int total) {
    hasNumber("totalResults", total);
  }

  /** The position of the first on the page. */
  @Then("the page says where it begins")
  public void saysWhereItBegins() {
    demandPart();
    rfc.examineAnswer()
        .that(
            number("startIndex").isPresent(), "a whole number", shown("startIndex"), "startIndex");
  }

  /** The number of those on the page. */
  @Then("the page says how long it is")
  public void saysHowLongItIs() {
    demandPart();
    hasNumber("itemsPerPage", listed().size());
  }

  private void demandPart() {
    if (listed().size() >= people.size()) {
      throw new CannotJudge("the whole list came on one page: " + rfc.answer());
    }
  }

  /** The number of those on the page, where it is given. */
  @Then("the length is that of the page")
  public void lengthIsThatOfPage() {
    if (number("itemsPerPage").isPresent()) {
      hasNumber("itemsPerPage", listed().size());
    }
  }

  /** The position, where it is given. */
  @Then("the page begins at {int}")
  public void beginsAt(int start) {
    if (number("startIndex").isPresent()) {
      hasNumber("startIndex", start);
    }
  }

  private void hasNumber(String name, int value) {
    rfc.examineAnswer()
        .that(
            number(name).equals(Optional.of((long) value)),
            String.valueOf(value),
            shown(name),
            name);
  }

  private Optional<Long> number(String name) {
    return rfc.answer().json().at(name).integer();
  }

  private String shown(String name) {
    return Examination.shown(rfc.answer().json().at(name));
  }

  /** Nobody is missed, nobody is met twice. */
  @Then("each of them is seen once")
  public void eachOnce() {
    var seen = lists.seen().stream().map(user -> user.text("id").orElse("")).sorted().toList();
    var all = people.allIds().stream().sorted().toList();
    rfc.examineAnswer().that(seen.equals(all), "the users " + all, seen.toString(), "Resources");
  }

  /** The first page, whatever its length. */
  @Then("the same users are listed as from the first on")
  public void sameAsFromFirst() {
    sameAs(lists.target("startIndex=1"));
  }

  /** The default and what it stands for. */
  @Then("they come in the same order as with ascending")
  public void sameAsAscending() {
    sameAs(lists.target("sortBy=userName&sortOrder=ascending"));
  }

  private void sameAs(String target) {
    var other = names(Auditor.resources(world.client().get(target).json()));
    rfc.examineAnswer()
        .that(
            names(listed()).equals(other),
            other.toString(),
            names(listed()).toString(),
            "Resources");
  }

  /** All of them, in that order. */
  @Then("they come in the order {words}")
  public void comeInOrder(String order) {
    var wanted = Arrays.asList(order.split(", "));
    if (rfc.answer().response().isSuccess() && listed().size() < wanted.size()) {
      throw new CannotJudge("not all users came on one page: " + rfc.answer());
    }
    rfc.examineAnswer()
        .hasStatus(200)
        .that(
            names(listed()).equals(wanted),
            wanted.toString(),
            names(listed()).toString(),
            "Resources");
  }

  private List<Json> listed() {
    return Auditor.resources(rfc.answer().json());
  }

  private List<String> names(List<Json> users) {
    return users.stream().map(user -> people.name(user).orElse("a stranger")).toList();
  }
}
