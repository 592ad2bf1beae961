package dev.touchstone.idp.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.exchange.Journal;
import dev.touchstone.exchange.Link;
import dev.touchstone.idp.entra.directory.EntraGroup;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.idp.entra.setting.Habit;
import dev.touchstone.idp.entra.setting.ProvisioningSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens against a service provider that remembers: restarts and concurrency. */
class EntraRestartTest {

  private static final int CREW = 12;

  @TempDir private Path directory;
  private StubProvider provider;
  private Link link;
  private EntraTenant tenant;
  private EntraUser alex;
  private EntraGroup crew;

  @BeforeEach
  void connect() {
    provider = StubProvider.start();
    var journal = Journal.create(directory.resolve("journal.jsonl"), provider.baseUrl());
    link = new Link(provider.baseUrl(), 8, Duration.ofSeconds(10), journal);
    tenant = new EntraTenant(link.wire(), new Random(7));
  }

  @AfterEach
  void disconnect() {
    link.close();
    provider.close();
  }

  private EnterpriseApplication application(UnaryOperator<ProvisioningSettings> change) {
    return tenant.addApplication(
        change.apply(ProvisioningSettings.usual()), provider.baseUrl().toString(), "t0k");
  }

  /** A group of people who report to the first of them, with all that the mappings know. */
  private EnterpriseApplication started(UnaryOperator<ProvisioningSettings> change) {
    var application = application(change);
    var people = new ArrayList<EntraUser>();
    for (int number = 0; number < CREW; number++) {
      people.add(person("p" + number));
    }
    alex = people.get(1);
    people.stream().skip(1).forEach(each -> tenant.directory().changeManager(each, people.get(0)));
    crew = tenant.directory().addGroup("Field Ops EU", people);
    application.assign(crew);
    application.job().start();
    return application;
  }

  private EntraUser person(String name) {
    return tenant
        .directory()
        .addUser(
            EntraUser.Profile.of(name + "@contoso.example")
                .with("displayName", "Person " + name)
                .with("givenName", name)
                .with("surname", "Rivera")
                .with("jobTitle", "Analyst")
                .with("mail", "Some." + name + "@contoso.example")
                .with("proxyAddresses", name + "@other.example")
                .with("physicalDeliveryOfficeName", "B7/204")
                .with("city", "Tulsa")
                .with("telephoneNumber", "+1 555 0100")
                .with("mobile", "5550101")
                .with("mailNickname", name)
                .with("employeeId", "70419")
                .with("department", "Retail"));
  }

  private List<String> writes(int after) {
    return provider.requestsAfter(after).stream().filter(each -> !each.startsWith("GET")).toList();
  }

  @Test
  void a_restart_reads_everything_and_writes_nothing() {
    var application = started(as -> as);
    assertThat(application.log().failures()).isEmpty();
    var before = provider.requests().size();

    var report = application.job().restart();

    assertThat(report.isClean()).isTrue();
    assertThat(report.evaluated()).isEqualTo(CREW + 1);
    assertThat(provider.requestsAfter(before)).hasSize(2 + CREW + 1);
    assertThat(writes(before)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "phoneNumbers", "emails", "active", "externalId"})
  void a_restart_patches_what_the_service_provider_hides(String attribute) {
    var application = started(as -> as.groups(groups -> groups.enabled(false)));
    provider.distorts(resource -> resource.remove(attribute));
    var before = provider.requests().size();

    application.job().restart();

    assertThat(writes(before)).hasSize(CREW).allMatch(each -> each.startsWith("PATCH /Users/"));
    assertThat(application.log().latestAbout(alex).orElseThrow().modified())
        .isNotEmpty()
        .allMatch(change -> change.target().text().startsWith(attribute));
  }

  @Test
  void a_reformatted_value_is_sent_again_in_every_initial_cycle() {
    var application = started(as -> as);
    provider.distorts(
        resource ->
            resource
                .path("emails")
                .forEach(each -> ((ObjectNode) each).put("value", "lower@case.example")));
    application.job().restart();
    var before = provider.requests().size();

    application.job().restart();

    assertThat(writes(before)).hasSize(CREW);
  }

  @Test
  void a_restart_through_graph_matches_by_query_and_adds_the_members_again() {
    var application = started(as -> as);
    var before = provider.requests().size();

    application.job().restartThroughGraph();

    assertThat(provider.requestsAfter(before).stream().filter("GET /Users"::equals))
        .hasSize(1 + CREW);
    assertThat(writes(before)).hasSize(CREW).allMatch(each -> each.startsWith("PATCH /Groups/"));
  }

  @Test
  void a_leaver_is_disabled_by_a_restart_too() {
    var application = started(as -> as);
    tenant.directory().removeMembers(crew, List.of(alex));
    var before = provider.requests().size();

    application.job().restart();

    assertThat(writes(before)).hasSize(2).first().asString().startsWith("PATCH /Users/");
  }

  @Test
  void a_restart_may_forget_a_leaver() {
    var application = started(as -> as.turning(to -> to.with(Habit.RESTART_FORGETS_LEAVERS)));
    tenant.directory().removeMembers(crew, List.of(alex));
    var before = provider.requests().size();

    application.job().restart();

    assertThat(writes(before)).hasSize(1).first().asString().startsWith("PATCH /Groups/");
  }

  @Test
  void five_changes_of_one_group_are_in_flight_at_the_same_time() {
    provider.holdsBackUntil(5, "PATCH /Groups");

    var application = started(as -> as);

    assertThat(provider.mostInFlight()).isEqualTo(5);
    var group = provider.resource("/Groups/" + application.targetId(crew).orElseThrow());
    assertThat(group.get("members")).hasSize(CREW);
    assertThat(link.journal().alive()).hasSize(CREW + 1);
  }

  @Test
  void five_people_are_created_at_the_same_time() {
    provider.holdsBackUntil(5, "POST /Users");

    var application = started(as -> as.turning(to -> to.limits(limits -> limits.objectsAtOnce(5))));

    assertThat(provider.mostInFlight()).isEqualTo(5);
    assertThat(crew.members()).allMatch(each -> application.targetId(each).isPresent());
    assertThat(application.job().cycles().get(0).evaluated()).isEqualTo(CREW + 1);
    assertThat(application.log().failures()).isEmpty();
  }

  @Test
  void members_can_go_over_one_by_one() {
    started(as -> as.turning(to -> to.limits(by -> by.memberPatchesAtOnce(1))));

    assertThat(provider.mostInFlight()).isEqualTo(1);
  }
}
