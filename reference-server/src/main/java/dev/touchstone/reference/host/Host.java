package dev.touchstone.reference.host;

import dev.touchstone.reference.access.Access;
import dev.touchstone.reference.access.Caller;
import dev.touchstone.reference.http.Site;
import dev.touchstone.reference.organisation.Organisation;
import dev.touchstone.reference.organisation.Organisations;
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

  private final Scim scim;
  private final Map<String, Handler> parts;

  /**
   * The services of the organisations.
   *
   * @param surroundings wraps whatever answers SCIM clients
   */
  public record Scim(
      Organisations organisations,
      Access access,
      Tenants tenants,
      UnaryOperator<Handler> surroundings) {}

  /**
   * A host.
   *
   * @param parts what else there is, by the first segment of its path
   */
  public Host(Scim scim, Map<String, Handler> parts) {
    this.scim = scim;
    this.parts = Map.copyOf(parts);
  }

  @Override
  public Answer answer(Request request) {
    try {
      var place = Place.of(request.path());
      if (place.isScim()) {
        return scim.tenants()
            .answer(organisation(place), request.below(request.base(), place.rest()));
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
    return scim.organisations()
        .find(place.organisation())
        .orElseThrow(
            () -> Refusal.notFound("There is no organisation \"" + place.organisation() + "\"."));
  }

  @Override
  public Answer refuse(Request request, Refusal refusal) {
    var refused = ErrorAnswer.of(refusal).withHeader("Content-Type", MediaType.SCIM_JSON);
    var bare = request.below(request.base() + Tenants.BASE, List.of());
    return scim.surroundings().apply(same -> refused).handle(bare);
  }

  @Override
  public Optional<String> client(Request request) {
    var gate = scim.access().gate(Place.of(request.path()).organisation());
    return request.header("Authorization").flatMap(gate::recognise).map(Caller::name);
  }
}
