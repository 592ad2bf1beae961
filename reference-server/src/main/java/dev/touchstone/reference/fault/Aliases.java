package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets resources go by other ids than the store's. */
final class Aliases {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Map<String, String> inner = new ConcurrentHashMap<>();
  private final Map<String, String> outer = new ConcurrentHashMap<>();
  private final Set<String> retired = ConcurrentHashMap.newKeySet();

  /** From now on the resource of the inner id is known by the outer one, and by no other. */
  void alias(String innerId, String outerId) {
    var before = outer.getOrDefault(innerId, innerId);
    inner.remove(before);
    retired.add(before);
    retired.remove(outerId);
    inner.put(outerId, innerId);
    outer.put(innerId, outerId);
  }

  String outer(String innerId) {
    return outer.getOrDefault(innerId, innerId);
  }

  Answer handle(Request request, Handler next) {
    if (inner.isEmpty()) {
      return next.handle(request);
    }
    return outward(next.handle(inward(request)));
  }

  Request inward(Request request) {
    var path = request.path().stream().map(this::inwardId).toList();
    var text = new String(request.body(), StandardCharsets.UTF_8);
    var query = request.query();
    for (var alias : inner.entrySet()) {
      text = text.replace(alias.getKey(), alias.getValue());
      query = query.replace(alias.getKey(), alias.getValue());
    }
    return new Request(
        request.method(),
        request.base(),
        path,
        query,
        request.headers(),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private String inwardId(String segment) {
    return retired.contains(segment) ? NOBODY : inner.getOrDefault(segment, segment);
  }

  Answer outward(Answer answer) {
    var renamed = answer;
    Optional<String> location = answer.header("Location");
    if (location.isPresent()) {
      renamed = renamed.withHeader("Location", outwardText(location.get()));
    }
    return renamed.json().isPresent()
        ? renamed.withJson(Shown.texts(renamed.json().get(), this::outwardText))
        : renamed;
  }

  private String outwardText(String text) {
    var renamed = text;
    for (var alias : outer.entrySet()) {
      renamed = renamed.replace(alias.getKey(), alias.getValue());
    }
    return renamed;
  }
}
