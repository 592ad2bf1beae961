package dev.touchstone.steps.okta;

import dev.touchstone.exchange.Exchange;
import dev.touchstone.exchange.Json;
import dev.touchstone.exchange.Urns;
import dev.touchstone.idp.okta.ImportResult;
import dev.touchstone.idp.okta.OktaUser;
import dev.touchstone.steps.World;
import dev.touchstone.verdict.Auditor;
import dev.touchstone.verdict.CannotJudge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The imports of one scenario, and the crowd that it brought; nobody else is judged. */
public final class Importing {

  private final World world;
  private final OktaScenario okta;
  private final Map<String, OktaUser> confirmed = new LinkedHashMap<>();
  private List<String> crowd = List.of();
  private List<String> gone = List.of();
  private Optional<ImportResult> result = Optional.empty();

  Importing(World world, OktaScenario okta) {
    this.world = world;
    this.okta = okta;
  }

  /** Many users are there, of whom Okta knows nothing. */
  void bring(int size) {
    crowd = world.crowd().ofSize(size);
  }

  /** A few users of this scenario alone hold the application, as a precondition. */
  void bringAndConfirm(int size) {
    crowd = IntStream.rangeClosed(1, size).mapToObj(this::create).toList();
    run();
    for (var id : crowd) {
      var arrival =
          result()
              .arrival(id)
              .orElseThrow(() -> new CannotJudge("an import did not bring the user " + id));
      confirmed.put(id, okta.application().imports().confirm(arrival));
    }
  }

  private String create(int number) {
    var userName = world.names().userName("imported" + number);
    var body = Json.object();
    body.putArray("schemas").add(Urns.USER);
    body.put("userName", userName);
    body.putObject("name")
        .put("givenName", "Number " + number)
        .put("familyName", world.names().family("Imported"));
    body.putArray("emails").addObject().put("value", userName).put("primary", true);
    body.put("active", true);
    var exchange = world.somebodyElse().post("/Users", body.toString());
    return exchange
        .json()
        .text("id")
        .filter(id -> exchange.response().isSuccess())
        .orElseThrow(() -> new CannotJudge("no account could be created beforehand: " + exchange));
  }

  /** Somebody takes the accounts of the first few away, as a precondition. */
  void remove(int size) {
    gone = crowd.subList(0, size);
    var client = world.somebodyElse();
    for (var id : gone) {
      var exchange = client.delete(client.locate("/Users", id));
      if (!exchange.response().isSuccess()) {
        throw new CannotJudge("an account could not be deleted beforehand: " + exchange);
      }
    }
  }

  /** Somebody switches the first account off, as a precondition. */
  void switchOff() {
    gone = crowd.subList(0, 1);
    var client = world.somebodyElse();
    var target = client.locate("/Users", crowd.get(0));
    var body = client.get(target).json().copy().put("active", false);
    body.remove(List.of("id", "meta", "groups"));
    client.put(target, body.toString());
    var account = world.auditor().user(crowd.get(0), json -> Auditor.isActive(json, false));
    if (!Auditor.isActive(account.json(), false)) {
      throw new CannotJudge("an account could not be switched off beforehand: " + account);
    }
  }

  void run() {
    result = okta.application().imports().importNow();
  }

  /** What the latest import brought; a scenario whose import failed cannot go on. */
  ImportResult result() {
    return result.orElseThrow(() -> new CannotJudge("the import failed: " + okta.trouble()));
  }

  boolean failed() {
    return result.isEmpty();
  }

  List<String> crowd() {
    return crowd;
  }

  List<String> gone() {
    return gone;
  }

  /** Those whose accounts are as they were. */
  List<OktaUser> stayers() {
    return crowd.stream().filter(id -> !gone.contains(id)).map(confirmed::get).toList();
  }

  List<OktaUser> leavers() {
    return gone.stream().map(confirmed::get).toList();
  }

  /** Those of the accounts that the latest import has read. */
  List<String> foundOf(List<String> ids) {
    return result().pages().stream()
        .flatMap(Importing::ids)
        .distinct()
        .filter(ids::contains)
        .toList();
  }

  /** The page on which an account stands, or else the first. */
  Exchange pageOf(String id) {
    var pages = result().pages();
    return pages.stream()
        .filter(page -> ids(page).anyMatch(id::equals))
        .findFirst()
        .orElse(pages.get(0));
  }

  /** Goes on only if the latest import has come to that account; who gets lost is judged apart. */
  void demandRead(String id) {
    if (foundOf(List.of(id)).isEmpty()) {
      throw new CannotJudge("the import did not come to the account " + id);
    }
  }

  /** An account as the latest import has read it. */
  Json shown(String id) {
    return Auditor.resources(pageOf(id).json()).stream()
        .filter(user -> user.text("id").equals(Optional.of(id)))
        .findFirst()
        .orElseGet(Json::missing);
  }

  static Stream<String> ids(Exchange page) {
    return Auditor.resources(page.json()).stream().flatMap(user -> user.text("id").stream());
  }
}
