package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Synchronisation as a whole, and what only shows in what authentik sends. */
public final class AuthentikSyncSteps {

  private static final int MORE_THAN_A_PAGE = 101;

  private final World world;
  private final AuthentikScenario authentik;

  /** For one scenario. */
  public AuthentikSyncSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** More users than most service providers list at once. */
  @Given("more accounts than a page holds, of which authentik knows none")
  public void crowd() {
    world.crowd().ofSize(MORE_THAN_A_PAGE);
  }

  /** The button of that name. */
  @When("the admin of authentik runs the sync again")
  public void syncs() {
    authentik.provider().runSync();
  }

  private static boolean isPost(Exchange exchange) {
    return exchange.request().method().equals("POST");
  }

  /** What releases before 2023.10 did (AUTHENTIK-12). */
  @Then("authentik has named no schema")
  public void noSchema() {
    world.certain(
        authentik.sent().stream()
            .filter(AuthentikSyncSteps::isPost)
            .noneMatch(each -> each.request().body().orElse("").contains("schemas")),
        "schemas were named");
  }

  /** What AWS alone is told (AUTHENTIK-11). */
  @Then("authentik has changed the group piece by piece and asked for its users")
  public void pieceByPiece() {
    world.certain(
        hasSent("PATCH", "\"path\": \"displayName\"") && hasAsked("?cursor=&filter=groups.value"),
        "the group was changed or read as a whole");
  }

  private boolean hasSent(String method, String part) {
    return authentik.sent().stream()
        .map(Exchange::request)
        .filter(each -> each.method().equals(method))
        .anyMatch(each -> each.body().orElse("").contains(part));
  }

  private boolean hasAsked(String part) {
    return authentik.sent().stream().anyMatch(each -> each.request().target().contains(part));
  }

  /** What Slack is believed to support (AUTHENTIK-11). */
  @Then("authentik believes that filters are supported")
  public void believesInFilters() {
    world.certain(authentik.provider().capabilities().filter(), "filters were not believed in");
  }
}
