package dev.touchstone.reference.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.reference.access.Secret;
import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Handler;
import dev.touchstone.reference.protocol.Json;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.protocol.Request;
import dev.touchstone.reference.refusal.Refusal;
import java.util.List;
import java.util.function.Supplier;

/** Lets the administrator in, and leads to what can be administered. */
public final class AdminApi implements Handler {
  private static final String SCHEME = "Bearer ";

  private final String keyDigest;
  private final Administration administration;
  private final Supplier<ObjectNode> status;

  /**
   * The API.
   *
   * @param key what the administrator shows to be let in
   * @param status what to tell of the server as a whole
   */
  public AdminApi(String key, Administration administration, Supplier<ObjectNode> status) {
    this.keyDigest = Secret.digest(key);
    this.administration = administration;
    this.status = status;
  }

  @Override
  public Answer handle(Request request) {
    var sent = request.header("Authorization").orElse("");
    if (!sent.startsWith(SCHEME) || !Secret.matches(sent.substring(SCHEME.length()), keyDigest)) {
      throw Refusal.unauthorized("The admin key is needed.", "Bearer realm=\"admin\"");
    }
    var path = request.path();
    if (path.equals(List.of("admin", "status")) && request.is("GET")) {
      return json(Answer.json(200, status.get()));
    }
    if (path.size() < 2 || !path.get(1).equals("organisations")) {
      throw Refusal.notFound("There is nothing of that kind to administer.");
    }
    return json(administration.handle(request, path.subList(2, path.size())));
  }

  private static Answer json(Answer answer) {
    return answer.body().isEmpty()
        ? answer
        : answer.withHeader("Content-Type", MediaType.JSON).withHeader("Cache-Control", "no-store");
  }

  static ObjectNode list(String name, List<ObjectNode> items) {
    var json = Json.object();
    json.putArray(name).addAll(items);
    return json;
  }
}
