package dev.touchstone.reference.observation;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Tells load balancers and container hosts whether the server can work. */
public final class Health implements Handler {
  private final BooleanSupplier isHealthy;

  public Health(BooleanSupplier isHealthy) {
    this.isHealthy = isHealthy;
  }

  @Override
  public Answer handle(Request request) {
    if (!request.is("GET") && !request.is("HEAD")) {
      throw Refusal.methodNotAllowed(request.method(), List.of("GET"));
    }
    var isUp = isHealthy.getAsBoolean();
    var storage = Json.object().put("storage", isUp ? "up" : "down");
    var json = Json.object().put("status", isUp ? "up" : "down").set("checks", storage);
    return Answer.json(isUp ? 200 : 503, json)
        .withHeader("Content-Type", MediaType.JSON)
        .withHeader("Cache-Control", "no-store");
  }
}
