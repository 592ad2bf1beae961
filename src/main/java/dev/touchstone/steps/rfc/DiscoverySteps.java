package dev.touchstone.steps.rfc;

import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Json;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a client learns from the configuration and the resource types. */
public final class DiscoverySteps {

  private static final String CONFIG =
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
  private static final Map<String, String> FLAGS = flags();
  private static final Map<String, String> LIMITS =
      Map.of(
          "7643-5-03", "bulk.maxOperations",
          "7643-5-04", "bulk.maxPayloadSize",
          "7643-5-06", "filter.maxResults");
  private static final Map<String, String> SCHEME =
      Map.of("7643-5-11", "type", "7643-5-12", "name", "7643-5-13", "description");

  private final World world;
  private final RfcScenario rfc;

  /** For one scenario. */
  public DiscoverySteps(World world, RfcScenario rfc) {
    this.world = world;
    this.rfc = rfc;
  }

  private static Map<String, String> flags() {
    var flags = new LinkedHashMap<String, String>();
    flags.put("7643-5-01", "patch.supported");
    flags.put("7643-5-02", "bulk.supported");
    flags.put("7643-5-05", "filter.supported");
    flags.put("7643-5-07", "changePassword.supported");
    flags.put("7643-5-08", "sort.supported");
    flags.put("7643-5-09", "etag.supported");
    return flags;
  }

  /** Reads the configuration. */
  @When("a client reads the configuration")
  public void readsConfiguration() {
    rfc.answered(world.client().get("/ServiceProviderConfig"));
  }

  /** Reads the configuration as a newcomer does. */
  @When("a client without credentials reads the configuration")
  public void readsConfigurationAnonymously() {
    rfc.answered(world.client().showing(Credentials.none()).get("/ServiceProviderConfig"));
  }

  /** Reads the resource types. */
  @When("a client reads the resource types")
  public void readsResourceTypes() {
    rfc.answered(world.client().get("/ResourceTypes"));
  }

  /** Writes what is not to be written; it changes nothing if it succeeds. */
  @When("a client replaces the configuration with itself")
  public void replacesConfiguration() {
    var config = world.client().get("/ServiceProviderConfig").json();
    rfc.answered(world.client().put("/ServiceProviderConfig", config.toString()));
  }

  /** One object, not a list. */
  @Then("it is a single object with the schema of a configuration")
  public void isSingleObject() {
    var examination = rfc.examineAnswer().hasStatus(200);
    var schemas = examination.body().at("schemas");
    examination.that(
        schemas.elements().stream()
            .anyMatch(each -> each.text().filter(CONFIG::equals).isPresent()),
        "the schema " + CONFIG,
        Examination.shown(schemas),
        "schemas");
  }

  /** Booleans, one for each capability. */
  @Then("each capability is declared as supported or not")
  public void hasFlags() {
    declares(FLAGS, value -> value.bool().isPresent(), "true or false");
  }

  /** Integers, one for each limit. */
  @Then("each limit is a whole number")
  public void hasLimits() {
    declares(LIMITS, value -> value.integer().isPresent(), "a whole number");
  }

  /** Each requirement has its own place in the configuration. */
  private void declares(Map<String, String> places, Predicate<Json> met, String expected) {
    places.forEach(
        (id, pointer) -> {
          var value = rfc.answer().json().at(pointer);
          world
              .judge()
              .under(id)
              .examine(rfc.answer())
              .that(met.test(value), expected, Examination.shown(value), pointer);
        });
  }

  /** A list that is not empty. */
  @Then("at least one way to authenticate is listed")
  public void hasSchemes() {
    rfc.examineAnswer()
        .hasStatus(200)
        .that(
            !schemes().isEmpty(),
            "an array with at least one way to authenticate",
            Examination.shown(rfc.answer().json().at("authenticationSchemes")),
            "authenticationSchemes");
  }

  /** Three texts for each. */
  @Then("each way to authenticate has a type, a name and a description")
  public void schemesExplain() {
    if (schemes().isEmpty()) {
      throw new CannotJudge("no way to authenticate is listed");
    }
    SCHEME.forEach(
        (id, name) -> {
          for (int i = 0; i < schemes().size(); i++) {
            var value = schemes().get(i).at(name);
            world
                .judge()
                .under(id)
                .examine(rfc.answer())
                .that(
                    value.text().isPresent(),
                    "a text",
                    Examination.shown(value),
                    "authenticationSchemes[" + i + "]." + name);
          }
        });
  }

  private List<Json> schemes() {
    return rfc.answer().json().at("authenticationSchemes").elements();
  }

  /** User is there, and Group if groups are served. */
  @Then("the resource types {string} and {string} are listed")
  public void typesAreListed(String user, String group) {
    var names = types().stream().map(type -> type.text("name").orElse("")).toList();
    var serves = world.client().get("/Groups?startIndex=1&count=1").status() == 200;
    for (var wanted : serves ? List.of(user, group) : List.of(user)) {
      rfc.examineAnswer()
          .hasStatus(200)
          .that(
              names.contains(wanted), "the resource type " + wanted, names.toString(), "Resources");
    }
  }

  /** The endpoint is there and answers. */
  @Then("each resource type has an endpoint that can be read")
  public void endpointsAnswer() {
    for (var type : knownTypes()) {
      var endpoint = type.text("endpoint").filter(text -> !text.isEmpty());
      rfc.examineAnswer()
          .that(endpoint.isPresent(), "an endpoint of " + name(type), "none", "Resources");
      endpoint
          .flatMap(path -> world.client().follow(path + "?startIndex=1&count=1"))
          .ifPresent(exchange -> world.examine(exchange).hasStatus(200));
    }
  }

  /** The schema is there and can be read. */
  @Then("the schema of each resource type can be read")
  public void schemasExist() {
    for (var type : knownTypes()) {
      var urn = type.text("schema").orElse("");
      var exchange = world.client().get("/Schemas/" + urn);
      world.examine(exchange).hasStatus(200).hasText("id", urn);
    }
  }

  /** Each entry by itself. */
  @Then("each resource type can be read by its id")
  public void typesCanBeRead() {
    for (var type : knownTypes()) {
      var exchange = world.client().get("/ResourceTypes/" + type.text("id").orElse(name(type)));
      world.examine(exchange).hasStatus(200).hasText("name", name(type));
    }
  }

  /** A message of its own, not a bare array. */
  @Then("they come as a list response")
  public void isList() {
    rfc.examineAnswer()
        .hasStatus(200)
        .has("totalResults", "the total of a list response")
        .that(
            rfc.answer().json().at("Resources").isArray(),
            "an array of resources",
            Examination.shown(rfc.answer().json().at("Resources")),
            "Resources");
  }

  private List<Json> types() {
    return Auditor.resources(rfc.answer().json());
  }

  private List<Json> knownTypes() {
    if (types().isEmpty()) {
      throw new CannotJudge("no resource types are listed");
    }
    return types();
  }

  private static String name(Json type) {
    return type.text("name").orElse("");
  }
}
