package dev.touchstone.idp.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.entra.cycle.CycleKind;
import dev.touchstone.idp.entra.cycle.CycleReport;
import dev.touchstone.idp.entra.cycle.ProvisioningLog;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.memory.AppRole;
import dev.touchstone.idp.entra.scim.ClientCredentials;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.Refusal;
import dev.touchstone.idp.entra.scim.WorkloadIdentity;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** An enterprise application in the portal. Methods are what an administrator does there. */
public final class EnterpriseApplication {

  /** How many members can be picked on demand (ENTRA-61). */
  public static final int MEMBERS_ON_DEMAND = 5;

  private static final String WRONG_CREDENTIALS =
      "You appear to have entered invalid credentials. Please confirm you are using the correct"
          + " information for an administrative account.";

  private final EntraTenant tenant;
  private final Engine engine;
  private final ProvisioningJob job;
  private ProvisioningSettings settings;
  private EntraHttp.Connection connection;

  EnterpriseApplication(
      EntraTenant tenant, ProvisioningSettings settings, EntraHttp.Connection connection) {
    this.tenant = tenant;
    this.settings = settings;
    this.connection = connection;
    var http =
        new EntraHttp(tenant.wire(), tenant.clock(), this::connection, () -> settings().knobs());
    engine = new Engine(tenant, http, this::settings);
    job = new ProvisioningJob(engine);
    engine.takeScope();
  }

  /**
   * What "Test Connection" shows, which hides the real cause (ENTRA-01).
   *
   * @param message empty where it passed
   * @param cause what really went wrong, which no administrator sees
   */
  public record ConnectionTest(
      boolean passed, String message, String cause, Optional<Exchange> exchange) {}

  /** The Provisioning page as it is now. */
  public ProvisioningSettings settings() {
    return settings;
  }

  /** "Save" on the Provisioning page; nothing is sent, but another mapping counts for all. */
  public void configure(ProvisioningSettings others) {
    var isOtherMapping = others.mapsOtherwiseThan(settings);
    settings = others;
    if (job.state() == ProvisioningJob.State.NOT_STARTED) {
      engine.takeScope();
    }
    if (isOtherMapping) {
      job.startsAfresh();
    }
  }

  /** "Test Connection" (ENTRA-01, 03). */
  public ConnectionTest testConnection() {
    try {
      engine.probe().open(settings);
      return new ConnectionTest(true, "", "", Optional.empty());
    } catch (Refusal refusal) {
      return new ConnectionTest(false, WRONG_CREDENTIALS, refusal.getMessage(), refusal.exchange());
    }
  }

  /**
   * "Save" under Admin Credentials with another tenant URL or secret token (ENTRA-01, 05, 06); left
   * blank, Entra comes with a token of its own (ENTRA-07).
   */
  public ConnectionTest saveCredentials(String tenantUrl, String secretToken) {
    return save(EntraTenant.connection(tenantUrl, tenant.signIn(secretToken)));
  }

  /** The same with OAuth client credentials (ENTRA-08). */
  public ConnectionTest saveCredentials(String tenantUrl, ClientCredentials.Client client) {
    return save(EntraTenant.connection(tenantUrl, tenant.signIn(client)));
  }

  /** The same with workload identity federation (ENTRA-09). */
  public ConnectionTest saveCredentials(String tenantUrl, WorkloadIdentity.Client client) {
    return save(EntraTenant.connection(tenantUrl, tenant.signIn(client)));
  }

  /** What is too long is never even tried, and what fails the test is not kept. */
  private ConnectionTest save(EntraHttp.Connection other) {
    var stored = other.signIn().secret() + settings.notificationEmail();
    if (stored.getBytes(StandardCharsets.UTF_8).length
        > settings.knobs().limits().credentialBytes()) {
      var tooLong = "The credentials are too long to be stored.";
      return new ConnectionTest(false, tooLong, tooLong, Optional.empty());
    }
    var before = connection;
    connection = other;
    var test = testConnection();
    connection = test.passed() ? other : before;
    return test;
  }

  private EntraHttp.Connection connection() {
    return connection;
  }

  /** "Add user/group" with a user, who gets these roles of the application. */
  public void assign(EntraUser user, AppRole... roles) {
    engine.assignments().assign(user, List.of(roles));
    engine.changelog().assignmentChanged(user);
  }

  /** "Add user/group" with a group, whose direct members get access (ENTRA-55). */
  public void assign(EntraGroup group) {
    engine.assignments().assign(group);
    engine.changelog().assignmentChanged(group);
  }

  /** "Remove" on the assignment of a user (ENTRA-35, 39). */
  public void unassign(EntraUser user) {
    engine.assignments().unassign(user);
    engine.changelog().assignmentChanged(user);
  }

  /** "Remove" on the assignment of a group (ENTRA-53). */
  public void unassign(EntraGroup group) {
    engine.assignments().unassign(group);
    engine.changelog().assignmentChanged(group);
  }

  /** The provisioning job. */
  public ProvisioningJob job() {
    return job;
  }

  /** "Provision on demand" for a user (ENTRA-61). */
  public CycleReport provisionOnDemand(EntraUser user) {
    return engine.run(CycleKind.ON_DEMAND, List.of(user));
  }

  /**
   * "Provision on demand" for a group and some of its members (ENTRA-61).
   *
   * @throws IllegalArgumentException if more members are picked than the portal lets
   */
  public CycleReport provisionOnDemand(EntraGroup group, List<EntraUser> members) {
    if (members.size() > MEMBERS_ON_DEMAND) {
      throw new IllegalArgumentException("no more than five members can be provisioned on demand");
    }
    var objects = new ArrayList<DirectoryObject>(members);
    objects.add(group);
    return engine.run(CycleKind.ON_DEMAND, objects, new HashSet<>(members)::contains);
  }

  /** "Provisioning logs". */
  public ProvisioningLog log() {
    return engine.log();
  }

  /** Under which id the service provider knows somebody or something, if it is linked. */
  public Optional<String> targetId(DirectoryObject object) {
    return engine.links().id(object);
  }
}
