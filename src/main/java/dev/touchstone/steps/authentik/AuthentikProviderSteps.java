package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** What an administrator enters in authentik, and what authentik learns from the other side. */
public final class AuthentikProviderSteps {

  private final World world;
  private final AuthentikScenario authentik;

  /** For one scenario. */
  public AuthentikProviderSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** A SCIM provider for everybody. */
  @Given("a SCIM provider in {authentikRelease}")
  public void provider(AuthentikRelease release) {
    authentik.provide(release.of(authentik.settings()));
  }

  /** A slash too many (AUTHENTIK-01). */
  @Given("a SCIM provider in authentik whose URL ends with a slash")
  public void providerWithSlash() {
    authentik.provide(authentik.settingsFor(world.target().baseUrl() + "/"));
  }

  /** A SCIM provider for some only (AUTHENTIK-06). */
  @Given("a SCIM provider in authentik for the members of {string}")
  public void providerForGroup(String group) {
    authentik.addGroup(group, List.of());
    authentik.provide(authentik.settings().limitedTo(authentik.group(group)));
    authentik.saveGroup(group);
  }

  /** Something on the way says that there is none (AUTHENTIK-02). */
  @Given("authentik finds no description of the service provider")
  public void withoutDescription() {
    world
        .wire()
        .arrange(
            request -> request.target().endsWith("/ServiceProviderConfig"),
            Mishap.answered(404, "Not Found", Headers.none(), ""));
  }

  /** What each task begins with. */
  @When("authentik asks what the service provider can do")
  public void asks() {
    authentik.provider().capabilities();
  }

  /** Everything that authentik's parser insists on. */
  @Then("authentik can read the description")
  public void readable() {
    world
        .examine(authentik.last(AuthentikProviderSteps::isDiscovery))
        .that(
            !authentik.provider().capabilities().fallback(),
            "patch, bulk, filter, changePassword and sort, each with supported, and a list of"
                + " authenticationSchemes",
            authentik.trouble(),
            "");
  }

  private static boolean isDiscovery(Exchange exchange) {
    return exchange.request().target().endsWith("/ServiceProviderConfig");
  }

  /** The slash was dropped. */
  @Then("authentik has asked below a single slash")
  public void singleSlash() {
    var base = world.target().baseUrl().getPath();
    world.certain(
        authentik.sent().stream()
            .map(each -> each.request().target())
            .allMatch(each -> each.startsWith(base + "/") && !each.startsWith(base + "//")),
        "a slash was doubled");
  }

  /** Members are not told one by one where PATCH is not promised (AUTHENTIK-08). */
  @Given("authentik reads that PATCH is supported")
  public void patches() {
    if (!authentik.provider().capabilities().patch()) {
      throw new DoesNotApply("authentik reads no promise of PATCH");
    }
  }

  /** Who promises PATCH takes it (AUTHENTIK-P-01). */
  @Then("authentik finds the promise of PATCH kept")
  public void patchKept() {
    hasSucceeded(authentik.last(each -> each.request().method().equals("PATCH")));
  }

  /** Nobody is looked up where filters are not promised (AUTHENTIK-04). */
  @Given("authentik reads that filters are supported")
  public void filters() {
    if (!authentik.provider().capabilities().filter()) {
      throw new DoesNotApply("authentik reads no promise of filters");
    }
  }

  /** Who promises filters applies them (AUTHENTIK-P-01). */
  @Then("authentik finds the promise of filters kept")
  public void filterKept() {
    hasSucceeded(authentik.last(each -> each.request().target().contains("filter=")));
  }

  private void hasSucceeded(Exchange exchange) {
    world
        .examine(exchange)
        .that(
            exchange.response().isSuccess(),
            "a success, as the description promises",
            "status " + exchange.status(),
            "");
  }
}
