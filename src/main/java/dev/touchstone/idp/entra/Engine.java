package dev.touchstone.idp.entra;

import dev.touchstone.idp.VirtualClock;
import dev.touchstone.idp.entra.cycle.Cycle;
import dev.touchstone.idp.entra.cycle.CycleContext;
import dev.touchstone.idp.entra.cycle.CycleKind;
import dev.touchstone.idp.entra.cycle.CycleReport;
import dev.touchstone.idp.entra.cycle.Probe;
import dev.touchstone.idp.entra.cycle.ProvisioningLog;
import dev.touchstone.idp.entra.cycle.Scope;
import dev.touchstone.idp.entra.directory.Directory;
import dev.touchstone.idp.entra.directory.DirectoryObject;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.memory.Assignments;
import dev.touchstone.idp.entra.memory.Changelog;
import dev.touchstone.idp.entra.memory.Deletions;
import dev.touchstone.idp.entra.memory.Escrow;
import dev.touchstone.idp.entra.memory.Links;
import dev.touchstone.idp.entra.scim.EntraHttp;
import dev.touchstone.idp.entra.scim.Refusal;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What works behind one application: its memory, and the cycles that use it. */
final class Engine {

  private final Directory directory;
  private final VirtualClock clock;
  private final EntraHttp http;
  private final Probe probe;
  private final Supplier<ProvisioningSettings> settings;
  private final Assignments assignments = new Assignments();
  private final Changelog changelog = new Changelog(assignments);
  private final Links links = new Links();
  private final Deletions deletions = new Deletions();
  private final Escrow escrow;
  private final ProvisioningLog log;
  private boolean everything;

  Engine(EntraTenant tenant, EntraHttp http, Supplier<ProvisioningSettings> settings) {
    this.http = http;
    this.settings = settings;
    directory = tenant.directory();
    clock = tenant.clock();
    probe = new Probe(http, tenant::guid);
    escrow = new Escrow(clock);
    log = new ProvisioningLog(clock);
    directory.tell(changelog);
  }

  /** The scope of the settings holds from now on (ENTRA-62). */
  void takeScope() {
    everything = settings().syncsAll();
  }

  /** Whoever is in scope or was. */
  Set<DirectoryObject> everything() {
    var scope = scope();
    var objects = new LinkedHashSet<DirectoryObject>();
    directory.users().stream().filter(user -> counts(user, scope)).forEach(objects::add);
    directory.groups().stream().filter(group -> counts(group, scope)).forEach(objects::add);
    objects.addAll(links.objects());
    return objects;
  }

  private boolean counts(DirectoryObject object, Scope scope) {
    return scope.includes(object) || links.id(object).isPresent();
  }

  void forgetLeavers() {
    var scope = scope();
    links.dropIf(object -> !scope.includes(object));
  }

  private Scope scope() {
    return new Scope(everything, assignments, settings());
  }

  CycleReport run(CycleKind kind, Collection<DirectoryObject> objects) {
    return run(kind, objects, any -> true);
  }

  /** Probes, then works; without an answer to the probe there is no work (ENTRA-01). */
  CycleReport run(
      CycleKind kind, Collection<DirectoryObject> objects, Predicate<EntraUser> chosenMembers) {
    try {
      probe.open(settings());
    } catch (Refusal halt) {
      var staged = deletions.staged().size();
      return new CycleReport(kind, 0, 0, 0, staged, Optional.of(halt));
    }
    var context = new CycleContext(kind, http, scope(), links, deletions, escrow, log);
    return new Cycle(context).run(objects, chosenMembers);
  }

  Probe probe() {
    return probe;
  }

  EntraHttp http() {
    return http;
  }

  ProvisioningSettings settings() {
    return settings.get();
  }

  Directory directory() {
    return directory;
  }

  VirtualClock clock() {
    return clock;
  }

  Instant now() {
    return clock.now();
  }

  Assignments assignments() {
    return assignments;
  }

  Changelog changelog() {
    return changelog;
  }

  Links links() {
    return links;
  }

  Deletions deletions() {
    return deletions;
  }

  Escrow escrow() {
    return escrow;
  }

  ProvisioningLog log() {
    return log;
  }
}
