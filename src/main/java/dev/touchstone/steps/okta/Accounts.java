package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.CannotJudge;
import dev.touchstone.verdict.Examination;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The accounts that Okta's people have at the service provider, seen by others than Okta. */
final class Accounts {

  private final World world;
  private final OktaScenario okta;

  Accounts(World world, OktaScenario okta) {
    this.world = world;
    this.okta = okta;
  }

  /** Creates an account without Okta, as a precondition. */
  void create(Person person, String userName, boolean active) {
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.putObject("name")
        .put("givenName", person.givenName())
        .put("familyName", world.names().family("Elsewhere"));
    body.put("active", active);
    var exchange = world.somebodyElse().post("/Users", body.toString());
    var id = exchange.json().text("id");
    if (!exchange.response().isSuccess() || id.isEmpty()) {
      throw new CannotJudge("no account could be created beforehand: " + exchange);
    }
    okta.remember(person, id.get());
  }

  /** Gives an account a title without Okta, by a replacement, as a precondition. */
  void giveTitle(Person person, String title) {
    var target = world.somebodyElse().locate("/Users", okta.id(person));
    var body = world.somebodyElse().get(target).json().copy();
    body.remove(List.of("id", "meta", "groups"));
    body.put("title", title);
    var exchange = world.somebodyElse().put(target, body.toString());
    if (!exchange.response().isSuccess()) {
      throw new CannotJudge("no title could be set beforehand: " + exchange);
    }
  }

  /** Reads the account that Okta knows, once it looks as expected. */
  Exchange of(Person person, Predicate<Json> asExpected) {
    return world.auditor().user(okta.id(person), asExpected);
  }

  /**
   * Looks at the account that Okta knows. Where Okta knows none, that is the finding, shown by what
   * Okta was answered last.
   */
  Examination examine(Person person, Predicate<Json> asExpected) {
    var known = okta.application().externalId(okta.user(person));
    if (known.isEmpty()) {
      world
          .examine(lastOfOkta())
          .that(false, "an account for " + person.givenName(), okta.trouble(), "");
      throw new CannotJudge("there is no account to look at");
    }
    return world.examine(of(person, asExpected));
  }

  /** Some e-mail address of the account is that one. */
  void hasEmail(Examination examination, String address) {
    examination.that(
        examination.body().at("emails").elements().stream()
            .anyMatch(email -> email.text("value").equals(Optional.of(address))),
        "the e-mail address " + address,
        examination.shown("emails"),
        "emails");
  }

  /** Okta's latest exchange. */
  Exchange lastOfOkta() {
    return latest(exchange -> true).orElseThrow(() -> new CannotJudge("Okta sent nothing"));
  }

  /** Okta's latest exchange with that verb. */
  Exchange lastSent(String method) {
    return latest(exchange -> exchange.request().method().equals(method))
        .orElseThrow(
            () ->
                new CannotJudge(
                    "Okta got no further than " + lastOfOkta() + ": " + okta.trouble()));
  }

  /** Okta's latest look-up by a filter. */
  Exchange lastLookUp() {
    return latest(exchange -> exchange.request().target().contains("filter="))
        .orElseThrow(() -> new CannotJudge("Okta sent no look-up"));
  }

  private Optional<Exchange> latest(Predicate<Exchange> wanted) {
    return ofOkta().stream().filter(wanted).reduce((earlier, later) -> later);
  }

  /** All of Okta's exchanges, in order. */
  List<Exchange> ofOkta() {
    return world.wire().transcript().of(okta.okta().actor());
  }
}
