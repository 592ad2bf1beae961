package dev.touchstone.reference;

import dev.touchstone.reference.fault.Fault;
import dev.touchstone.reference.fault.Misbehaviour;
import dev.touchstone.reference.protocol.Handler;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Surrounds a correct handler with faults. */
final class Misbehaving implements UnaryOperator<Handler> {
  private final List<Misbehaviour> misbehaviours;

  Misbehaving(Set<Fault> faults, String token) {
    this.misbehaviours = faults.stream().map(fault -> fault.misbehaviour(token)).toList();
  }

  @Override
  public Handler apply(Handler handler) {
    var wrapped = handler;
    for (var misbehaviour : misbehaviours) {
      var next = wrapped;
      wrapped = request -> misbehaviour.apply(request, next);
    }
    return wrapped;
  }
}
