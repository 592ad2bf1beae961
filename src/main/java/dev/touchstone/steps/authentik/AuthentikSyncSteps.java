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

  /** What AWS alone is told, and asked if it agrees (AUTHENTIK-11). */
  @Then("authentik has changed the group piece by piece and then asked for its users")
  public void pieceByPiece() {
    var sent = authentik.sent();
    var asked =
        sent.stream()
            .anyMatch(each -> each.request().target().contains("?cursor=&filter=groups.value"));
    world.certain(
        sent.stream().anyMatch(each -> isPatchOf(each, "\"path\": \"displayName\""))
            && sent.stream().noneMatch(each -> isPatchOf(each, "\"value\": {")),
        "the group was changed as a whole");
    world.certain(
        asked || !authentik.provider().log().warnings().isEmpty(), "the group was read as a whole");
  }

  private static boolean isPatchOf(Exchange exchange, String part) {
    var request = exchange.request();
    return request.method().equals("PATCH") && request.body().orElse("").contains(part);
  }

  /** What Slack is believed to support (AUTHENTIK-11). */
  @Then("authentik believes that filters are supported")
  public void believesInFilters() {
    world.certain(authentik.provider().capabilities().filter(), "filters were not believed in");
  }
}
