package dev.touchstone.steps.okta;

import dev.touchstone.idp.SignIn;
import dev.touchstone.idp.okta.AppKind;
import dev.touchstone.idp.okta.Okta;
import dev.touchstone.idp.okta.OktaApplication;
import dev.touchstone.idp.okta.OktaGroup;
import dev.touchstone.idp.okta.OktaUser;
import dev.touchstone.idp.okta.ProvisioningSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Okta side of one scenario: the organisation, its application, its people and groups. */
public final class OktaScenario {

  private final World world;
  private final Map<Person, OktaUser> people = new EnumMap<>(Person.class);
  private final Map<String, OktaGroup> groups = new HashMap<>();
  private final Map<Person, String> knownIds = new EnumMap<>(Person.class);
  private Okta okta;
  private ProvisioningSettings settings = ProvisioningSettings.of(AppKind.APP_INTEGRATION_WIZARD);
  private String baseUrl;
  private SignIn signIn;
  private Optional<OktaApplication> application = Optional.empty();

  OktaScenario(World world) {
    this.world = world;
    signIn = SignIn.with(world.target().credentials());
    baseUrl = world.target().baseUrl().toString();
  }

  /** Chooses the provisioning settings; also while the application is in use. */
  void configure(ProvisioningSettings chosen) {
    settings = chosen;
    application.ifPresent(each -> each.configure(chosen));
  }

  ProvisioningSettings settings() {
    return settings;
  }

  void connectTo(String url) {
    baseUrl = url;
  }

  void signInBy(SignIn other) {
    signIn = other;
  }

  Okta okta() {
    if (okta == null) {
      okta = new Okta(world.wire(), world.random());
    }
    return okta;
  }

  OktaApplication application() {
    if (application.isEmpty()) {
      application = Optional.of(okta().addApplication(settings, baseUrl, signIn));
    }
    return application.get();
  }

  OktaUser user(Person person) {
    return people.computeIfAbsent(person, this::hire);
  }

  private OktaUser hire(Person person) {
    return hire(person, world.names().userName(person.givenName()));
  }

  OktaUser hire(Person person, String userName) {
    var profile =
        new OktaUser.Profile(
            userName,
            person.givenName(),
            world.names().family(person.familyName()),
            userName,
            "en-US");
    var user = okta().addPerson(profile);
    people.put(person, user);
    return user;
  }

  /** Assigns, as a precondition. */
  void assigned(Person person) {
    application().assign(user(person));
    if (!application().isAssigned(user(person))) {
      throw new CannotJudge(person.givenName() + " could not be provisioned: " + trouble());
    }
    knownIds.put(person, id(person));
  }

  /** The id of the account that Okta knows; a scenario that has none cannot go on. */
  String id(Person person) {
    return application()
        .externalId(user(person))
        .orElseThrow(
            () ->
                new CannotJudge(
                    "Okta knows no account of " + person.givenName() + ": " + trouble()));
  }

  /** Whose account an id is, for findings. */
  String nameOf(String id) {
    return people.keySet().stream()
        .filter(person -> application().externalId(user(person)).equals(Optional.of(id)))
        .map(person -> person + " (" + id + ")")
        .findFirst()
        .orElse("somebody else (" + id + ")");
  }

  /** The id under which the account was first known. */
  String firstId(Person person) {
    return knownIds.getOrDefault(person, "");
  }

  void remember(Person person, String id) {
    knownIds.put(person, id);
  }

  OktaGroup group(String name) {
    return groups.get(name);
  }

  OktaGroup addGroup(String name, List<Person> members) {
    var group =
        okta().addGroup(world.names().group(name), members.stream().map(this::user).toList());
    groups.put(name, group);
    return group;
  }

  void renamed(String name, String other) {
    groups.put(other, groups.remove(name));
  }

  /** What the System Log says went wrong last. */
  String trouble() {
    return application()
        .log()
        .latestFailure()
        .map(entry -> entry.text())
        .orElse("the System Log shows no failure");
  }
}
