package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Places;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a client learns from the schemas. */
public final class SchemaSteps {

  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String MESSAGES = "urn:ietf:params:scim:api:messages:";
  private static final Set<String> TYPES =
      Set.of(
          "string", "boolean", "decimal", "integer", "dateTime", "binary", "reference", "complex");

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public SchemaSteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  /** Reads all schemas. */
  @When("a client reads the schemas")
  public void readsSchemas() {
    rfc.answered(world.client().get("/Schemas"));
  }

  /** Asks for a page where there are none. */
  @When("a client asks for the second of the schemas only")
  public void asksForPage() {
    rfc.answered(world.client().get("/Schemas?startIndex=2&count=1"));
  }

  /** Filters where it is not allowed. */
  @When("a client filters the schemas")
  public void filters() {
    rfc.answered(world.client().get("/Schemas?filter=" + Places.encode("name eq \"User\"")));
  }

  /** All of them, and the total says so. */
  @Then("the list holds the schemas of user and group, whole and in one piece")
  public void listIsWhole() {
    var ids = ids(rfc.answer().json());
    var total = rfc.answer().json().at("totalResults");
    var wanted = new ArrayList<>(List.of(USER));
    if (world.client().get("/Groups?startIndex=1&count=1").status() == 200) {
      wanted.add(GROUP);
    }
    rfc.examineAnswer()
        .hasStatus(200)
        .that(ids.containsAll(wanted), "the schemas " + wanted, ids.toString(), "Resources")
        .that(
            total.integer().equals(Optional.of((long) ids.size())),
            String.valueOf(ids.size()),
            Examination.shown(total),
            "totalResults");
  }

  /** Each one by itself. */
  @Then("each schema can be read by its URI")
  public void canBeRead() {
    for (var schema : schemas()) {
      var urn = schema.text("id").orElse("");
      world.examine(world.client().get("/Schemas/" + urn)).hasStatus(200).hasText("id", urn);
    }
  }

  /** The characteristics that RFC 7643, 7 calls required. */
  @Then("each attribute states type, plurality, necessity, mutability and visibility")
  public void statesCharacteristics() {
    for (var attribute : attributes()) {
      states(attribute, "type", attribute.at("type").text().isPresent());
      states(attribute, "multiValued", attribute.at("multiValued").bool().isPresent());
      states(attribute, "required", attribute.at("required").bool().isPresent());
      states(attribute, "mutability", attribute.at("mutability").text().isPresent());
      states(attribute, "returned", attribute.at("returned").text().isPresent());
    }
  }

  private void states(Json attribute, String characteristic, boolean met) {
    rfc.examineAnswer()
        .that(
            met,
            "the characteristic " + characteristic + " of each attribute",
            Examination.shown(attribute.at(characteristic)),
            characteristic);
  }

  /** One of eight. */
  @Then("each attribute has one of the types of the standard")
  public void hasKnownType() {
    for (var attribute : attributes()) {
      var type = attribute.text("type");
      rfc.examineAnswer()
          .that(
              type.isEmpty() || TYPES.contains(type.get()),
              "one of the types " + List.copyOf(new TreeSet<>(TYPES)),
              type.orElse(""),
              "type");
    }
  }

  /** Parts are listed. */
  @Then("each complex attribute lists its sub-attributes")
  public void listsParts() {
    for (var attribute : attributes()) {
      var complex = attribute.text("type").equals(Optional.of("complex"));
      rfc.examineAnswer()
          .that(
              !complex || attribute.at("subAttributes").isAssigned(),
              "sub-attributes of " + attribute.text("name").orElse("a complex attribute"),
              "none",
              "subAttributes");
    }
  }

  /** An attribute of User. */
  @Then("{string} of a user is declared as required")
  public void requiredOfUser(String name) {
    isRequired(USER, name);
  }

  /** An attribute of Group. */
  @Then("{string} of a group is declared as required")
  public void requiredOfGroup(String name) {
    isRequired(GROUP, name);
  }

  private void isRequired(String urn, String name) {
    var schema =
        schemas().stream()
            .filter(each -> each.text("id").equals(Optional.of(urn)))
            .findFirst()
            .orElseThrow(() -> new DoesNotApply("the service provider has no schema " + urn));
    var attribute =
        schema.at("attributes").elements().stream()
            .filter(each -> each.text("name").filter(name::equalsIgnoreCase).isPresent())
            .findFirst()
            .orElseGet(Json::missing);
    rfc.examineAnswer()
        .that(
            attribute.at("required").bool().equals(Optional.of(true)),
            name + " with required true",
            Examination.shown(attribute.at("required")),
            "required");
  }

  /** Messages are not resources. */
  @Then("no schema of a message is among them")
  public void noMessages() {
    var messages = ids(rfc.answer().json()).stream().filter(id -> id.startsWith(MESSAGES)).toList();
    rfc.examineAnswer()
        .that(messages.isEmpty(), "schemas of resources only", messages.toString(), "Resources");
  }

  /** As many as without paging. */
  @Then("all schemas are returned all the same")
  public void allTheSame() {
    var all = ids(world.client().get("/Schemas").json());
    var paged = ids(rfc.answer().json());
    rfc.examineAnswer()
        .hasStatus(200)
        .that(
            paged.containsAll(all),
            "all " + all.size() + " schemas",
            paged.toString(),
            "Resources");
  }

  private List<Json> schemas() {
    var schemas = Auditor.resources(rfc.answer().json());
    if (schemas.isEmpty()) {
      throw new CannotJudge("no schemas are listed");
    }
    return schemas;
  }

  private List<Json> attributes() {
    var attributes = new ArrayList<Json>();
    for (var schema : schemas()) {
      for (var attribute : schema.at("attributes").elements()) {
        attributes.add(attribute);
        attributes.addAll(attribute.at("subAttributes").elements());
      }
    }
    return attributes;
  }

  private static List<String> ids(Json list) {
    return Auditor.resources(list).stream().map(each -> each.text("id").orElse("")).toList();
  }
}
