package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import dev.touchstone.verdict.Auditor;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Managers and members as Microsoft's Validator changes them, judged by what is there later. */
public final class EntraValidatorReferenceSteps {

  private static final String MANAGER = Urns.ENTERPRISE_USER + ":manager";

  private final EntraValidation test;
  private final List<String> members = new ArrayList<>();
  private String manager = "";

  /** For one scenario. */
  public EntraValidatorReferenceSteps(EntraValidation test) {
    this.test = test;
  }

  /** Somebody who already has a manager. */
  @Given("a user with a manager, both of whom the Validator has created")
  public void managedUser() {
    test.given(test.something(Kind.USER));
    addsManager(ManagerForm.OBJECT);
    test.needs(json -> names(json, manager));
  }

  /** Two who belong to a group. */
  @Given("a group with two members, all of whom the Validator has created")
  public void groupOfTwo() {
    test.given(test.something(Kind.GROUP));
    addsMember();
    addsMember();
    test.needs(this::hasJustThose);
  }

  /** "Patch User – Add Manager". */
  @When("the Validator adds a manager, named by {managerForm}")
  public void addsManager(ManagerForm form) {
    sets("add", form);
  }

  /** "Patch User – Replace Manager". */
  @When("the Validator replaces the manager by another one, named by {managerForm}")
  public void replacesManager(ManagerForm form) {
    sets("replace", form);
  }

  private void sets(String op, ManagerForm form) {
    manager = test.made(test.something(Kind.USER));
    test.answered(test.validator().setManager(test.id(), op, form, manager));
  }

  /** "Patch User – Remove Manager". */
  @When("the Validator takes the manager away by {managerRemoval}")
  public void removesManager(ManagerRemoval form) {
    test.answered(test.validator().removeManager(test.id(), form));
  }

  /** "Add Member". */
  @When("the Validator adds a member")
  public void addsMember() {
    members.add(test.made(test.something(Kind.USER)));
    test.answered(test.validator().addMember(test.id(), members.get(members.size() - 1)));
  }

  /** "Remove Member". */
  @When("the Validator removes the first member")
  public void removesMember() {
    test.answered(test.validator().removeMember(test.id(), members.remove(0)));
  }

  /** An object in any case, whatever was sent. */
  @Then("the user reads back with that manager")
  public void hasManager() {
    var examined = test.examineLater(json -> names(json, manager));
    examined.that(
        names(examined.body(), manager),
        "an object with the value " + manager,
        managerOf(examined.body()).toString(),
        MANAGER);
  }

  /** Nothing is left of it. */
  @Then("the user reads back without a manager")
  public void hasNoManager() {
    var examined = test.examineLater(json -> !managerOf(json).isAssigned());
    var shown = managerOf(examined.body());
    examined.that(!shown.isAssigned(), "no manager", shown.toString(), MANAGER);
  }

  private static boolean names(Json user, String id) {
    return managerOf(user).text("value").equals(Optional.of(id));
  }

  private static Json managerOf(Json user) {
    return user.member(Urns.ENTERPRISE_USER).member("manager");
  }

  /** Those who were added and not removed. */
  @Then("the group reads back with just those members")
  public void hasMembers() {
    var examined = test.examineLater(this::hasJustThose);
    examined.that(
        hasJustThose(examined.body()),
        "the members " + members,
        Auditor.memberIds(examined.body()).toString(),
        "members");
  }

  private boolean hasJustThose(Json group) {
    return Auditor.memberIds(group).equals(Set.copyOf(members));
  }
}
