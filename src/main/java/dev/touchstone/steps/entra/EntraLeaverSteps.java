package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.mapping.ScopingFilter;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Clause;
import dev.touchstone.idp.entra.mapping.ScopingFilter.Operator;
import dev.touchstone.idp.entra.setting.BooleanSpelling;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.OpChoice;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.idp.entra.setting.TargetAction;
import dev.touchstone.idp.entra.setting.UnassignAction;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** People who lose access in Entra, for a while or for good. */
public final class EntraLeaverSteps {

  private static final Duration RECYCLE_BIN = Duration.ofDays(31);
  private static final String TEAM = "Field Ops";

  private final World world;
  private final EntraScenario entra;
  private final EntraRoster roster;
  private String leaverId = "";

  /** For one scenario. */
  public EntraLeaverSteps(World world, EntraScenario entra, EntraRoster roster) {
    this.world = world;
    this.entra = entra;
    this.roster = roster;
  }

  /** How somebody loses access, or gets it back. */
  @ParameterType(
      "is unassigned|no longer passes the scoping filter"
          + "|is blocked from signing in|is deleted|is assigned again|may sign in again"
          + "|is restored from the recycle bin|is deleted permanently"
          + "|stays in the recycle bin for thirty days")
  public BiConsumer<EntraScenario, Person> fate(String words) {
    return switch (words) {
      case "is unassigned" -> (all, who) -> all.application().unassign(all.user(who));
      case "no longer passes the scoping filter" ->
          (all, who) -> all.tenant().directory().edit(all.user(who), moved(all, who));
      case "is blocked from signing in" ->
          (all, who) -> all.tenant().directory().blockSignIn(all.user(who));
      case "is deleted" -> (all, who) -> all.tenant().directory().delete(all.user(who));
      case "is assigned again" -> (all, who) -> all.application().assign(all.user(who));
      case "may sign in again" ->
          (all, who) -> all.tenant().directory().unblockSignIn(all.user(who));
      case "is restored from the recycle bin" ->
          (all, who) -> all.tenant().directory().restore(all.user(who));
      case "is deleted permanently" ->
          (all, who) -> all.tenant().directory().deletePermanently(all.user(who));
      default -> (all, who) -> all.tenant().clock().pass(RECYCLE_BIN);
    };
  }

  private static EntraUser.Profile moved(EntraScenario all, Person who) {
    return all.user(who).profile().with("department", "Abroad");
  }

  /** What Entra does of its own accord with leavers, or was told to do through Graph. */
  @ParameterType(
      "skips those out of scope|deletes whoever leaves|forgets leavers at a restart"
          + "|overlooks hasty deletions|sets every value by Add|may not update accounts"
          + "|may not create accounts|may not delete accounts"
          + "|writes False as text|writes false as text|writes false as a boolean"
          + "|looks only at people of no department abroad")
  public UnaryOperator<ProvisioningSettings> leaverSetting(String words) {
    return switch (words) {
      case "skips those out of scope" -> before -> before.skippingOutOfScopeDeletions(true);
      case "deletes whoever leaves" ->
          before -> before.turning(knobs -> knobs.unassigning(UnassignAction.DELETE));
      case "forgets leavers at a restart" ->
          before -> before.turning(knobs -> knobs.with(Habit.RESTART_FORGETS_LEAVERS));
      case "overlooks hasty deletions" ->
          before -> before.turning(knobs -> knobs.with(Habit.OVERLOOKS_HASTY_DELETION));
      case "sets every value by Add" ->
          before ->
              before.turning(
                  knobs -> knobs.spelling(spelling -> spelling.with(OpChoice.ALWAYS_ADD)));
      case "may not update accounts" ->
          before -> before.users(users -> users.without(TargetAction.UPDATE));
      case "may not create accounts" ->
          before -> before.users(users -> users.without(TargetAction.CREATE));
      case "may not delete accounts" ->
          before -> before.users(users -> users.without(TargetAction.DELETE));
      case "writes False as text" -> before -> spelling(before, BooleanSpelling.CAPITALISED);
      case "writes false as text" -> before -> spelling(before, BooleanSpelling.LOWER_CASE);
      case "writes false as a boolean" -> before -> spelling(before, BooleanSpelling.JSON);
      default ->
          before ->
              before.users(
                  users ->
                      users.with(
                          ScopingFilter.none()
                              .or(new Clause("department", Operator.NOT_EQUALS, "Abroad"))));
    };
  }

  private static ProvisioningSettings spelling(ProvisioningSettings before, BooleanSpelling how) {
    return before.turning(knobs -> knobs.spelling(spelling -> spelling.with(how)));
  }

  /** A setting, or a habit that no admin can change. */
  @Given("Entra {leaverSetting}")
  public void does(UnaryOperator<ProvisioningSettings> setting) {
    entra.configure(setting.apply(entra.settings()));
  }

  /** An account that Entra manages, by an assignment of that person alone. */
  @Given("Entra has provisioned {person}")
  public void hasProvisioned(Person person) {
    roster.provisioned(person);
    leaverId = entra.id(person);
  }

  /** An account that Entra manages, by the assignment of a group. */
  @Given("Entra has provisioned {person} as a member of the assigned group")
  public void hasProvisionedByGroup(Person person) {
    roster.provisioned(TEAM, person);
    leaverId = entra.id(person);
  }

  /** Something that happened a cycle ago. */
  @Given("{person} {fate} before the latest cycle")
  public void hasSeen(Person person, BiConsumer<EntraScenario, Person> fate) {
    happens(person, fate);
    roster.settled();
  }

  /** Something happens, and the next cycle comes. */
  @When("{person} {fate}")
  public void happens(Person person, BiConsumer<EntraScenario, Person> fate) {
    fate.accept(entra, person);
    roster.work();
  }

  /** Two things happen before Entra looks. */
  @When("{person} {fate} and {fate} between two cycles")
  public void happens(
      Person person,
      BiConsumer<EntraScenario, Person> first,
      BiConsumer<EntraScenario, Person> second) {
    first.accept(entra, person);
    second.accept(entra, person);
    roster.work();
  }

  /** Something happens while the job is down, and then it begins anew. */
  @When("{person} {fate} and the admin restarts provisioning")
  public void happensBeforeRestart(Person person, BiConsumer<EntraScenario, Person> fate) {
    fate.accept(entra, person);
    entra.application().job().restart();
  }

  /** It is off, for whoever asks in whatever way. */
  @Then("{person}'s account is switched off but still found, by id and by name")
  public void isOff(Person person) {
    hasActive(person, false);
  }

  /** It is on. */
  @Then("{person}'s account is switched on, under the id it had")
  public void isOn(Person person) {
    hasActive(person, true);
  }

  private void hasActive(Person person, boolean active) {
    roster.accepted("PATCH", "Users/");
    var byId = world.auditor().user(leaverId, json -> Auditor.isActive(json, active));
    world.examine(byId).hasStatus(200).hasBoolean("active", active);
    var byName = byName(person, 1);
    world
        .examine(byName)
        .that(
            Auditor.resources(byName.json()).stream()
                .anyMatch(user -> Auditor.isActive(user, active)),
            "the account with active " + active,
            byName.json().toString(),
            "Resources");
  }

  private Exchange byName(Person person, int hits) {
    var filter = "userName eq \"" + userName(person) + "\"";
    return world.auditor().filter("/Users", filter, list -> Auditor.resources(list).size() == hits);
  }

  private String userName(Person person) {
    return entra.user(person).values("userPrincipalName").get(0);
  }

  /** What comes back is whole: nobody sends memberships again. */
  @Then("{person} is still in the assigned group, without being added again")
  public void isStillMember(Person person) {
    world.certain(roster.sent("PATCH", "Groups/").isEmpty(), "memberships were sent again");
    roster.hasJust(TEAM, roster.ids(person));
  }

  /** It is gone, and a second deletion says so. */
  @Then("{person}'s account is gone for good")
  public void isGone(Person person) {
    roster.sent("DELETE", "Users/").forEach(each -> world.examine(each).hasStatus(204));
    world.certain(!roster.sent("DELETE", "Users/").isEmpty(), "nothing was deleted");
    var byId =
        world
            .auditor()
            .settled(world.somebodyElse().locate("/Users", leaverId), each -> each.status() == 404);
    world.examine(byId).hasStatus(404);
    var byName = byName(person, 0);
    world
        .examine(byName)
        .hasStatus(200)
        .that(
            Auditor.resources(byName.json()).isEmpty(),
            "nobody of that name",
            byName.json().toString(),
            "Resources");
    var again = world.somebodyElse().delete(world.somebodyElse().locate("/Users", leaverId));
    world.examine(again).hasStatus(404);
  }

  /** A new account, for the old one cannot come back. */
  @Then("{person} has a new active account in place of the deleted one")
  public void hasNewAccount(Person person) {
    roster.sent("POST", "Users").forEach(each -> world.examine(each).hasStatus(201));
    var found = byName(person, 1);
    var users = Auditor.resources(found.json());
    world
        .examine(found)
        .that(
            users.size() == 1
                && Auditor.isActive(users.get(0), true)
                && users.get(0).text("id").filter(id -> !id.equals(leaverId)).isPresent(),
            "one active account with an id of its own",
            found.json().toString(),
            "Resources");
  }

  /** Not a word about that account. */
  @Then("Entra changes nothing")
  public void changesNothing() {
    world.certain(roster.written().isEmpty(), "Entra changed something: " + roster.written());
  }
}
