package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.entra.Specimen;
import dev.touchstone.idp.entra.scim.Kind;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Microsoft's Validator changes of attributes, judged by what is there afterwards. */
public final class EntraValidatorPatchSteps {

  private static final List<String> REMOVED =
      List.of(
          "title",
          "preferredLanguage",
          "addresses[type eq \"work\"].region",
          Urns.ENTERPRISE_USER + ":department");

  private final EntraValidation test;
  private List<String> removed = List.of();

  /** For one scenario. */
  public EntraValidatorPatchSteps(EntraValidation test) {
    this.test = test;
  }

  /** Of whom the name is known, and nothing else. */
  @Given("a user with nothing but a name whom the Validator has created")
  public void bareUser() {
    test.given(test.data().bareUser(test.userName()));
  }

  /** "Patch User – Add Attributes". */
  @When("the Validator adds all other attributes")
  public void addsAttributes() {
    var added = test.data().attributes();
    test.answered(test.validator().add(test.id(), added));
    test.expect(test.specimen().with(added));
  }

  /** "Patch User – Replace Attributes". */
  @When("the Validator replaces all attributes but the name")
  public void replacesAttributes() {
    replaces(test.data().attributes());
  }

  private void replaces(Specimen attributes) {
    test.answered(test.validator().replace(test.id(), attributes));
    test.expect(test.specimen().with(attributes));
  }

  private void replaces(String path, String value) {
    replaces(new Specimen(test.specimen().kind(), Map.of(path, value)));
  }

  /** "Patch User – Remove Attributes"; none of them is required. */
  @When("the Validator removes some attributes")
  public void removesAttributes() {
    removed = REMOVED;
    test.answered(test.validator().remove(Kind.USER, test.id(), removed));
    test.expect(test.specimen().without(removed));
  }

  /** "Update User userName". */
  @When("the Validator gives the user another name")
  public void renamesUser() {
    replaces("userName", test.userName());
  }

  /** "Disable User". */
  @When("the Validator disables the user")
  public void disables() {
    replaces("active", "False");
  }

  /** "Patch Group – Replace Attributes"; a group has but one. */
  @When("the Validator replaces the external id of the group")
  public void replacesExternalId() {
    replaces("externalId", test.data().word());
  }

  /** "Update Group displayName". */
  @When("the Validator gives the group another name")
  public void renamesGroup() {
    replaces("displayName", test.something(Kind.GROUP).name());
  }

  /** "Multiple Ops on different attributes". */
  @When("the Validator removes one attribute, adds another and replaces a third at once")
  public void mixes() {
    removed = List.of("preferredLanguage");
    var added = externalId();
    var replaced = new Specimen(Kind.USER, Map.of("displayName", test.data().word()));
    test.answered(test.validator().mix(test.id(), removed.get(0), added, replaced));
    test.expect(test.specimen().without(removed).with(added).with(replaced));
  }

  private Specimen externalId() {
    return new Specimen(test.specimen().kind(), Map.of("externalId", test.data().word()));
  }

  /** "Multiple Ops on same attribute". */
  @When("the Validator removes, adds and replaces the external id of the {validated} at once")
  public void mixesOne(Kind kind) {
    var last = externalId();
    test.answered(test.validator().mix(test.id(), "externalId", externalId(), last));
    test.expect(test.specimen().with(last));
  }

  /** What was changed, and what was not. */
  @Then("the {validated} reads back with just those changes")
  public void isChanged(Kind kind) {
    var examined =
        test.examineLater(
            json -> test.specimen().missingIn(json).isEmpty() && stillThere(json).isEmpty());
    test.isAsExpected(examined, examined.body());
    for (var path : stillThere(examined.body())) {
      examined.that(false, "no value", Specimen.valuesIn(examined.body(), path).toString(), path);
    }
  }

  /** Whatever else the account shows. */
  @Then("the user reads back with the other name")
  public void isRenamed() {
    var name = test.specimen().name();
    var examined = test.examineLater(json -> json.text("userName").equals(Optional.of(name)));
    examined.hasText("userName", name);
  }

  private List<String> stillThere(Json resource) {
    return removed.stream().filter(path -> !Specimen.valuesIn(resource, path).isEmpty()).toList();
  }
}
