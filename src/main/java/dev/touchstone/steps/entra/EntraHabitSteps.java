package dev.touchstone.steps.entra;

import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.Knobs;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.DoesNotApply;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the engine does of its own accord, and what it never asks for. */
public final class EntraHabitSteps {

  private static final int PROBES = 3;
  private static final int AT_ONCE = 5;

  private final World world;
  private final EntraScenario entra;

  /** For one scenario. */
  public EntraHabitSteps(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  /** A habit, in the words of whoever watches; sources differ, or have seen it now and then. */
  @ParameterType(
      "says nothing about what it accepts|introduces itself|looks for no random group"
          + "|looks three times for somebody random|works by the template of 2018"
          + "|leaves brackets as they are|names no roles when it creates people"
          + "|makes telephone numbers and addresses primary|reads what it has just written"
          + "|names a schema of its own when it creates groups"
          + "|objects to members that it did not ask for|makes missing accounts again"
          + "|works on five people at a time|sends the changes of a group one after the other"
          + "|asks for references before it sends them"
          + "|asks for references, and then for who has them")
  public UnaryOperator<Knobs> engineHabit(String words) {
    return switch (words) {
      case "says nothing about what it accepts" -> knobs -> knobs.without(Habit.ACCEPT_HEADER);
      case "introduces itself" -> knobs -> knobs.introducedAs("Microsoft Entra ID");
      case "looks for no random group" -> knobs -> knobs.without(Habit.GROUP_PROBE);
      case "looks three times for somebody random" ->
          knobs -> knobs.limits(limits -> limits.probes(PROBES));
      case "works on five people at a time" ->
          knobs -> knobs.limits(limits -> limits.objectsAtOnce(AT_ONCE));
      case "sends the changes of a group one after the other" ->
          knobs -> knobs.limits(limits -> limits.memberPatchesAtOnce(1));
      case "names no roles when it creates people" -> knobs -> knobs.without(Habit.EMPTY_ROLES);
      case "asks for references, and then for who has them" ->
          knobs -> knobs.with(Habit.REFERENCE_CHECK).with(Habit.REFERENCE_BEFORE_ID);
      default -> knobs -> knobs.with(taken(words));
    };
  }

  private static Habit taken(String words) {
    return switch (words) {
      case "works by the template of 2018" -> Habit.OLD_TEMPLATE;
      case "leaves brackets as they are" -> Habit.RAW_BRACKETS;
      case "makes telephone numbers and addresses primary" -> Habit.PRIMARY_PHONES_AND_ADDRESSES;
      case "reads what it has just written" -> Habit.READS_BACK;
      case "names a schema of its own when it creates groups" -> Habit.OLD_GROUP_SCHEMA;
      case "objects to members that it did not ask for" -> Habit.OBJECTS_TO_MEMBERS;
      case "makes missing accounts again" -> Habit.RECREATES_MISSING;
      case "asks for references before it sends them" -> Habit.REFERENCE_CHECK;
      default -> throw new IllegalArgumentException(words);
    };
  }

  /** Takes a habit on, or gives it up. */
  @Given("Entra {engineHabit}")
  public void does(UnaryOperator<Knobs> habit) {
    entra.configure(entra.settings().turning(habit));
  }

  /** The template before December 2018 (ENTRA-04). */
  @Then("Entra has asked below a segment of its own")
  public void askedBelowSegment() {
    var own = world.target().baseUrl() + "/scim/";
    world.certain(
        entra.sent().stream().allMatch(each -> each.request().url().startsWith(own)),
        "Entra did not ask below " + own);
  }

  /** Neither configuration nor resource types nor, outside the gallery, schemas (ENTRA-73). */
  @Then("Entra has asked for nothing but users and groups")
  public void onlyUsersAndGroups() {
    var base = world.target().baseUrl().toString();
    var kinds = Set.of("Users", "Groups");
    world.certain(
        entra.sent().stream()
            .map(each -> each.request().url().substring(base.length()))
            .map(path -> path.replaceFirst("^/+", "").split("[/?]")[0])
            .allMatch(kinds::contains),
        "Entra asked for something else");
  }

  /** Whatever the service provider says about PATCH, nobody has read it (ENTRA-73). */
  @Then("it has sent its changes all the same")
  public void sentChanges() {
    if (entra.sent().stream().noneMatch(each -> each.request().method().equals("PATCH"))) {
      throw new CannotJudge("Entra found nothing to change in the accounts that it was shown");
    }
  }

  /** HTTPS alone, with TLS 1.2; of an address without TLS nothing can be said (ENTRA-76). */
  @Then("the tenant URL is one that Entra connects to")
  public void isHttps() {
    if (!world.target().baseUrl().getScheme().equals("https")) {
      throw new DoesNotApply("Entra connects by HTTPS alone, and this address has no TLS");
    }
    world.certain(!entra.sent().isEmpty(), "Entra sent nothing");
  }
}
