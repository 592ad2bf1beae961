package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import dev.touchstone.steps.Person;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Managers and app roles of people. */
public final class EntraManagerSteps {

  private final EntraScenario entra;
  private final EntraPeople people;

  /** For one scenario. */
  public EntraManagerSteps(EntraScenario entra, EntraPeople people) {

    this.entra = entra;
    this.people = people;
  }

  /** Sources show several forms. */
  @Given("Entra names managers by {managerForm}")
  public void names(ManagerForm form) {
    entra.configure(
        entra.settings().turning(knobs -> knobs.spelling(spelling -> spelling.with(form))));
  }

  /** Sources show two forms. */
  @Given("Entra takes managers away by {managerRemoval}")
  public void takesAway(ManagerRemoval removal) {
    entra.configure(
        entra.settings().turning(knobs -> knobs.spelling(spelling -> spelling.with(removal))));
  }

  /** The manager stands in the POST already (ENTRA-29). */
  @Given("Entra names the manager of a person whom it creates")
  public void namesAtOnce() {
    entra.configure(entra.settings().turning(knobs -> knobs.with(Habit.MANAGER_IN_CREATION)));
  }

  /** A line in the directory that the next cycle brings over. */
  @Given("{person} reports to {person} in Entra")
  public void reportsTo(Person person, Person manager) {
    entra.tenant().directory().changeManager(entra.user(person), entra.user(manager));
  }

  /** Both have accounts, and the one has the other as manager. */
  @Given("{person} is provisioned with {person} as manager")
  public void isProvisionedUnder(Person person, Person manager) {
    people.provision(manager);
    reportsTo(person, manager);
    people.provision(person);
  }

  /** "Change manager". */
  @When("{person} becomes the manager of {person} in Entra")
  public void becomesManager(Person manager, Person person) {
    reportsTo(person, manager);
    people.runCycle();
  }

  /** "Remove manager". */
  @When("{person}'s manager is removed in Entra")
  public void removed(Person person) {
    entra.tenant().directory().removeManager(entra.user(person));
    people.runCycle();
  }

  /** A complex value whose value is the manager's id. */
  @Then("{person}'s account names {person} as manager")
  public void hasManager(Person person, Person manager) {
    var wanted = Optional.of(entra.id(manager));
    var account = people.examine(person, json -> managerOf(json).text("value").equals(wanted));
    var shown = managerOf(account.body());
    account.that(
        shown.text("value").equals(wanted),
        "an object with the value \"%s\"".formatted(wanted.get()),
        shown.toString(),
        ScimPath.ENTERPRISE + ".manager");
  }

  /** Nobody looks at people again because their managers have come into scope (ENTRA-32). */
  @Then("{person}'s account names {person} as manager once the admin restarts provisioning")
  public void hasManagerLater(Person person, Person manager) {
    entra.application().job().restart();
    hasManager(person, manager);
  }

  /** Nothing is left of a manager. */
  @Then("{person}'s account names no manager")
  public void hasNone(Person person) {
    var account = people.examine(person, json -> !managerOf(json).isAssigned());
    var shown = managerOf(account.body());
    account.that(
        !shown.isAssigned(), "no manager", shown.toString(), ScimPath.ENTERPRISE + ".manager");
  }

  private static Json managerOf(Json account) {
    return account.member(ScimPath.ENTERPRISE).member("manager");
  }

  /** One app role goes to the primary role (ENTRA-34). */
  @Given("one app role is mapped to the primary role")
  public void mapsOneRole() {
    map("SingleAppRoleAssignment([appRoleAssignments])", "roles[primary eq \"True\"].value");
  }

  /** All app roles go to the roles (ENTRA-34). */
  @Given("all app roles are mapped to roles")
  public void mapsAllRoles() {
    map("AppRoleAssignmentsComplex([appRoleAssignments])", "roles");
  }

  /** All app roles go to the roles, and those that were taken back go away (ENTRA-34). */
  @Given("all app roles and no others are mapped to roles")
  public void mapsJustThoseRoles() {
    map("AssertiveAppRoleAssignmentsComplex([appRoleAssignments])", "roles");
  }

  private void map(String expression, String target) {
    entra.configure(
        entra
            .settings()
            .mappingUsers(mappings -> mappings.with(MappingRow.expression(expression, target))));
  }

  /** The role that an assignment carries. */
  @Given("{person} is provisioned with the role {word}")
  public void isProvisionedAs(Person person, String role) {
    entra.application().assign(entra.user(person), role(role));
    people.runCycle();
    entra.id(person);
  }

  /** The assignment carries that role from now on, and no other. */
  @When("the admin gives {person} the role {word}")
  public void gives(Person person, String role) {
    entra.application().assign(entra.user(person), role(role));
    people.runCycle();
  }

  private static AppRole role(String name) {
    return new AppRole(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(), name, name);
  }

  /** Old ones gone, and one is primary. */
  @Then("{word} is {person}'s one primary role")
  public void isOnePrimary(String role, Person person) {
    var account = people.examine(person, json -> primaries(json).equals(List.of(role)));
    account.that(
        primaries(account.body()).equals(List.of(role)),
        "one primary role, " + role,
        account.shown("roles"),
        "roles");
  }

  private static List<String> primaries(Json account) {
    return account.at("roles").elements().stream()
        .filter(each -> each.at("primary").bool().orElse(false))
        .flatMap(each -> each.text("value").stream())
        .toList();
  }

  /** Whatever became of a JSON document in a string, the write went through. */
  @Then("{person}'s account has a role that names {word}")
  public void hasRole(Person person, String role) {
    var account = people.examine(person, json -> isAmongRoles(json, role));
    account.that(
        isAmongRoles(account.body(), role),
        "a role whose value is or holds " + role,
        account.shown("roles"),
        "roles");
  }

  /** No role of before is left. */
  @Then("{person}'s account has no role that names {word}")
  public void lacksRole(Person person, String role) {
    var account = people.examine(person, json -> !isAmongRoles(json, role));
    account.that(
        !isAmongRoles(account.body(), role),
        "no role whose value is or holds " + role,
        account.shown("roles"),
        "roles");
  }

  private static boolean isAmongRoles(Json account, String role) {
    return account.at("roles").elements().stream()
        .flatMap(each -> each.text("value").stream())
        .anyMatch(value -> value.contains(role));
  }
}
