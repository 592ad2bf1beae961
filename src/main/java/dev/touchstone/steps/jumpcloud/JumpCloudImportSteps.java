package dev.touchstone.steps.jumpcloud;

import dev.touchstone.idp.jumpcloud.ImportResult;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** People whom JumpCloud takes over from the service provider (JUMPCLOUD-10). */
public final class JumpCloudImportSteps {

  private static final int PAGE = 20;
  private static final int PEOPLE = 30;

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final JumpCloudAccounts accounts;
  private List<String> crowd = List.of();
  private String address = "";
  private Optional<ImportResult> result = Optional.empty();

  /** For one scenario. */
  public JumpCloudImportSteps(
      World world, JumpCloudScenario jumpCloud, JumpCloudAccounts accounts) {
    this.world = world;
    this.jumpCloud = jumpCloud;
    this.accounts = accounts;
  }

  /** More than one page can hold. */
  @Given("the service provider has people for several pages of a JumpCloud import")
  public void severalPages() {
    crowd = world.crowd().ofSize(PEOPLE);
    jumpCloud.configure(settings -> settings.importingPagesOf(PAGE));
  }

  /** As many have who sort their mail by it. */
  @Given("the service provider has somebody with a plus sign in the mail")
  public void plusSign() {
    address = world.names().userName("ada+news");
    accounts.create(jumpCloud.userName(Person.ADA), address);
  }

  /** From the Identity Management tab. */
  @When("the admin imports people into JumpCloud")
  public void imports() {
    result = Optional.of(jumpCloud.application().importUsers());
  }

  private ImportResult imported() {
    return result.orElseThrow(() -> new IllegalStateException("nothing was imported"));
  }

  /** None is missing, and none came twice. */
  @Then("JumpCloud has got all of them once")
  public void hasAllOnce() {
    var times =
        imported().users().stream()
            .collect(
                Collectors.groupingBy(ImportResult.ImportedUser::accountId, Collectors.counting()));
    var missing = crowd.stream().filter(id -> !times.containsKey(id)).count();
    var twice = crowd.stream().filter(id -> times.getOrDefault(id, 0L) > 1).count();
    world
        .examine(jumpCloud.last())
        .that(imported().failure().isEmpty(), "a whole import", imported().failure(), "")
        .that(
            missing + twice == 0,
            "each of %d users once".formatted(crowd.size()),
            "%d missing and %d more than once".formatted(missing, twice),
            "Resources");
  }

  /** The administrator reads of it and nobody else suffers. */
  @Then("JumpCloud refuses that address")
  public void refusesAddress() {
    if (!imported().failure().isEmpty() || !isListed()) {
      throw new CannotJudge("the address did not come: " + imported().failure());
    }
    world.certain(imported().refused().contains(address), "an address with a plus was taken");
  }

  /** Whether some page of the import showed the address. */
  private boolean isListed() {
    return jumpCloud.sent("GET", "Users?startIndex=").stream()
        .flatMap(page -> Auditor.resources(page.json()).stream())
        .flatMap(user -> user.at("emails").elements().stream())
        .anyMatch(email -> email.text("value").equals(Optional.of(address)));
  }
}
