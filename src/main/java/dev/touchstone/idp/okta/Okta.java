package dev.touchstone.idp.okta;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Credentials;
import dev.touchstone.exchange.Wire;
import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.VirtualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An Okta organisation: a directory of people and groups, and one application that provisions. */
public final class Okta {

  private static final String ALPHABET =
      "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  private static final int ID_TAIL = 17;

  private final Wire wire;
  private final Random random;
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final List<OktaUser> people = new ArrayList<>();
  private final List<OktaGroup> groups = new ArrayList<>();
  private final List<OktaApplication> applications = new ArrayList<>();

  /**
   * A new organisation.
   *
   * @param random makes up ids and placeholder passwords
   */
  public Okta(Wire wire, Random random) {
    this.wire = wire;
    this.random = random;
  }

  /** Who sends what this organisation sends. */
  public Actor actor() {
    return OktaHttp.ACTOR;
  }

  /** Adds an application whose connector points at that service provider. */
  public OktaApplication addApplication(
      ProvisioningSettings settings, String baseUrl, Credentials credentials) {
    return addApplication(settings, baseUrl, SignIn.with(credentials));
  }

  /** Adds an application that signs in that way. */
  public OktaApplication addApplication(
      ProvisioningSettings settings, String baseUrl, SignIn signIn) {
    var http = new OktaHttp(wire, clock, baseUrl, signIn);
    var application = new OktaApplication(http, settings, this);
    applications.add(application);
    groups.forEach(application::groupAdded);
    return application;
  }

  /** Adds a person to the directory; nothing is sent. */
  public OktaUser addPerson(OktaUser.Profile profile) {
    var user = new OktaUser("00u" + letters(ID_TAIL), profile);
    people.add(user);
    return user;
  }

  /** Everybody in the directory. */
  public List<OktaUser> people() {
    return List.copyOf(people);
  }

  /** The clock by which Okta waits. */
  public VirtualClock clock() {
    return clock;
  }

  /** Adds a group to the directory; nothing is sent unless a push rule matches it (OKTA-56). */
  public OktaGroup addGroup(String name, List<OktaUser> members) {
    var group = new OktaGroup(name, members);
    groups.add(group);
    applications.forEach(application -> application.groupAdded(group));
    return group;
  }

  /** Changes a person's profile; each application that the person is assigned to hears of it. */
  public void update(OktaUser user, OktaUser.Profile profile) {
    user.become(profile);
    applications.forEach(application -> application.profileChanged(user));
  }

  /** Suspends a person: no application is told (OKTA-27). */
  public void suspend(OktaUser user) {
    user.become(OktaUser.Status.SUSPENDED);
  }

  /** Deactivates a person: every assignment ends (OKTA-27). */
  public void deactivate(OktaUser user) {
    user.become(OktaUser.Status.DEACTIVATED);
    applications.forEach(application -> application.unassign(user));
  }

  /** Activates a person again; individual assignments have to be made anew (OKTA-30). */
  public void reactivate(OktaUser user) {
    user.become(OktaUser.Status.ACTIVE);
    applications.forEach(application -> application.reactivated(user));
  }

  /** Ends the suspension of a person: no application is told (OKTA-27). */
  public void unsuspend(OktaUser user) {
    user.become(OktaUser.Status.ACTIVE);
  }

  /**
   * Deletes a person: no application is told (OKTA-27, 28).
   *
   * @throws IllegalStateException if the person was not deactivated before
   */
  public void delete(OktaUser user) {
    if (user.status() != OktaUser.Status.DEACTIVATED) {
      throw new IllegalStateException("Okta deletes only who is deactivated");
    }
    people.remove(user);
  }

  /** A person sets a new password; applications that sync it hear of it (OKTA-33). */
  public void changePassword(OktaUser user, String password) {
    applications.forEach(application -> application.passwordChanged(user, password));
  }

  /** Renames a group; applications that push it hear of it (OKTA-50). */
  public void rename(OktaGroup group, String name) {
    group.rename(name);
    applications.forEach(application -> application.groupRenamed(group));
  }

  /** Changes who belongs to a group; applications that push it hear of it once (OKTA-46). */
  public void changeMembers(OktaGroup group, List<OktaUser> joining, List<OktaUser> leaving) {
    leaving.forEach(group::remove);
    joining.forEach(group::add);
    applications.forEach(application -> application.membersChanged(group, joining, leaving));
  }

  String letters(int length) {
    var letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
