package dev.touchstone.idp.jumpcloud;

import dev.touchstone.idp.ScimClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An application with a custom SCIM integration: its tabs, and what they set off. */
public final class ScimApplication {

  private final ScimClient http;
  private final Supplier<String> objectIds;
  private final DirectoryInsights insights = new DirectoryInsights();
  private final UserProvisioning users;
  private final GroupProvisioning groups;
  private final Set<JumpCloudGroup> bound = new LinkedHashSet<>();
  private ApplicationSettings settings;
  private boolean active;

  ScimApplication(ScimClient http, ApplicationSettings chosen, Supplier<String> objectIds) {
    this.http = http;
    this.objectIds = objectIds;
    settings = chosen;
    users = new UserProvisioning(http, this::settings, insights);
    groups = new GroupProvisioning(http, this::settings, insights, users::accountId);
  }

  /** Presses Test Connection, with the address of somebody who does not exist (JUMPCLOUD-01). */
  public TestResult testConnection(String testEmail) {
    return new ConnectionTest(http, settings, objectIds.get(), testEmail).run();
  }

  /** Presses Activate: the same test, and all that is bound is provisioned once it passed. */
  public TestResult activate(String testEmail) {
    var result = testConnection(testEmail);
    if (result.isPassed()) {
      activated();
    }
    return result;
  }

  /** Was tested and activated at some time before. */
  void activated() {
    active = true;
    List.copyOf(bound).forEach(this::provision);
  }

  /** Presses Save, which checks nothing (JUMPCLOUD-01). */
  public void save(ApplicationSettings chosen) {
    settings = chosen;
  }

  private ApplicationSettings settings() {
    return settings;
  }

  /** Whether anything is provisioned. */
  public boolean isActive() {
    return active;
  }

  /** Gives the application to a user group. */
  public void bind(JumpCloudGroup group) {
    bound.add(group);
    provision(group);
  }

  private void provision(JumpCloudGroup group) {
    if (active) {
      group.members().forEach(users::provision);
      if (settings.managesGroups()) {
        groups.push(group);
      }
    }
  }

  /** Takes the application from a user group, whose copy stays as it is (JUMPCLOUD-07). */
  public void unbind(JumpCloudGroup group) {
    bound.remove(group);
    groups.forget(group);
    group.members().forEach(this::deprovisionIfOutside);
  }

  private void deprovisionIfOutside(JumpCloudUser user) {
    if (active && !isGivenTo(user)) {
      users.deprovision(user);
    }
  }

  private boolean isGivenTo(JumpCloudUser user) {
    return bound.stream().anyMatch(group -> group.has(user));
  }

  void changed(JumpCloudUser user) {
    if (active && isGivenTo(user)) {
      users.provision(user);
    }
  }

  void suspended(JumpCloudUser user) {
    if (active && isGivenTo(user)) {
      users.deprovision(user);
    }
  }

  void deleted(JumpCloudUser user) {
    if (active && isGivenTo(user)) {
      users.delete(user);
    }
  }

  void joined(JumpCloudGroup group, JumpCloudUser user) {
    if (active && bound.contains(group)) {
      users.provision(user);
      if (settings.managesGroups()) {
        groups.joined(group, user);
      }
    }
  }

  void left(JumpCloudGroup group, JumpCloudUser user) {
    if (active && bound.contains(group)) {
      groups.left(group, user);
      deprovisionIfOutside(user);
    }
  }

  void renamed(JumpCloudGroup group) {
    groups.renamed(group);
  }

  void deleted(JumpCloudGroup group) {
    if (bound.remove(group)) {
      groups.delete(group);
      group.members().forEach(this::deprovisionIfOutside);
    }
  }

  /** Imports the service provider's people. */
  public ImportResult importUsers() {
    return new UserImport(http, settings.pageSize()).run();
  }

  /** The id of somebody's account at the service provider. */
  public Optional<String> accountId(JumpCloudUser user) {
    return users.accountId(user);
  }

  /** The id of a group at the service provider. */
  public Optional<String> groupId(JumpCloudGroup group) {
    return groups.groupId(group);
  }

  /** What the administrator reads. */
  public DirectoryInsights insights() {
    return insights;
  }
}
