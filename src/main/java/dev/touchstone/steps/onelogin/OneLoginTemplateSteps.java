package dev.touchstone.steps.onelogin;

import dev.touchstone.exchange.Json;
import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.ParametersTab;
import dev.touchstone.idp.onelogin.template.EmptyValue;
import dev.touchstone.idp.onelogin.template.JsonTemplate;
import dev.touchstone.idp.onelogin.template.Parameter;
import dev.touchstone.idp.onelogin.template.PublishedTemplate;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import java.util.List;

/** The template, the parameters and the fields that its macros read. */
public final class OneLoginTemplateSteps {

  private final World world;
  private final OneLoginScenario oneLogin;

  /** For one scenario. */
  public OneLoginTemplateSteps(World world, OneLoginScenario oneLogin) {
    this.world = world;
    this.oneLogin = oneLogin;
  }

  private void use(JsonTemplate template) {
    oneLogin.configure(settings -> settings.configuring(tab -> tab.with(template)));
  }

  private JsonTemplate published() {
    return PublishedTemplate.GUIDE_CORE.template();
  }

  /** The one that nobody has edited. */
  @Given("the SCIM JSON Template in OneLogin is the one that {filledTemplate} comes with")
  public void isAsFilled(PublishedTemplate template) {
    use(template.template());
  }

  /** With id and meta, as one service provider's guide has it (ONELOGIN-08). */
  @Given("the SCIM JSON Template in OneLogin names an id and metadata")
  public void namesReadOnly() {
    var json = Json.object();
    use(
        published()
            .with("id", json.nullNode())
            .with("meta", Json.object().put("resourceType", "User")));
  }

  /** With an attribute and a namespace that nobody knows (ONELOGIN-08). */
  @Given("the SCIM JSON Template in OneLogin has a namespace of its own, {word} in schemas")
  public void hasOwnNamespace(String named) {
    use(
        named.equals("named")
            ? PublishedTemplate.CUSTOM_NAMED.template()
            : PublishedTemplate.CUSTOM_UNNAMED.template());
  }

  /** As one service provider's guide has it. */
  @Given("the SCIM JSON Template in OneLogin puts the state in quotation marks")
  public void quotesState() {
    use(PublishedTemplate.SLOPPY.template());
  }

  /** Without name, as one service provider's guide has it. */
  @Given("the SCIM JSON Template in OneLogin has no name but a display name")
  public void isFlat() {
    use(PublishedTemplate.FLAT.template());
  }

  /** Another value for an attribute that was never mapped. */
  @Given("the SCIM JSON Template in OneLogin has a nickname from now on")
  public void hasNickname() {
    use(published().with("nickName", Json.object().textNode("{$user.firstname}")));
  }

  /** How a macro without a value is rendered (ONELOGIN-09). */
  @Given("OneLogin sends {oneLoginEmptiness} for {person}'s empty fields")
  public void rendersEmpty(EmptyValue empty, Person person) {
    oneLogin.configure(settings -> settings.turning(knobs -> knobs.empty(empty)));
    useFullest();
    for (var field : List.of("title", "department")) {
      oneLogin.oneLogin().directory().edit(oneLogin.user(person), field, "");
    }
  }

  /** Signs that JSON and form encoding treat specially. */
  @Given("{person}'s last name in OneLogin is {words}")
  public void isCalled(Person person, String name) {
    var unmistakable = world.names().family(name);
    oneLogin.oneLogin().directory().edit(oneLogin.user(person), "lastname", unmistakable);
  }

  /** The parameter scimusername is mapped to Username, which is no address. */
  @Given("OneLogin takes Username for scimusername")
  public void mapsUserName() {
    oneLogin.configure(
        settings ->
            settings.mapping(
                tab ->
                    tab.with(Parameter.provisioned(ParametersTab.USER_NAME, "{$user.username}"))));
  }

  /** Values for all that guides read through parameters and custom fields. */
  @Given("the SCIM JSON Template in OneLogin is full, and so is what is known of {person}")
  public void isFull(Person person) {
    oneLogin.provisioned(Person.GRACE);
    useFullest();
    var directory = oneLogin.oneLogin().directory();
    var user = oneLogin.user(person);
    directory.editCustom(user, "external_manager_id", oneLogin.id(Person.GRACE));
    directory.editCustom(user, "user_type", "Employee");
    directory.editCustom(user, "timezone", "Europe/London");
    directory.editCustom(user, "city", "London");
  }

  private void useFullest() {
    oneLogin.configure(
        settings ->
            settings.configuring(
                tab ->
                    tab.with(
                        tab.kind() == ConnectorKind.ENTERPRISE_20
                            ? PublishedTemplate.RFC_ENTERPRISE.template()
                            : PublishedTemplate.RFC_CORE.template())));
  }
}
