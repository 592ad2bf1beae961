package dev.touchstone.idp.jumpcloud;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.SignIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A JumpCloud organisation as its administrator sees it. */
public final class JumpCloud {

  private static final int ID_DIGITS = 24;

  private final Wire wire;
  private final Random random;
  private final List<ScimApplication> applications = new ArrayList<>();
  private final Set<JumpCloudGroup> groups = new LinkedHashSet<>();

  /**
   * An organisation without people.
   *
   * @param random makes up the ids of objects
   */
  public JumpCloud(Wire wire, Random random) {
    this.wire = wire;
    this.random = random;
  }

  /** Under which name its requests are recorded. */
  public static Actor actor() {
    return Remote.ACTOR;
  }

  /** Adds an application that waits to be activated (JUMPCLOUD-01). */
  public ScimApplication addApplication(
      ApplicationSettings settings, String baseUrl, SignIn signIn) {
    var http = Remote.client(wire, baseUrl, signIn);
    var application = new ScimApplication(http, settings, this::objectId);
    applications.add(application);
    return application;
  }

  /** Adds an application that was activated before anybody looked. */
  public ScimApplication addActiveApplication(
      ApplicationSettings settings, String baseUrl, SignIn signIn) {
    var application = addApplication(settings, baseUrl, signIn);
    application.activated();
    return application;
  }

  /** A made-up id as JumpCloud writes them (JUMPCLOUD-04). */
  private String objectId() {
    return random
        .ints(ID_DIGITS, 0, 16)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining());
  }

  /** Adds somebody to the directory. */
  public JumpCloudUser addUser(Map<Field, String> values) {
    return new JumpCloudUser(objectId(), values);
  }

  /** Adds a user group. */
  public JumpCloudGroup addGroup(String name, Collection<JumpCloudUser> members) {
    var group = new JumpCloudGroup(name, members);
    groups.add(group);
    return group;
  }

  /** Changes somebody's details; an empty text clears a field. */
  public void edit(JumpCloudUser user, Map<Field, String> changes) {
    user.edit(changes);
    applications.forEach(each -> each.changed(user));
  }

  /** Suspends somebody. */
  public void suspend(JumpCloudUser user) {
    user.suspend(true);
    applications.forEach(each -> each.suspended(user));
  }

  /** Ends a suspension. */
  public void restore(JumpCloudUser user) {
    user.suspend(false);
    applications.forEach(each -> each.changed(user));
  }

  /** Deletes somebody from the directory. */
  public void delete(JumpCloudUser user) {
    applications.forEach(each -> each.deleted(user));
    groups.forEach(group -> group.remove(user));
  }

  /** Puts somebody into a user group. */
  public void join(JumpCloudGroup group, JumpCloudUser user) {
    group.add(user);
    applications.forEach(each -> each.joined(group, user));
  }

  /** Takes somebody out of a user group. */
  public void leave(JumpCloudGroup group, JumpCloudUser user) {
    group.remove(user);
    applications.forEach(each -> each.left(group, user));
  }

  /** Gives a user group another name. */
  public void rename(JumpCloudGroup group, String name) {
    group.rename(name);
    applications.forEach(each -> each.renamed(group));
  }

  /** Deletes a user group. */
  public void delete(JumpCloudGroup group) {
    groups.remove(group);
    applications.forEach(each -> each.deleted(group));
  }
}
