package dev.touchstone.reference.host;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.http.Site;
import dev.touchstone.reference.organisation.Organisation;
import dev.touchstone.reference.organisation.Organisations;
import dev.touchstone.reference.organisation.Service;
import dev.touchstone.reference.organisation.Tenants;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.ErrorAnswer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request to the organisation, or to the part of the host, that it is meant for. */
public final class Host implements Site {
  private static final Logger LOG = LoggerFactory.getLogger(Host.class);

  private final Realm realm;
  private final Map<String, Handler> parts;

  /**
   * The services of the organisations.
   *
   * @param services by the first segment of their path within the organisation
   * @param surroundings wraps whatever answers SCIM clients
   */
  public record Realm(
      Organisations organisations,
      Access access,
      Map<String, Service> services,
      UnaryOperator<Handler> surroundings) {
    public Realm {
      services = Map.copyOf(services);
    }
  }

  /**
   * A host.
   *
   * @param parts what else there is, by the first segment of its path
   */
  public Host(Realm realm, Map<String, Handler> parts) {
    this.realm = realm;
    this.parts = Map.copyOf(parts);
  }

  @Override
  public Answer answer(Request request) {
    try {
      var place = Place.of(request.path());
      var service = realm.services().get(place.service());
      if (service != null) {
        return service.answer(organisation(place), request.below(request.base(), place.rest()));
      }
      return Optional.ofNullable(parts.get(request.endpoint()))
          .orElseThrow(() -> nothing(request))
          .handle(request);
    } catch (Refusal refusal) {
      return refuse(request, refusal);
    } catch (RuntimeException trouble) {
      LOG.error("{} /{} failed", request.method(), String.join("/", request.path()), trouble);
      return refuse(request, Refusal.plain(500, "The service provider has made a mistake."));
    }
  }

  private static Refusal nothing(Request request) {
    return Refusal.notFound("There is nothing at /" + String.join("/", request.path()) + ".");
  }

  private Organisation organisation(Place place) {
    return realm
        .organisations()
        .find(place.organisation())
        .orElseThrow(
            () -> Refusal.notFound("There is no organisation \"" + place.organisation() + "\"."));
  }

  @Override
  public Answer refuse(Request request, Refusal refusal) {
    var refused = ErrorAnswer.of(refusal).withHeader("Content-Type", MediaType.SCIM_JSON);
    if (parts.containsKey(request.endpoint())) {
      return refused;
    }
    var bare = request.below(request.base() + Tenants.BASE, List.of());
    return realm.surroundings().apply(same -> refused).handle(bare);
  }

  @Override
  public Optional<String> client(Request request) {
    var gate = realm.access().gate(Place.of(request.path()).organisation());
    return request.header("Authorization").flatMap(gate::recognise).map(Caller::name);
  }
}
