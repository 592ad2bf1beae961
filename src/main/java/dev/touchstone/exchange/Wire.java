package dev.touchstone.exchange;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The way of one scenario to the service provider: every exchange is recorded, every resource that
 * a write brings into being is journalled, and no write goes to a resource that is not ours.
 */
public final class Wire {

  private final Link link;
  private final Transcript transcript = new Transcript();
  private final Set<String> born = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Mishaps mishaps = new Mishaps();

  Wire(Link link) {
    this.link = link;
  }

  /**
   * Sends a request in the name of an actor.
   *
   * @throws NoAnswer if no complete response arrives
   * @throws IllegalStateException if the request would change a resource that the run did not make
   */
  public Exchange send(Actor actor, Request request) {
    return actor.equals(Actor.CLEANUP)
        ? carry(actor, request)
        : link.unlessInterrupted(() -> carry(actor, request));
  }

  /**
   * Sends a form to an authorization server (RFC 6749, 3). What is kept of it has no secrets.
   *
   * @param authorization the value of the Authorization header; empty for none
   * @return the answer as it came, maybe with tokens in it
   */
  public Response form(Actor actor, String url, Map<String, String> fields, String authorization) {
    var headers = Headers.none().with("Accept", "application/json");
    if (!authorization.isEmpty()) {
      headers = headers.with("Authorization", authorization);
    }
    headers = headers.with("Content-Type", "application/x-www-form-urlencoded");
    var request = new Request("POST", url, headers, Optional.of(Form.encode(fields)));
    var kept = new Request("POST", url, headers, Optional.of(Form.masked(fields)));
    return link.unlessInterrupted(
        () -> {
          var startedAt = link.clock().instant();
          var answer = link.transportFor(actor).send(request);
          var duration = Duration.between(startedAt, link.clock().instant());
          var shown = Form.masked(answer);
          transcript.add(new Exchange(link.nextId(), actor, kept, shown, startedAt, duration));
          return answer;
        });
  }

  private Exchange carry(Actor actor, Request request) {
    if (request.writes()) {
      refuseForeign(request);
    }
    if (request.writes() && request.method().equals("POST")) {
      link.journal().intends(request);
    }
    var exposed = actor.exact() && !actor.equals(Actor.CLEANUP);
    var mishap = exposed ? mishaps.befalling(request) : Optional.<Mishap>empty();
    return mishap.isPresent() ? spoil(actor, request, mishap.get()) : deliver(actor, request);
  }

  private Exchange deliver(Actor actor, Request request) {
    var exchange = ask(actor, request);
    transcript.add(exchange);
    if (request.writes()) {
      journal(exchange);
    }
    return exchange;
  }

  /** A request that something on the way answers, or that nobody seems to answer. */
  private Exchange spoil(Actor actor, Request request, Mishap mishap) {
    var real = mishap.delivered() ? Optional.of(ask(actor, request)) : Optional.<Exchange>empty();
    if (request.writes()) {
      real.ifPresent(this::journal);
    }
    if (mishap.answer().isEmpty()) {
      real.map(each -> each.answering(Mishap.withheld(each.response()))).ifPresent(transcript::add);
      throw NoAnswer.timedOut(request);
    }
    var now = link.clock().instant();
    var answer = mishap.answer().get();
    var exchange =
        real.map(each -> each.answering(answer))
            .orElseGet(
                () -> new Exchange(link.nextId(), actor, request, answer, now, Duration.ZERO));
    transcript.add(exchange);
    return exchange;
  }

  private Exchange ask(Actor actor, Request request) {
    var clock = link.clock();
    var startedAt = clock.instant();
    var response = link.transportFor(actor).send(request);
    var duration = Duration.between(startedAt, clock.instant());
    return new Exchange(link.nextId(), actor, request, response, startedAt, duration);
  }

  /**
   * Arranges a mishap for the next request of an identity provider that is among those. Mishaps
   * happen in the order of their arrangement.
   */
  public void arrange(Predicate<Request> victims, Mishap mishap) {
    mishaps.arrange(victims, mishap);
  }

  /** What went over the wire so far. */
  public Transcript transcript() {
    return transcript;
  }

  /** The URLs of all resources that writes over this wire brought into being. */
  public Set<String> born() {
    return Set.copyOf(born);
  }

  /** Allows writes to a resource that does not exist, to see how they are refused. */
  public void allowInvented(String target) {
    link.journal().invented(link.places().of(link.places().absolute(target)).url());
  }

  /** The journal of the run. */
  public Journal journal() {
    return link.journal();
  }

  private void refuseForeign(Request request) {
    var place = link.places().of(request.url());
    var harmless = place.isDiscovery() || (request.method().equals("POST") && place.isCollection());
    if (!harmless && !link.journal().allows(place.url())) {
      throw new IllegalStateException(
          request + " would change a resource that this run did not create");
    }
  }

  private void journal(Exchange exchange) {
    var place = link.places().of(exchange.request().url());
    var mayCreate = !exchange.request().method().equals("DELETE") && !place.isDiscovery();
    if (mayCreate && exchange.response().isSuccess()) {
      bornFrom(exchange, place)
          .ifPresent(
              url -> {
                born.add(url);
                link.journal().created(url, exchange.request());
              });
    }
  }

  /** The URL of the resource that a successful write answered with. */
  private Optional<String> bornFrom(Exchange exchange, Places.Place place) {
    var id = exchange.json().text("id").filter(text -> !text.isEmpty());
    if (id.isPresent()) {
      return Optional.of(link.places().resource(place.endpoint(), id.get()));
    }
    return exchange
        .response()
        .headers()
        .first("Location")
        .map(location -> link.places().of(link.places().absolute(location)).url());
  }
}
