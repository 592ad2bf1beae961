package dev.touchstone.steps.jumpcloud;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.jumpcloud.Field;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The accounts and groups of JumpCloud's people, seen and made by others than JumpCloud. */
public final class JumpCloudAccounts {

  private static final int GONE = 404;

  private final World world;
  private final JumpCloudScenario jumpCloud;
  private final Map<Object, String> noted = new HashMap<>();

  JumpCloudAccounts(World world, JumpCloudScenario jumpCloud) {
    this.world = world;
    this.jumpCloud = jumpCloud;
  }

  /** Remembers the id of a person's account or of a group, whatever becomes of it. */
  void note(Object owner, String id) {
    noted.put(owner, id);
  }

  /** What was remembered; a scenario that has nothing cannot go on. */
  String noted(Object owner) {
    return Optional.ofNullable(noted.get(owner))
        .orElseThrow(() -> new CannotJudge("there was nothing at first of " + owner));
  }

  /** Creates an account without JumpCloud, as a precondition. */
  String create(String userName, String mail) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.putObject("name")
        .put("givenName", "Somebody")
        .put("familyName", world.names().family("Elsewhere"));
    body.putArray("emails").addObject().put("value", mail).put("primary", true);
    return created("/Users", body.put("active", true).toString());
  }

  /** Creates a group without JumpCloud, as a precondition. */
  String createGroup(String displayName) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.GROUP);
    return created("/Groups", body.put("displayName", displayName).toString());
  }

  private String created(String endpoint, String body) {
    var exchange = world.somebodyElse().post(endpoint, body);
    if (!exchange.response().isSuccess() || exchange.json().text("id").isEmpty()) {
      throw new CannotJudge("nothing could be created beforehand: " + exchange);
    }
    return exchange.json().text("id").get();
  }

  /** Looks at an account, once it is as expected. */
  Examination examine(String id, Predicate<Json> asExpected) {
    return world.examine(world.auditor().user(id, asExpected)).hasStatus(200);
  }

  /**
   * Looks at the account that JumpCloud knows. Where it knows none, that is the finding, shown by
   * what JumpCloud was answered last.
   */
  Examination examine(Person person, Predicate<Json> asExpected) {
    var known = jumpCloud.application().accountId(jumpCloud.user(person));
    if (known.isEmpty()) {
      world
          .examine(jumpCloud.last())
          .that(false, "an account for " + person, jumpCloud.trouble(), "");
      throw new CannotJudge("there is no account to look at");
    }
    return examine(known.get(), asExpected);
  }

  /** The account is inactive, or hidden as if it were gone. */
  void isShut(String id) {
    var exchange = settled("/Users", id, each -> isGone(each) || isInactive(each));
    if (!isGone(exchange)) {
      world.examine(exchange).hasStatus(200).hasBoolean("active", false);
    }
  }

  private static boolean isInactive(Exchange exchange) {
    return Auditor.isActive(exchange.json(), false);
  }

  private static boolean isGone(Exchange exchange) {
    return exchange.status() == GONE;
  }

  /** There is nothing any more. */
  void isGone(String endpoint, String id) {
    world.examine(settled(endpoint, id, JumpCloudAccounts::isGone)).hasStatus(GONE);
  }

  private Exchange settled(String endpoint, String id, Predicate<Exchange> asExpected) {
    return world.auditor().settled(world.somebodyElse().locate(endpoint, id), asExpected);
  }

  /** Some address of the account is the one that JumpCloud knows. */
  void hasMail(Examination examination, Person person) {
    var mail = jumpCloud.user(person).value(Field.COMPANY_EMAIL);
    examination.that(
        examination.body().at("emails").elements().stream()
            .anyMatch(email -> email.text("value").equals(Optional.of(mail))),
        "the e-mail address " + mail,
        examination.shown("emails"),
        "emails");
  }

  /** A text is as JumpCloud has it, or not shown at all by a service provider without it. */
  static void showsIfAny(Examination examination, String pointer, Json shown, String expected) {
    examination.that(
        !shown.isAssigned() || shown.text().equals(Optional.of(expected)),
        "\"" + expected + "\"",
        Examination.shown(shown),
        pointer);
  }
}
