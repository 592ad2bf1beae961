package dev.touchstone.idp.entra.cycle;

import dev.touchstone.idp.AtOnce;
import dev.touchstone.idp.entra.scim.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Sends several requests at the same time and waits for all of them (ENTRA-65). */
record InFlight(int atOnce) {

  /** What became of each request, in the order given. */
  List<Optional<Refusal>> send(List<Runnable> requests) {
    return new AtOnce(atOnce).call(requests.stream().map(InFlight::task).toList());
  }

  private static Callable<Optional<Refusal>> task(Runnable request) {
    return () -> {
      try {
        request.run();
        return Optional.empty();
      } catch (Refusal refusal) {
        return Optional.of(refusal);
      }
    };
  }
}
