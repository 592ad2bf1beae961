package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;

/** Comes between a request and the correct handler, and spoils the one or the other's answer. */
@FunctionalInterface
public interface Misbehaviour {
  Answer apply(Request request, Handler next);
}
