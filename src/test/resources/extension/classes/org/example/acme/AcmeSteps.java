package org.example.acme;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Places;
import dev.touchstone.exchange.Request;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Acme asks whether somebody is there before it creates anybody. */
public final class AcmeSteps {
  private static final Actor ACME = Actor.identityProvider("acme");

  private final World world;
  private String userName = "";
  private Optional<Exchange> lookUp = Optional.empty();

  public AcmeSteps(World world) {
    this.world = world;
  }

  @Given("somebody whom Acme has never seen")
  public void somebody() {
    userName = world.names().userName("acme");
  }

  @When("Acme looks for that person")
  public void looks() {
    var filter = Places.encode("userName eq \"" + userName + "\"");
    var url = world.target().baseUrl() + "/Users?filter=" + filter;
    var authorization = world.target().credentials().authorization().orElseThrow();
    var headers = Headers.none().with("Authorization", authorization);
    lookUp = Optional.of(world.wire().send(ACME, new Request("GET", url, headers, Optional.empty())));
  }

  @Then("the service provider knows nobody of that name")
  public void knowsNobody() {
    var total = lookUp.orElseThrow().response().jsonOrMissing().at("totalResults").integer().orElse(-1L);
    world
        .examine(lookUp.orElseThrow())
        .hasStatus(200)
        .that(total == 0, "no result", total + " results", "/totalResults");
  }
}
