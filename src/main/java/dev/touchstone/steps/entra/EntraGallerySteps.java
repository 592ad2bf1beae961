package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.Announced;
import dev.touchstone.idp.entra.Samples;
import dev.touchstone.idp.entra.ValueSuite;
import dev.touchstone.idp.entra.mapping.AttributeMappings;
import dev.touchstone.idp.entra.mapping.MappingRow;
import dev.touchstone.idp.entra.mapping.ScimPath;
import dev.touchstone.idp.entra.scim.Kind;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The gallery's direct tests of single values, schemas and pages, restated. */
public final class EntraGallerySteps {

  private static final String MANAGER = ScimPath.ENTERPRISE + ":manager";
  private static final int GROUPS = 11;

  private final World world;
  private final Map<String, String> values = new LinkedHashMap<>();
  private Kind kind = Kind.USER;
  private String id = "";
  private String managerId = "";
  private List<Exchange> answers = List.of();

  /** For one scenario. */
  public EntraGallerySteps(World world) {
    this.world = world;
  }

  private ValueSuite tests() {
    var target = world.target();
    return new ValueSuite(world.wire(), target.baseUrl().toString(), target.credentials());
  }

  /** What the tests are about. */
  @ParameterType("user|group")
  public Kind specimen(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Announced announced() {
    var answer = tests().schemas();
    return new Announced(Auditor.resources(answer.json()));
  }

  private Map<String, String> before(Kind of) {
    return of == Kind.USER
        ? Samples.ofUser(announced(), world.names().userName("specimen"))
        : Samples.ofGroup(world.names()::group, "Specimen");
  }

  private Map<String, String> after(Kind of) {
    return of == Kind.USER
        ? Samples.ofChangedUser(announced(), world.names().userName("changed"))
        : Samples.ofGroup(world.names()::group, "Changed");
  }

  /** As a precondition. */
  @Given("a {specimen} with every single value that is announced")
  public void exists(Kind of) {
    creates(of);
    if (id.isEmpty()) {
      throw new CannotJudge("no specimen could be created beforehand: " + answers.get(0));
    }
  }

  /** SCIM_User_Create and SCIM_Group_Create. */
  @When("Microsoft's tests create a {specimen} with every single value that is announced")
  public void creates(Kind of) {
    kind = of;
    values.putAll(before(of));
    var answer = tests().create(of, values);
    answers = List.of(answer);
    id = answer.response().isSuccess() ? answer.json().text("id").orElse("") : "";
  }

  /** SCIM_User_Update and SCIM_Group_Update for a job in the default dialect. */
  @When("Microsoft's tests change all these values one by one")
  public void changesVerbosely() {
    values.putAll(after(kind));
    answers = List.of(tests().changeVerbosely(kind, id, values));
  }

  /** The same for a job whose tenant URL has the flag. */
  @When("Microsoft's tests change all these values at once")
  public void changesCompactly() {
    values.putAll(after(kind));
    answers = List.of(tests().changeCompactly(kind, id, values));
  }

  /** SCIM_Update_Manager. */
  @When("Microsoft's tests make another user the manager")
  public void namesManager() {
    var other = Map.of("userName", world.names().userName("manager"));
    managerId = tests().create(Kind.USER, other).json().text("id").orElse("");
    if (managerId.isEmpty()) {
      throw new CannotJudge("no manager could be created beforehand");
    }
    answers = List.of(tests().changeVerbosely(kind, id, Map.of(MANAGER, managerId)));
  }

  private Exchange read(Predicate<Json> asExpected) {
    if (id.isEmpty()) {
      world.examine(answers.get(0)).hasStatus(201).has("id", "an id");
      throw new CannotJudge("there is nothing to read back");
    }
    answers.forEach(answer -> world.examine(answer).hasStatus(200, 201, 204));
    return kind == Kind.USER
        ? world.auditor().user(id, asExpected)
        : world.auditor().group(id, asExpected);
  }

  /** Compares value by value. */
  @Then("all these values read back as they were sent")
  public void readBack() {
    var read = read(found -> values.entrySet().stream().allMatch(each -> holds(found, each)));
    world.examine(read).hasStatus(200);
    for (var each : values.entrySet()) {
      var shown = ScimPath.of(each.getKey()).read(read.json()) + " at " + each.getKey();
      world
          .examine(read)
          .that(holds(read.json(), each), each.getValue(), shown, pointer(each.getKey()));
    }
  }

  private static boolean holds(Json found, Map.Entry<String, String> value) {
    return ScimPath.of(value.getKey()).read(found).equals(List.of(value.getValue()));
  }

  private static String pointer(String path) {
    return path.contains("[") || path.startsWith("urn:") ? "" : path;
  }

  /** As an object with its id. */
  @Then("that user is named as the manager")
  public void isManager() {
    var read = read(found -> manager(found).equals(Optional.of(managerId)));
    world
        .examine(read)
        .hasStatus(200)
        .that(
            manager(read.json()).equals(Optional.of(managerId)),
            "the manager " + managerId,
            read.json().member(ScimPath.ENTERPRISE).toString(),
            "");
  }

  private static Optional<String> manager(Json user) {
    return user.member(ScimPath.ENTERPRISE).at("manager").text("value");
  }

  /** Schema_Discoverability. */
  @When("Microsoft's tests look for every attribute that is mapped")
  public void looksForMapped() {
    answers = List.of(tests().schemas());
  }

  /** Flattened, and compared without case. */
  @Then("each of these attributes is in the schemas")
  public void isAnnounced() {
    var answer = answers.get(0);
    var announced = new Announced(Auditor.resources(answer.json()));
    world.examine(answer).hasStatus(200);
    for (var of : Kind.values()) {
      for (var row : mapped(of)) {
        world
            .examine(answer)
            .that(
                announced.has(of, row.target()),
                row.target() + " among the attributes of a " + of.name().toLowerCase(Locale.ROOT),
                "no such attribute",
                "Resources");
      }
    }
  }

  private static List<MappingRow> mapped(Kind of) {
    var usual =
        of == Kind.USER ? AttributeMappings.usualForUsers() : AttributeMappings.usualForGroups();
    return usual.rows();
  }

  /** As many as make three pages of five. */
  @Given("eleven groups whom Microsoft's tests have created")
  public void elevenGroups() {
    IntStream.range(0, GROUPS)
        .mapToObj(number -> Samples.ofGroup(world.names()::group, "Page " + number))
        .map(each -> tests().create(Kind.GROUP, each))
        .filter(each -> !each.response().isSuccess())
        .findFirst()
        .ifPresent(
            each -> {
              throw new CannotJudge("no groups could be created beforehand: " + each);
            });
  }

  /** SCIM_Group_Pagination, which is optional. */
  @When("Microsoft's tests turn the pages of groups, five on each")
  public void turnsPages() {
    answers = TurnedPages.turn(start -> tests().page(Kind.GROUP, start, TurnedPages.SIZE));
  }

  /** No group is skipped and none comes twice. */
  @Then("the pages of groups follow on one another")
  public void pagesFollow() {
    TurnedPages.examine(world, answers, "groups");
  }
}
