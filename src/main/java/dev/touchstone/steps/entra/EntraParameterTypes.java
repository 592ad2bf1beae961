package dev.touchstone.steps.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.idp.entra.setting.ManagerForm;
import dev.touchstone.idp.entra.setting.ManagerRemoval;
import dev.touchstone.idp.entra.setting.OpChoice;
import io.cucumber.java.ParameterType;

/** The kinds of words that features put into steps about Entra. */
public final class EntraParameterTypes {

  /** One of the two dialects; true for the one that the flag in the tenant URL selects. */
  @ParameterType("the default dialect|the dialect of aadOptscim062020")
  public Boolean dialect(String words) {
    return words.endsWith("aadOptscim062020");
  }

  /** Whether Entra keeps the pause that it is asked for. */
  @ParameterType("keeps|does not keep")
  public Boolean heeds(String words) {
    return words.equals("keeps");
  }

  /** One of the two ways to say that there is no value (P-30). */
  @ParameterType("null|an empty text")
  public JsonNode emptiness(String words) {
    return EntraSuiteSteps.emptiness(words);
  }

  /** Whether Entra adds or replaces, whatever was there (ENTRA-23). */
  @ParameterType("adds|replaces")
  public OpChoice opChoice(String words) {
    return words.equals("adds") ? OpChoice.ALWAYS_ADD : OpChoice.ALWAYS_REPLACE;
  }

  /** How Entra names a manager (ENTRA-29). */
  @ParameterType("a bare id|an object|a list")
  public ManagerForm managerForm(String words) {
    return switch (words) {
      case "an object" -> ManagerForm.OBJECT;
      case "a list" -> ManagerForm.ARRAY_OF_REFERENCES;
      default -> ManagerForm.STRING;
    };
  }

  /** How Entra takes a manager away (ENTRA-30). */
  @ParameterType("a removal|an empty value")
  public ManagerRemoval managerRemoval(String words) {
    return words.equals("a removal") ? ManagerRemoval.REMOVE : ManagerRemoval.EMPTY_STRING;
  }
}
