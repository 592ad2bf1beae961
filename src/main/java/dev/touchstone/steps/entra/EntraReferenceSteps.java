package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Then;
import java.util.List;

/** The questions of old jobs whether a reference is there already (ENTRA-31). */
public final class EntraReferenceSteps {

  private static final int OK = 200;

  private final World world;
  private final EntraScenario entra;

  /** For one scenario. */
  public EntraReferenceSteps(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  private List<Exchange> questions() {
    var questions =
        entra.sent().stream()
            .filter(each -> each.request().url().matches(".*(manager|members)\\+eq\\+.*"))
            .toList();
    if (questions.isEmpty()) {
      throw new CannotJudge("Entra came to no question about a reference: " + entra.trouble());
    }
    return questions;
  }

  /** Nobody has the reference yet, so that there is nothing to return. */
  @Then("each question for a reference that is not there brings an empty list")
  public void none() {
    questions().forEach(question -> brings(question, 0));
  }

  /** The latest questions are about members, each of whom is there. */
  @Then("each question for a member who is there brings the group")
  public void one() {
    var all = questions();
    var latest = all.subList(all.size() - 2, all.size());
    latest.forEach(question -> brings(question, 1));
  }

  private void brings(Exchange question, int resources) {
    var found = Auditor.resources(question.json());
    world
        .examine(question)
        .hasStatus(OK)
        .that(
            found.size() == resources,
            resources + " resources for which both conditions hold",
            found.size() + " resources",
            "Resources")
        .that(
            found.stream().allMatch(each -> each.text("id").isPresent()),
            "the id of what was found",
            "no id",
            "Resources");
  }
}
