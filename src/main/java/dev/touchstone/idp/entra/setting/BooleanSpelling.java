package dev.touchstone.idp.entra.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;

/** How a boolean travels in a legacy PATCH (ENTRA-21, 26, 35). */
public enum BooleanSpelling {
  /** {@code "False"}. */
  CAPITALISED(value -> TextNode.valueOf(value ? "True" : "False")),
  /** {@code "false"}. */
  LOWER_CASE(value -> TextNode.valueOf(value ? "true" : "false")),
  /** {@code false}, as the tutorial has it under a capitalised op. */
  JSON(BooleanNode::valueOf);

  private final Function<Boolean, JsonNode> spelled;

  BooleanSpelling(Function<Boolean, JsonNode> spelled) {
    this.spelled = spelled;
  }

  /** The JSON value. */
  public JsonNode of(boolean value) {
    return spelled.apply(value);
  }
}
