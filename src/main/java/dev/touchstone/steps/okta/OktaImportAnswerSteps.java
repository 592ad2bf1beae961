package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Actor;
import dev.touchstone.exchange.Exchange;
import dev.touchstone.idp.okta.ImportedGroup;
import dev.touchstone.idp.okta.ImportedUser.Match;
import dev.touchstone.idp.okta.OktaUser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.Examination;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an import brings, and what it makes Okta do. */
public final class OktaImportAnswerSteps {

  private static final int STEP = 100;

  private final World world;
  private final OktaScenario okta;
  private final Accounts accounts;
  private final Importing importing;

  /** For one scenario. */
  public OktaImportAnswerSteps(
      World world, OktaScenario okta, Accounts accounts, Importing importing) {
    this.world = world;
    this.okta = okta;
    this.accounts = accounts;
    this.importing = importing;
  }

  /** Nobody is lost between two pages. */
  @Then("Okta has read every one of them, and none twice")
  public void everyOne() {
    if (hasFailed()) {
      return;
    }
    var lost = new ArrayList<>(importing.crowd());
    lost.removeAll(importing.foundOf(importing.crowd()));
    var pages = importing.result().pages();
    world
        .examine(firstShort(pages))
        .that(
            lost.isEmpty(),
            "all %d users in steps of %d".formatted(importing.crowd().size(), STEP),
            "%d of them lost, such as %s; %s"
                .formatted(lost.size(), lost.stream().findFirst().orElse(""), sizes(pages)),
            "Resources");
    var repeated = repeated(pages);
    world
        .examine(pages.get(pages.size() - 1))
        .that(
            repeated.isEmpty(),
            "nobody on two pages",
            "%d users twice, such as %s"
                .formatted(repeated.size(), repeated.stream().findFirst().orElse("")),
            "Resources");
  }

  /** The page on which users get lost, or else the last. */
  private static Exchange firstShort(List<Exchange> pages) {
    return pages.stream()
        .filter(page -> Importing.ids(page).count() < STEP)
        .findFirst()
        .orElse(pages.get(pages.size() - 1));
  }

  private static String sizes(List<Exchange> pages) {
    return pages.stream()
        .map(page -> String.valueOf(Importing.ids(page).count()))
        .collect(Collectors.joining(", ", "the pages brought ", " users"));
  }

  private Set<String> repeated(List<Exchange> pages) {
    var seen = new HashSet<String>();
    return pages.stream()
        .flatMap(Importing::ids)
        .filter(importing.crowd()::contains)
        .filter(id -> !seen.add(id))
        .collect(Collectors.toSet());
  }

  /** An import that cannot be carried out is what the service provider has to mend. */
  private boolean hasFailed() {
    if (importing.failed()) {
      world
          .examine(accounts.lastOfOkta())
          .that(false, "a page that Okta can read", "what it logs as: " + okta.trouble(), "");
    }
    return importing.failed();
  }

  /** Behind the last page there is an empty one. */
  @Then("the page behind the last is empty and complete")
  public void emptyPage() {
    var last = accounts.lastOfOkta();
    var examination = world.examine(last).hasStatus(200);
    examination
        .that(
            last.json().at("Resources").isArray() && Auditor.resources(last.json()).isEmpty(),
            "an empty array",
            examination.shown("Resources"),
            "Resources")
        .that(
            last.json().at("totalResults").integer().filter(total -> total > 0).isPresent(),
            "how many there are in all",
            examination.shown("totalResults"),
            "totalResults")
        .that(
            last.json().at("itemsPerPage").integer().equals(Optional.of(0L)),
            "0",
            examination.shown("itemsPerPage"),
            "itemsPerPage");
  }

  /** Who is active counts, who is not does not. */
  @Then("the import has counted {person}, but not {person}")
  public void counted(Person one, Person other) {
    if (hasFailed()) {
      return;
    }
    importing.demandRead(okta.id(one));
    examine(one)
        .that(isScanned(okta.id(one)), one + " among the users", "nobody with her id", "Resources");
    examine(other)
        .that(
            !isScanned(okta.id(other)),
            "the account to be shown with active false, or not at all",
            "active: " + importing.shown(okta.id(other)).at("active"),
            "Resources");
  }

  private boolean isScanned(String id) {
    return importing.result().scanned().stream().anyMatch(account -> account.id().equals(id));
  }

  private Examination examine(Person person) {
    return world.examine(importing.pageOf(okta.id(person)));
  }

  /** Just those whose accounts have gone lose the application. */
  @Then("those alone lose the application")
  public void loseApplication() {
    if (!hasFailed() && !stillListed() && !othersMissing()) {
      var application = okta.application();
      importing
          .leavers()
          .forEach(user -> world.certain(!application.isAssigned(user), "a leaver stayed"));
      importing.stayers().forEach(this::stays);
    }
  }

  /** Where profiles come from the service provider, so does the end. */
  @Then("those alone are deactivated in Okta")
  public void deactivated() {
    if (!hasFailed() && !stillListed() && !othersMissing()) {
      importing
          .leavers()
          .forEach(
              user ->
                  world.certain(
                      user.status() == OktaUser.Status.DEACTIVATED, "left: " + user.status()));
      importing.stayers().forEach(this::stays);
    }
  }

  /** The safeguard holds. */
  @Then("the import is halted, and all of them keep the application")
  public void halted() {
    if (!hasFailed() && !stillListed() && !othersMissing()) {
      world.certain(importing.result().halted(), "the import was not halted");
      importing.leavers().forEach(this::stays);
      importing.stayers().forEach(this::stays);
    }
  }

  /** A page that is missing is no proof that anybody is. */
  @Then("all of them keep the application")
  public void allStay() {
    world.certain(importing.failed(), "the import did not fail");
    importing.stayers().forEach(this::stays);
  }

  /** Whoever is in the list has not gone. */
  private boolean stillListed() {
    if (stillCounted()) {
      var ghost = importing.foundOf(importing.gone()).get(0);
      world
          .examine(importing.pageOf(ghost))
          .that(
              false,
              "the account %s to be gone or inactive".formatted(ghost),
              "it among the active ones",
              "Resources");
    }
    return stillCounted();
  }

  private boolean stillCounted() {
    return importing.gone().stream().anyMatch(this::isScanned);
  }

  /** Whoever was not taken away has to be in the list. */
  private boolean othersMissing() {
    var missed =
        importing.crowd().stream()
            .filter(id -> !importing.gone().contains(id) && !isScanned(id))
            .findFirst();
    world
        .examine(accounts.lastOfOkta())
        .that(
            missed.isEmpty(),
            "all whose accounts are as they were",
            "a list without the active account " + missed.orElse(""),
            "Resources");
    return missed.isPresent();
  }

  private void stays(OktaUser user) {
    world.certain(okta.application().isAssigned(user), "somebody lost the application");
  }

  /** Nothing is asked but the whole list. */
  @Then("Okta has read the whole list anew, without asking what has changed")
  public void readAnew() {
    var targets =
        world.wire().transcript().of(Actor.identityProvider("okta")).stream()
            .map(each -> each.request().target().replaceAll(".*/Users\\?", ""))
            .toList();
    world.certain(
        targets.stream().filter("startIndex=1&count=100"::equals).count() >= 2
            && targets.stream().allMatch(each -> each.matches("startIndex=\\d*1&count=100")),
        "imports sent " + targets);
  }

  /** A group comes with its members. */
  @Then("the import has brought the group {string} with {person} and {person}")
  public void broughtGroup(String name, Person one, Person other) {
    if (hasFailed()) {
      return;
    }
    var title = okta.group(name).name();
    var found =
        importing.result().groups().stream().filter(group -> group.name().equals(title)).findAny();
    var wanted = Set.of(okta.id(one), okta.id(other));
    world
        .examine(accounts.lastOfOkta())
        .that(
            found.isPresent(), "a group with id and the displayName " + title, "none", "Resources")
        .that(
            found.isEmpty() || found.get().members().equals(wanted),
            "the members " + wanted,
            found.map(ImportedGroup::members).map(Set::toString).orElse("none"),
            "Resources");
  }

  /** Groups are left alone. */
  @Then("Okta has not asked for groups")
  public void noGroups() {
    world.certain(
        world.wire().transcript().of(Actor.identityProvider("okta")).stream()
            .noneMatch(each -> each.request().target().contains("/Groups")),
        "groups were read");
  }

  /** What Okta proposes under Confirm Assignments. */
  @Then("Okta proposes {person}'s account as {}")
  public void proposes(Person person, String words) {
    if (hasFailed()) {
      return;
    }
    var id = okta.firstId(person);
    importing.demandRead(id);
    var wanted =
        switch (words) {
          case "hers for sure" -> Match.EXACT;
          case "perhaps hers" -> Match.PARTIAL;
          case "a new person's" -> Match.NONE;
          default -> throw new IllegalArgumentException("no such proposal: " + words);
        };
    var arrival = importing.result().arrival(id);
    world
        .examine(importing.pageOf(id))
        .that(
            arrival.filter(each -> each.match() == wanted).isPresent(),
            "userName, both names and a primary e-mail address as they were stored",
            Examination.shown(importing.shown(id)),
            "Resources");
  }

  /** Okta takes the primary address for the person's. */
  @Then("the import shows just one primary e-mail address of {person}")
  public void onePrimary(Person person) {
    if (hasFailed()) {
      return;
    }
    importing.demandRead(okta.id(person));
    var emails = importing.shown(okta.id(person)).at("emails");
    var primary =
        emails.elements().stream()
            .filter(email -> email.at("primary").bool().orElse(false))
            .count();
    examine(person)
        .that(primary == 1, "one primary address", Examination.shown(emails), "Resources");
  }
}
