package dev.touchstone.steps.entra;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.idp.entra.cycle.CycleReport;
import dev.touchstone.idp.entra.directory.EntraUser;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The people and groups that a job brings over before, or while, it is looked at. */
public final class EntraPopulation {

  static final String GROUP = "Field Ops";

  private final World world;
  private final EntraScenario entra;

  /** For one scenario. */
  public EntraPopulation(World world, EntraScenario entra) {
    this.world = world;
    this.entra = entra;
  }

  /** Fills every attribute that the usual mappings know, in forms that invite tidying (P-22). */
  void fillProfile(Person person) {
    var user = entra.user(person);
    var name = user.values("userPrincipalName").get(0);
    var profile =
        user.profile()
            .with("jobTitle", "Analyst, 2nd grade")
            .with("mail", capitalised(name))
            .with("proxyAddresses", "Other." + name)
            .with("preferredLanguage", "en-US")
            .with("physicalDeliveryOfficeName", "B7/204")
            .with("streetAddress", "1 Long Street")
            .with("city", "Tulsa")
            .with("state", "OK")
            .with("postalCode", "74101")
            .with("country", "US")
            .with("telephoneNumber", "+1 (555) 010-0100")
            .with("mobile", "5550101")
            .with("facsimileTelephoneNumber", "+1 555 0102")
            .with("employeeId", "70419")
            .with("department", "Retail & Claims");
    entra.tenant().directory().edit(user, profile);
  }

  private static String capitalised(String address) {
    return address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
  }

  void reportsTo(Person person, Person manager) {
    entra.tenant().directory().changeManager(entra.user(person), entra.user(manager));
  }

  /** Assigns a group of these people. */
  void assignGroup(List<Person> members) {
    entra.application().assign(entra.addGroup(GROUP, members));
  }

  /** Starts the job; a scenario that goes on from there needs it to have gone well. */
  void mustHaveStarted() {
    var report = entra.application().job().start();
    if (!report.isClean()) {
      throw new CannotJudge("the first cycle failed: " + trouble(report));
    }
  }

  String trouble(CycleReport report) {
    return report.halt().map(Throwable::getMessage).orElseGet(entra::trouble);
  }

  /** Somebody's account as others see it, once it looks as expected. */
  Exchange account(Person person, Predicate<Json> asExpected) {
    return world.auditor().user(entra.id(person), asExpected);
  }

  /** What the directory has of somebody. */
  String value(Person person, String attribute) {
    EntraUser user = entra.user(person);
    return user.values(attribute).stream().findFirst().orElse("");
  }
}
