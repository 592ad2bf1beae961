package dev.touchstone.reference.fault;

import dev.touchstone.reference.protocol.Answer;
import dev.touchstone.reference.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Misbehaviours of the endpoint that gives out tokens. */
final class TokenFaults {
  private TokenFaults() {}

  /** Does not know clients that name a proof of that kind in the form. */
  private static TokenMisbehaviour refused(String proof) {
    return (request, next) ->
        isToken(request) && form(request).contains(proof + "=")
            ? Answer.of(401)
                .withText("application/json", "{\"error\":\"invalid_client\"}")
                .withHeader("WWW-Authenticate", "Basic realm=\"OAuth\"")
            : next.handle(request);
  }

  static TokenMisbehaviour secretInFormRefused() {
    return refused("client_secret");
  }

  static TokenMisbehaviour assertionsRefused() {
    return refused("client_assertion");
  }

  /** Says that tokens are good for ten minutes. */
  static TokenMisbehaviour shortLived() {
    return (request, next) -> {
      var answer = next.handle(request);
      return isToken(request) && answer.isSuccess() ? shortened(answer) : answer;
    };
  }

  private static Answer shortened(Answer answer) {
    var text = answer.body().map(body -> new String(body.bytes(), StandardCharsets.UTF_8));
    var shorter = text.orElse("").replaceAll("\"expires_in\":\\d+", "\"expires_in\":600");
    return answer.withText("application/json", shorter);
  }

  private static boolean isToken(Request request) {
    return request.path().equals(List.of("oauth", "token"));
  }

  private static String form(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
