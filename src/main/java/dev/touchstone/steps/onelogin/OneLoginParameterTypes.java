package dev.touchstone.steps.onelogin;

import dev.touchstone.idp.onelogin.setting.ConnectorKind;
import dev.touchstone.idp.onelogin.setting.GroupForms;
import dev.touchstone.idp.onelogin.setting.GroupOrder;
import dev.touchstone.idp.onelogin.setting.GroupUrn;
import dev.touchstone.idp.onelogin.setting.Habit;
import dev.touchstone.idp.onelogin.setting.Knobs;
import dev.touchstone.idp.onelogin.setting.LeaverAction;
import dev.touchstone.idp.onelogin.setting.MediaTypes;
import dev.touchstone.idp.onelogin.setting.SuspendForm;
import dev.touchstone.idp.onelogin.template.EmptyValue;
import dev.touchstone.idp.onelogin.template.PublishedTemplate;
import io.cucumber.java.ParameterType;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The kinds of words that features put into steps about OneLogin. */
public final class OneLoginParameterTypes {

  private static final Map<String, ConnectorKind> CONNECTORS =
      Map.of(
          "SCIM v2 Core", ConnectorKind.CORE_20,
          "SCIM v2 Enterprise", ConnectorKind.ENTERPRISE_20,
          "Core Schema v1.1", ConnectorKind.CORE_11,
          "Enterprise Schema v1.1", ConnectorKind.ENTERPRISE_11);

  private static final Map<String, PublishedTemplate> TEMPLATES =
      Map.of(
          "Core Schema v1.1", PublishedTemplate.CORE_11,
          "Enterprise Schema v1.1", PublishedTemplate.ENTERPRISE_11,
          "SCIM v2 Core", PublishedTemplate.CORE_20,
          "SCIM v2 Enterprise", PublishedTemplate.ENTERPRISE_20);

  private static final Map<String, UnaryOperator<Knobs>> HABITS =
      Map.ofEntries(
          Map.entry("leaves out the dangling signs", knobs -> knobs.without(Habit.DANGLING_QUERY)),
          Map.entry(
              "names no media type without a body",
              knobs -> knobs.without(Habit.CONTENT_TYPE_ON_GET)),
          Map.entry("asks for any media type", knobs -> accepting(knobs, "*/*")),
          Map.entry("asks for no media type", knobs -> accepting(knobs, "")),
          Map.entry("writes the at sign as it is", knobs -> knobs.with(Habit.RAW_AT)),
          Map.entry(
              "reads the configuration first", knobs -> knobs.with(Habit.READS_CONFIGURATION)),
          Map.entry(
              "keeps a slash at the end of the base URL", knobs -> knobs.with(Habit.KEEPS_SLASH)),
          Map.entry(
              "looks nobody up before an update",
              knobs -> knobs.without(Habit.LOOKUP_BEFORE_UPDATE)),
          Map.entry(
              "reads an account before it is replaced", knobs -> knobs.with(Habit.GET_BEFORE_PUT)),
          Map.entry(
              "creates whoever is not found any more",
              knobs -> knobs.with(Habit.CREATES_AFTER_RENAME)),
          Map.entry(
              "takes an account that is not there for deleted",
              knobs -> knobs.with(Habit.MISSING_IS_DELETED)),
          Map.entry(
              "names a new member without a path",
              knobs -> knobs.groups(forms -> forms.with(GroupForms.Addition.NO_PATH))),
          Map.entry(
              "names a leaving member in the value",
              knobs -> knobs.groups(forms -> forms.with(GroupForms.Removal.VALUE))),
          Map.entry(
              "names an unusual schema for groups",
              knobs -> knobs.groups(forms -> forms.with(GroupUrn.NOT_IETF))),
          Map.entry(
              "names the old schema for groups",
              knobs -> knobs.groups(forms -> forms.with(GroupUrn.OLD))),
          Map.entry(
              "takes people out of groups first",
              knobs -> knobs.groups(forms -> forms.with(GroupOrder.REMOVALS_FIRST))),
          Map.entry(
              "puts people into groups first",
              knobs -> knobs.groups(forms -> forms.with(GroupOrder.ADDITIONS_FIRST))),
          Map.entry(
              "reads lists by the hundred",
              knobs -> knobs.groups(forms -> forms.pagesOf(100)).userPagesOf(100)),
          Map.entry(
              "reads lists by the ten",
              knobs -> knobs.groups(forms -> forms.pagesOf(10)).userPagesOf(10)));

  private static Knobs accepting(Knobs knobs, String type) {
    return knobs.types(new MediaTypes(knobs.types().sent(), type));
  }

  /** A connector of the catalogue, without the words that all of them share. */
  @ParameterType("SCIM v2 Core|SCIM v2 Enterprise|Core Schema v1.1|Enterprise Schema v1.1")
  public ConnectorKind connector(String title) {
    return CONNECTORS.get(title);
  }

  /** The template that a connector is filled with. */
  @ParameterType("Core Schema v1.1|Enterprise Schema v1.1|SCIM v2 Core|SCIM v2 Enterprise")
  public PublishedTemplate filledTemplate(String connector) {
    return TEMPLATES.get(connector);
  }

  /** One of the ways of OneLogin's that are not established. */
  @ParameterType(
      "(?:leaves|names|asks|writes|reads|keeps|looks|creates|takes|puts) [a-z ]*[a-zURL]+")
  public UnaryOperator<Knobs> oneLoginHabit(String words) {
    var habit = HABITS.get(words);
    if (habit == null) {
      throw new IllegalArgumentException("OneLogin has no such habit: " + words);
    }
    return habit;
  }

  /** What is sent for a field without a value (ONELOGIN-09). */
  @ParameterType("an empty text|null|nothing")
  public EmptyValue oneLoginEmptiness(String words) {
    return switch (words) {
      case "an empty text" -> EmptyValue.EMPTY_STRING;
      case "null" -> EmptyValue.NULL;
      default -> EmptyValue.OMIT;
    };
  }

  /** How an account is suspended (ONELOGIN-27). */
  @ParameterType("the whole template|the user name alone|a path|a value without a path")
  public SuspendForm suspendForm(String words) {
    return switch (words) {
      case "the whole template" -> SuspendForm.PUT_TEMPLATE;
      case "the user name alone" -> SuspendForm.PUT_MINIMAL;
      case "a path" -> SuspendForm.PATCH_REPLACE_PATH;
      default -> SuspendForm.PATCH_REPLACE_NO_PATH;
    };
  }

  /** An option of the menus for leavers (ONELOGIN-23). */
  @ParameterType("Delete|Suspend|Do Nothing")
  public LeaverAction leaverAction(String option) {
    return switch (option) {
      case "Delete" -> LeaverAction.DELETE;
      case "Suspend" -> LeaverAction.SUSPEND;
      default -> LeaverAction.DO_NOTHING;
    };
  }
}
