package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The Push Groups tab of an application. A group's members are pushed so far as they hold the
 * application and were provisioned; the group need not be, and had better not be, assigned itself.
 */
public final class PushGroups {

  private final Function<OktaGroup, PushMapping> newMapping;
  private final Supplier<ProvisioningSettings> settings;
  private final List<OktaGroup> directory = new ArrayList<>();
  private final Map<OktaGroup, PushMapping> mappings = new LinkedHashMap<>();
  private final Map<PushRule, Set<OktaGroup>> rules = new LinkedHashMap<>();
  private final Set<PushRule> inactiveRules = new LinkedHashSet<>();

  PushGroups(Function<OktaGroup, PushMapping> newMapping, Supplier<ProvisioningSettings> settings) {
    this.newMapping = newMapping;
    this.settings = settings;
  }

  /** What becomes of the group at the service provider when its push ends (OKTA-54). */
  public enum Farewell {
    /** "Delete the group in the target app". */
    DELETE,
    /** "Leave the group in the target app"; nothing is sent. */
    LEAVE
  }

  /** "Push Groups", by name (OKTA-42). */
  public void push(OktaGroup group) {
    start(group, GroupPush::create);
  }

  /**
   * "Link Group" to a group of the service provider that an import has brought (OKTA-52).
   *
   * @param groupId the id that the service provider gave it
   * @throws IllegalStateException if Import Groups is not ticked: the console offers no such group
   */
  public void link(OktaGroup group, String groupId) {
    if (!settings.get().has(Switch.IMPORT_GROUPS)) {
      throw new IllegalStateException("no group can be linked without Import Groups");
    }
    start(group, push -> push.link(groupId));
  }

  private void start(OktaGroup group, Consumer<GroupPush> first) {
    var mapping = newMapping.apply(group);
    mappings.put(group, mapping);
    mapping.attempt(() -> first.accept(mapping.push()));
  }

  /** "Push Now" on a pushed group (OKTA-47). */
  public void pushNow(OktaGroup group) {
    var mapping = mappings.get(group);
    mapping.attempt(mapping.push()::pushNow);
  }

  /** "Deactivate group push": nothing is sent until it is active again (OKTA-53). */
  public void deactivate(OktaGroup group) {
    mappings.get(group).deactivate();
  }

  /** "Activate group push": the memberships are pushed at once (OKTA-53). */
  public void activate(OktaGroup group) {
    var mapping = mappings.get(group);
    mapping.attempt(mapping.push()::catchUp);
  }

  /** "Unlink pushed group"; a row whose group cannot be deleted stays, in error (OKTA-54). */
  public void unlink(OktaGroup group, Farewell farewell) {
    var mapping = mappings.get(group);
    if (farewell == Farewell.DELETE) {
      mapping.attempt(
          () -> {
            mapping.push().delete();
            mappings.remove(group);
          });
    } else {
      mappings.remove(group);
    }
  }

  /** "Retry All Groups" on every push that is in error (OKTA-55, 73). */
  public void retryAll() {
    List.copyOf(mappings.values()).forEach(PushMapping::retry);
  }

  /** "Push Groups", by rule: each group that matches, now or later, is pushed (OKTA-56). */
  public void add(PushRule rule) {
    rules.put(rule, new LinkedHashSet<>());
    directory.forEach(this::applyRules);
  }

  /** "Deactivate rule": sends nothing; groups that match from now on are not pushed (OKTA-54). */
  public void deactivate(PushRule rule) {
    inactiveRules.add(rule);
  }

  /** "Delete rule", and with it the pushes that it began (OKTA-54). */
  public void delete(PushRule rule, Farewell farewell) {
    inactiveRules.remove(rule);
    rules.remove(rule).stream()
        .filter(mappings::containsKey)
        .forEach(group -> unlink(group, farewell));
  }

  /** How the push of a group stands; empty if it is not pushed. */
  public Optional<PushStatus> status(OktaGroup group) {
    return Optional.ofNullable(mappings.get(group)).map(PushMapping::status);
  }

  /** Under which id the service provider knows a pushed group. */
  public Optional<String> externalId(OktaGroup group) {
    return Optional.ofNullable(mappings.get(group)).flatMap(mapping -> mapping.push().groupId());
  }

  /** Reads a pushed group, as the PUT family does before it replaces. */
  public Exchange read(OktaGroup group) {
    return mappings.get(group).push().read();
  }

  void groupAdded(OktaGroup group) {
    directory.add(group);
    applyRules(group);
  }

  void groupRenamed(OktaGroup group) {
    change(group, GroupPush::rename);
    applyRules(group);
  }

  void membersChanged(OktaGroup group) {
    change(group, GroupPush::update);
  }

  private void change(OktaGroup group, Consumer<GroupPush> job) {
    Optional.ofNullable(mappings.get(group))
        .filter(mapping -> !mapping.isInactive())
        .ifPresent(mapping -> mapping.attempt(() -> job.accept(mapping.push())));
  }

  private void applyRules(OktaGroup group) {
    rules.forEach(
        (rule, begun) -> {
          var isNew = !mappings.containsKey(group) && !inactiveRules.contains(rule);
          if (isNew && rule.matches(group)) {
            begun.add(group);
            push(group);
          }
        });
  }
}
