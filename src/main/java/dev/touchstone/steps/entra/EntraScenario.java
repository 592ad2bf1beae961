package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.EnterpriseApplication;
import dev.touchstone.idp.entra.EntraTenant;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Entra side of one scenario: the tenant, its application, its people and groups. */
public final class EntraScenario {

  private static final String FLAG = "?aadOptscim062020";

  private final World world;
  private final Map<Person, EntraUser> people = new EnumMap<>(Person.class);
  private final Map<String, EntraGroup> groups = new HashMap<>();
  private ProvisioningSettings settings = ProvisioningSettings.usual();
  private String tenantUrl;
  private Registration registration;
  private Optional<EntraTenant> tenant = Optional.empty();
  private Optional<EnterpriseApplication> application = Optional.empty();

  EntraScenario(World world) {
    this.world = world;
    tenantUrl = world.target().baseUrl().toString();
    var token = world.target().credentials().secret().orElse("");
    registration = (tenant, settings, url) -> tenant.addApplication(settings, url, token);
  }

  /** How the application is made, which says how it signs in. */
  @FunctionalInterface
  interface Registration {
    EnterpriseApplication in(EntraTenant tenant, ProvisioningSettings settings, String tenantUrl);
  }

  /** Chooses another way to sign in; to be done before the application is used. */
  void register(Registration other) {
    registration = other;
  }

  String tenantUrl() {
    return tenantUrl;
  }

  /** Chooses settings, also while the application is in use. */
  void configure(ProvisioningSettings chosen) {
    settings = chosen;
    application.ifPresent(each -> each.configure(chosen));
  }

  ProvisioningSettings settings() {
    return settings;
  }

  /** Chooses the dialect; to be done before the application is used. */
  void speaks(boolean flagged) {
    tenantUrl = world.target().baseUrl() + (flagged ? "/" + FLAG : "");
  }

  void connectTo(String url) {
    tenantUrl = url;
  }

  EntraTenant tenant() {
    if (tenant.isEmpty()) {
      tenant = Optional.of(new EntraTenant(world.wire(), world.random()));
    }
    return tenant.get();
  }

  EnterpriseApplication application() {
    if (application.isEmpty()) {
      application = Optional.of(another(settings));
    }
    return application.get();
  }

  /** One more application of the tenant, connected to the same service provider (ENTRA-70). */
  EnterpriseApplication another(ProvisioningSettings others) {
    return registration.in(tenant(), others, tenantUrl);
  }

  EntraUser user(Person person) {
    return people.computeIfAbsent(person, this::hire);
  }

  private EntraUser hire(Person person) {
    var userName = world.names().userName(person.givenName());
    var profile =
        EntraUser.Profile.of(userName)
            .with("displayName", person.givenName() + " " + person.familyName())
            .with("givenName", person.givenName())
            .with("surname", world.names().family(person.familyName()))
            .with("mail", userName)
            .with("mailNickname", userName.substring(0, userName.indexOf('@')));
    return tenant().directory().addUser(profile);
  }

  EntraGroup group(String name) {
    return groups.get(name);
  }

  EntraGroup addGroup(String name, List<Person> members) {
    var users = new ArrayList<EntraUser>();
    members.forEach(member -> users.add(user(member)));
    var group = tenant().directory().addGroup(world.names().group(name), users);
    groups.put(name, group);
    return group;
  }

  /** The id of the account that Entra is linked with; a scenario that has none cannot go on. */
  String id(Person person) {
    return application()
        .targetId(user(person))
        .orElseThrow(() -> new CannotJudge(person + " was not provisioned: " + trouble()));
  }

  /** What the provisioning log says went wrong last. */
  String trouble() {
    return application().log().entries().stream()
        .filter(entry -> entry.code().isPresent())
        .reduce((earlier, later) -> later)
        .map(entry -> entry + ": " + entry.reason())
        .orElse("the provisioning log shows no failure");
  }

  /** What Entra sent so far. */
  List<Exchange> sent() {
    return world.wire().transcript().of(Actor.identityProvider("entra"));
  }

  /** Entra's latest exchange. */
  Exchange last() {
    return sent().stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotJudge("Entra sent nothing"));
  }
}
