package dev.touchstone.reference.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.reference.filter.Filter;
import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.filter.Path;
import dev.touchstone.reference.refusal.Refusal;
import dev.touchstone.reference.schema.Attribute;
import dev.touchstone.reference.schema.Intake;
import dev.touchstone.reference.schema.Scope;
import dev.touchstone.reference.schema.Target;
import dev.touchstone.reference.store.Member;
import dev.touchstone.reference.store.MemberChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what becomes of a group's members, without reading those that nothing happens to. */
public final class MemberDraft {
  private final Roster roster;
  private final Map<String, Member> coming = new LinkedHashMap<>();
  private final Set<String> leaving = new HashSet<>();
  private boolean isReplacing;

  public MemberDraft(Roster roster) {
    this.roster = roster;
  }

  public MemberChange change() {
    return new MemberChange(isReplacing, leaving, new ArrayList<>(coming.values()));
  }

  void apply(Operation operation, Path path, Target target) {
    var members = target.outermost();
    if (target.chain().size() > 1 || path.sub().isPresent()) {
      throw Refusal.mutability("What a member is cannot be changed; remove it and add another.");
    }
    if (path.filter().isPresent()) {
      applyToSelected(operation, path.filter().get(), members);
      return;
    }
    switch (operation.kind()) {
      case ADD -> add(sent(members, operation.value()));
      case REPLACE -> replace(sent(members, operation.value()));
      case REMOVE -> remove(members, operation.value());
    }
  }

  private static List<JsonNode> sent(Attribute members, JsonNode value) {
    var wrapped = value.isObject() ? JsonNodeFactory.instance.arrayNode().add(value) : value;
    var taken = new ArrayList<JsonNode>();
    Intake.value(members, wrapped).ifPresent(values -> values.forEach(taken::add));
    return taken;
  }

  private void add(List<JsonNode> values) {
    for (var value : values) {
      var member = roster.admit(value);
      if (!holds(member.value())) {
        coming.put(member.value(), member);
      }
    }
  }

  /** Lets these be the members and no others; nothing happens if they are already. */
  public void replace(List<JsonNode> values) {
    var wanted = new LinkedHashMap<String, Member>();
    for (var value : values) {
      var member = roster.admit(value);
      wanted.putIfAbsent(member.value(), member);
    }
    var isUntouched = !isReplacing && leaving.isEmpty() && coming.isEmpty();
    var isSame = wanted.size() == roster.size() && wanted.keySet().stream().allMatch(roster::holds);
    if (isUntouched && isSame) {
      return;
    }
    isReplacing = true;
    leaving.clear();
    coming.clear();
    coming.putAll(wanted);
  }

  private void remove(Attribute members, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      replace(List.of());
      return;
    }
    sent(members, value).forEach(one -> remove(one.path("value").asText()));
  }

  private void remove(String id) {
    coming.remove(id);
    if (!isReplacing && roster.holds(id)) {
      leaving.add(id);
    }
  }

  private void applyToSelected(Operation operation, Filter filter, Attribute members) {
    filter.check(Scope.within(members));
    var selected = selected(filter, members);
    if (operation.isRemoval()) {
      selected.forEach(this::remove);
      return;
    }
    if (selected.isEmpty()) {
      throw Refusal.noTarget("No member meets " + filter + ".");
    }
    var values = sent(members, operation.value());
    if (operation.kind() == Operation.Kind.REPLACE) {
      selected.forEach(this::remove);
    }
    add(values);
  }

  private List<String> selected(Filter filter, Attribute members) {
    if (filter instanceof Filter.Comparison comparison
        && comparison.operator() == Operator.EQ
        && comparison.path().text().equalsIgnoreCase("value")) {
      var id = comparison.operand().asText();
      return holds(id) ? List.of(id) : List.of();
    }
    var scope = Scope.within(members);
    var selected = new ArrayList<String>();
    for (var member : current()) {
      if (filter.matches(scope, json(member))) {
        selected.add(member.value());
      }
    }
    return selected;
  }

  private boolean holds(String id) {
    return coming.containsKey(id) || !isReplacing && !leaving.contains(id) && roster.holds(id);
  }

  private List<Member> current() {
    var current = new ArrayList<Member>();
    if (!isReplacing) {
      roster.all().stream().filter(one -> !leaving.contains(one.value())).forEach(current::add);
    }
    current.addAll(coming.values());
    return current;
  }

  private static JsonNode json(Member member) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", member.value())
        .put("type", member.type())
        .put("display", member.display());
  }
}
