package dev.touchstone.reference;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.fault.Misbehaviour;
import dev.touchstone.reference.fault.TokenMisbehaviour;
import dev.touchstone.reference.organisation.Service;
import dev.touchstone.reference.protocol.Handler;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Surrounds a correct handler with faults. */
final class Misbehaving implements UnaryOperator<Handler> {
  private final List<Misbehaviour> misbehaviours;
  private final List<Misbehaviour> ofTokens;

  Misbehaving(Set<Fault> faults, String token) {
    var byTokens =
        faults.stream()
            .map(fault -> fault.misbehaviour(token))
            .collect(Collectors.partitioningBy(TokenMisbehaviour.class::isInstance));
    this.misbehaviours = byTokens.get(false);
    this.ofTokens = byTokens.get(true);
  }

  @Override
  public Handler apply(Handler handler) {
    return surround(handler, misbehaviours);
  }

  /** Surrounds the authorization server, with faults that concern it alone. */
  Service around(Service authorizationServer) {
    return (organisation, request) ->
        surround(inner -> authorizationServer.answer(organisation, inner), ofTokens)
            .handle(request);
  }

  private static Handler surround(Handler handler, List<Misbehaviour> misbehaviours) {
    var wrapped = handler;
    for (var misbehaviour : misbehaviours) {
      var next = wrapped;
      wrapped = request -> misbehaviour.apply(request, next);
    }
    return wrapped;
  }
}
