package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.organisation.Organisation;
import dev.touchstone.reference.organisation.Organisations;
import dev.touchstone.reference.organisation.Tenants;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes and deletes organisations and their credentials. */
public final class Administration {
  private final Organisations organisations;
  private final Access access;
  private final Clock clock;
  private final Consumer<Organisation> erasure;
  private final Map<String, Holdings> kinds;

  /** What there is to administer. */
  public record Realm(Organisations organisations, Access access, Clock clock) {}

  /**
   * The administration.
   *
   * @param erasure removes all resources of an organisation that is no more
   */
  public Administration(Realm realm, Consumer<Organisation> erasure) {
    this.organisations = realm.organisations();
    this.access = realm.access();
    this.clock = realm.clock();
    this.erasure = erasure;
    this.kinds =
        Map.of(
            "tokens", new TokenHoldings(access.tokens(), clock),
            "people", new PersonHoldings(access.people()),
            "clients", new ApplicationHoldings(access.applications(), access.tokens()));
  }

  /** Answers a request, whose path begins below "organisations". */
  Answer handle(Request request, List<String> path) {
    var act = request.method().toUpperCase(Locale.ROOT) + " " + path.size();
    return switch (act) {
      case "GET 0", "HEAD 0" -> Answer.json(200, list(request));
      case "POST 0" -> Answer.json(201, shown(request, create(request)));
      case "DELETE 1" -> delete(organisation(path));
      case "GET 2", "HEAD 2" ->
          Answer.json(200, AdminApi.list(path.get(1), kind(path).of(organisation(path).name())));
      case "POST 2" -> Answer.json(201, kind(path).add(organisation(path).name(), wish(request)));
      case "DELETE 3" -> removed(kind(path).remove(organisation(path).name(), path.get(2)));
      default ->
          throw path.size() > 3
              ? Refusal.notFound("There is nothing of that kind to administer.")
              : Refusal.methodNotAllowed(request.method(), allowed(path.size()));
    };
  }

  private static List<String> allowed(int depth) {
    return depth % 2 == 0 ? List.of("GET", "POST") : List.of("DELETE");
  }

  private Wish wish(Request request) {
    return new Wish(request.json(), clock.instant());
  }

  private Organisation create(Request request) {
    return organisations.create(wish(request).text("name"));
  }

  private ObjectNode list(Request request) {
    var all = new ArrayList<ObjectNode>();
    organisations.all().forEach(organisation -> all.add(shown(request, organisation)));
    return AdminApi.list("organisations", all);
  }

  private static ObjectNode shown(Request request, Organisation organisation) {
    return Json.object()
        .put("name", organisation.name())
        .put("baseUrl", request.base() + organisation.prefix() + Tenants.BASE)
        .put("authorizationServer", request.base() + organisation.prefix());
  }

  private Organisation organisation(List<String> path) {
    return organisations
        .find(path.get(0))
        .orElseThrow(() -> Refusal.notFound("There is no organisation of that name."));
  }

  private Holdings kind(List<String> path) {
    return Optional.ofNullable(kinds.get(path.get(1)))
        .orElseThrow(() -> Refusal.notFound("Organisations have tokens, people and clients."));
  }

  private Answer delete(Organisation organisation) {
    if (organisation.name().equals(Organisations.DEFAULT)) {
      throw Refusal.plain(403, "The default organisation stays.");
    }
    var isDeleted = organisations.delete(organisation);
    access.close(organisation.name());
    erasure.accept(organisation);
    return removed(isDeleted);
  }

  private static Answer removed(boolean wasThere) {
    if (!wasThere) {
      throw Refusal.notFound("There is none of that id.");
    }
    return Answer.of(204);
  }
}
